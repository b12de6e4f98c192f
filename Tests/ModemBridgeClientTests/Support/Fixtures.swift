import DeviceReport
import Foundation

enum Fixtures {
    static let serial = "22400A7000999"
    static let host = "198.51.100.99"
    static let device = DeviceIdentity(serial: serial, managementHost: host)
    static let options = ReadOptions(now: Date(timeIntervalSince1970: 1_773_844_200))
    static let live = ReadOptions(refresh: .live, now: Date(timeIntervalSince1970: 1_773_844_200))

    static let reading = """
        {"host":"198.51.100.99","serial":"22400A7000999","collected_at":"2026-03-18T14:29:58.000Z","duration_ms":2310,"cache":"miss","partial":false,
        "objects":{"device":{"ok":true,"rows":[{"modelName":"XX230v","serialNumber":"22400A7000999","upTime":"77","stack":"0,0,0,0,0,0"}]},
        "optical":{"ok":true,"rows":[{"RXPower":"138","TXPower":"17179","xponStatus":"5","stack":"1,0,0,0,0,0"}]}}}
        """
    static let half = """
        {"host":"198.51.100.99","serial":"22400A7000999","collectedAt":"2026-03-18T14:29:58.000Z","durationMs":2310,"cache":"hit","partial":true,
        "objects":{"optical":{"ok":true,"rows":[{"RXPower":"138","stack":"1,0,0,0,0,0"}]},"mesh":{"ok":false,"error":{"code":"object_unsupported","modemCode":9804}}}}
        """
}
