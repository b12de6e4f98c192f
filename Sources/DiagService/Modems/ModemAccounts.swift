public import DeviceReport
import Foundation
public import ModemBridgeClient
import Yams

/// The accounts of the modems' web interfaces, from a YAML file that only the service may read:
///
///     default: {password: …}
///     models:
///       XX230v: {user: user, password: …}
///     devices:                       # by TR-069 serial, GPON serial or MAC
///       22400A7000101: {password: …}
///
/// A device's own entry outranks its model's, and that the default.
public struct ModemAccounts: Sendable {
    /// Why the file cannot be used: one line that names the entry, never a value.
    public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
        public var description: String
    }

    private var usual: ModemCredentials?
    private var models: [String: ModemCredentials] = [:]
    private var devices: [DeviceKey: ModemCredentials] = [:]
    /// Whether everybody on this machine may read the file.
    public private(set) var isReadableByAll = false

    private static let maxBytes = 64 << 20
    private static let sections: Set<String> = ["default", "models", "devices"]

    public init(path: String) throws(Problem) {
        let bytes: [UInt8]
        let mode: UInt32
        do { (bytes, mode) = try BoundedFile.read(path, limit: Self.maxBytes) } catch { throw Problem(description: error.message) }
        try self.init(yaml: String(decoding: bytes, as: UTF8.self))
        isReadableByAll = mode & 0o004 != 0
    }

    init(yaml: String) throws(Problem) {
        guard let node = try? Yams.compose(yaml: yaml), let root = node.mapping else { throw Problem(description: "is no YAML object") }
        for (name, _) in root where !Self.sections.contains(name.string ?? "") {
            throw Problem(description: "holds something other than default, models and devices")
        }
        usual = try root["default"].map { node throws(Problem) in try Self.account(node, "default") }
        for (number, (name, node)) in try Self.entries(root, "models") {
            guard let model = name.string, !model.isEmpty else { throw Problem(description: "models: entry \(number) has no name") }
            models[model.lowercased()] = try Self.account(node, "models: entry \(number)")
        }
        for (number, (name, node)) in try Self.entries(root, "devices") {
            guard let key = name.string.flatMap(Self.key) else { throw Problem(description: "devices: entry \(number) is no serial and no MAC") }
            devices[key] = try Self.account(node, "devices: entry \(number)")
        }
    }

    /// The account of a modem; nil when the file has none for it.
    public func account(of device: DeviceIdentity) -> ModemCredentials? {
        let keys = [device.serial.flatMap(Self.key), device.gponSN.map(DeviceKey.gponSN), device.mac.map(DeviceKey.mac)].compactMap { $0 }
        return keys.lazy.compactMap { devices[$0] }.first ?? device.model.flatMap { models[$0.lowercased()] } ?? usual
    }

    private static func entries(_ root: Node.Mapping, _ section: String) throws(Problem) -> [(Int, (Node, Node))] {
        guard let node = root[section] else { return [] }
        guard let mapping = node.mapping else { throw Problem(description: "\(section) is no object") }
        return mapping.enumerated().map { ($0 + 1, ($1.key, $1.value)) }
    }

    private static func account(_ node: Node, _ place: String) throws(Problem) -> ModemCredentials {
        guard let fields = node.mapping else { throw Problem(description: "\(place) is no object") }
        for (name, _) in fields where name.string != "user" && name.string != "password" {
            throw Problem(description: "\(place) holds something other than user and password")
        }
        guard let password = fields["password"]?.scalar?.string, !password.isEmpty else { throw Problem(description: "\(place) has no password") }
        return ModemCredentials(user: fields["user"]?.scalar?.string ?? "user", password: password)
    }

    /// A serial may look like an address: it does so in the file and in a device alike.
    private static func key(_ text: String) -> DeviceKey? { try? DeviceKey.any(validating: text) }
}
