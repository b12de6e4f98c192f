import ArgumentParser
import DeviceReport

/// One key of a device, of any kind.
struct KeyOptions: ParsableArguments {
    @Argument(help: "Any key: TR-069 serial, MAC address, GPON serial or the ACS's id.")
    var key: String?
    @Option(help: "TR-069 serial.") var serial: String?
    @Option(help: "MAC address.") var mac: String?
    @Option(name: .customLong("gpon-sn"), help: "GPON serial.") var gponSN: String?
    @Option(help: "Id at the ACS.") var id: String?

    /// - Throws: exit code 64 with a line that does not repeat the key.
    func validated() throws -> DeviceKey {
        let given = [("q", key), ("serial", serial), ("mac", mac), ("gpon_sn", gponSN), ("id", id)].compactMap { kind, text in text.map { (kind, $0) } }
        guard let (kind, text) = given.first, given.count == 1 else { throw ExitStatus.usage.failure("give one key of the device; see --help") }
        do throws(DeviceKey.Invalid) {
            if let key = try DeviceKey.named(kind, validating: text) { return key }
        } catch {
            throw ExitStatus.usage.failure("the key is malformed (\(error.rawValue))")
        }
        throw ExitStatus.usage.failure("give one key of the device; see --help")
    }
}
