import DeviceReport
import Foundation

/// The invented devices of a run: number N has serial `22400A7` and six digits.
enum Devices {
    static let prefix = "22400A7"

    static func serial(_ number: Int) -> String { prefix + String(format: "%06d", number) }

    static func number(of identity: DeviceIdentity) -> Int { identity.serial.flatMap { Int($0.suffix(6)) } ?? 0 }

    static func identity(_ number: Int) -> DeviceIdentity {
        DeviceIdentity(
            serial: serial(number), gponSN: GPONSerial(gpon(number)), mac: MACAddress(mac(number)), acsID: "1C61B4-Device2-" + serial(number),
            managementHost: host(number))
    }

    /// The same as the file that `directory.path` names.
    static func file(_ count: Int) -> String {
        (0..<count).map {
            "- {serial: \"\(serial($0))\", gpon_sn: \"\(gpon($0))\", mac: \"\(mac($0))\", acs_id: \"1C61B4-Device2-\(serial($0))\", management_host: \"\(host($0))\"}"
        }.joined(separator: "\n") + "\n"
    }

    private static func gpon(_ number: Int) -> String { "TPLG" + String(format: "%08X", 0xB400_0000 + number) }
    private static func mac(_ number: Int) -> String {
        String(format: "02:00:5e:%02x:%02x:%02x", number >> 16 & 255, number >> 8 & 255, number & 255)
    }
    private static func host(_ number: Int) -> String { "\(serial(number).lowercased()).example" }
}
