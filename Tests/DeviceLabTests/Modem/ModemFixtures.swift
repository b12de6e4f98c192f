@testable import DeviceLab

/// Invented modems.
enum ModemFixtures {
    static let recording = """
        {"objects":{"device":{"ok":true,"rows":[{"modelName":"XX230v","hardwareVersion":"XX230v v1.0","softwareVersion":"0.6.0 3.0.0 v6066.0","serialNumber":"22400A7000101","stack":"0,0,0,0,0,0"}]},
        "optical":{"ok":true,"rows":[{"status":"Up","RXPower":"57","TXPower":"17783","stack":"1,0,0,0,0,0"}]},
        "ethernet":{"ok":true,"rows":[{"status":"Up","maxBitRate":"1000","stack":"1,0,0,0,0,0"},{"status":"Down","maxBitRate":"-1","stack":"2,0,0,0,0,0"}]},
        "lan":{"ok":true,"rows":[{"MACAddress":"02:00:5E:00:53:01","IPAddress":"192.0.2.1","stack":"1,0,0,0,0,0"}]},
        "wan":{"ok":true,"rows":[{"enable":"1","MACAddr":"02:00:5E:00:53:02","connIPv4Address":"198.51.100.7","connIPv4Gateway":"198.51.100.1","stack":"1,0,0,0,0,0"}]},
        "wifi":{"ok":true,"rows":[{"primaryEnable":"1","guestEnable":"0","stack":"1,0,0,0,0,0"}]},
        "hosts":{"ok":true,"rows":[{"active":"1","X_TP_LanConnType":"0","physAddress":"02-00-5E-00-53-03","IPAddress":"192.0.2.20","hostName":"poste","stack":"1,0,0,0,0,0"}]},
        "wired_clients":{"ok":false,"error":{"code":"object_forbidden","modem_code":71011}}}}
        """

    static let objects = LabModemObjects(recording: Array(recording.utf8))

    /// Runs `body` with a modem that is stopped afterwards.
    static func withModem(_ options: LabModemOptions = LabModemOptions(), _ body: (LabModem) async throws -> Void) async throws {
        let modem = try await LabModem.start(objects, options: options)
        do {
            try await body(modem)
        } catch {
            await modem.stop()
            throw error
        }
        await modem.stop()
    }
}
