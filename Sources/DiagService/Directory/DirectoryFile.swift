public import DeviceReport
import Foundation
import Yams

/// Devices known from the start, from a YAML file: a list of objects with any of `serial`, `mac`, `gpon_sn`, `acs_id`, `model`,
/// `management_host` and `olt: {name, pon_port, onu_id}`.
public enum DirectoryFile {
    /// Why the file cannot be used: one line that names the entry, without its values.
    public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
        public var description: String
    }

    private static let known: Set<String> = ["serial", "mac", "gpon_sn", "acs_id", "model", "management_host", "olt"]
    private static let maxBytes = 64 << 20

    public static func devices(path: String) throws(Problem) -> [DeviceIdentity] {
        guard let data = FileManager.default.contents(atPath: path), data.count <= maxBytes, let text = String(data: data, encoding: .utf8) else {
            throw Problem(description: "\(path): cannot be read")
        }
        return try devices(yaml: text, file: path)
    }

    static func devices(yaml: String, file: String) throws(Problem) -> [DeviceIdentity] {
        guard let node = try? Yams.compose(yaml: yaml) else { throw Problem(description: "\(file): is not YAML") }
        guard let entries = node.sequence else { throw Problem(description: "\(file): is not a list of devices") }
        var devices: [DeviceIdentity] = []
        for (index, entry) in entries.enumerated() {
            let place = "\(file): device \(index + 1)"
            guard let fields = entry.mapping else { throw Problem(description: "\(place): is not an object") }
            for (key, _) in fields where !known.contains(key.string ?? "") { throw Problem(description: "\(place): unknown field \(key.string ?? "?")") }
            devices.append(try device(fields, place))
        }
        return devices
    }

    private static func device(_ fields: Node.Mapping, _ place: String) throws(Problem) -> DeviceIdentity {
        var device = DeviceIdentity()
        for kind in ["serial", "mac", "gpon_sn", "acs_id"] {
            guard let node = fields[kind], !isNull(node) else { continue }
            guard let text = node.scalar?.string, let key = try? DeviceKey.named(kind == "acs_id" ? "id" : kind, validating: text) else {
                throw Problem(description: "\(place): \(kind) is malformed")
            }
            device.fill(from: DeviceIdentity(key))
        }
        device.model = fields["model"]?.scalar?.string
        device.managementHost = fields["management_host"]?.scalar?.string
        if let olt = fields["olt"]?.mapping, let name = olt["name"]?.scalar?.string {
            device.oltRef = OLTRef(olt: name, ponPort: olt["pon_port"]?.scalar?.string, onuID: olt["onu_id"]?.int)
        }
        return device
    }

    private static func isNull(_ node: Node) -> Bool { node.null != nil }
}
