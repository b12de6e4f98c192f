import DeviceReport
import Foundation
import TR181

/// An invented home, put together leaf by leaf. Addresses of different boxes are never near to each other.
struct InventedHome {
    static let now = Date(timeIntervalSince1970: 1_773_844_200)
    static let nowMs: Int64 = 1_773_844_200_000

    private(set) var leaves: [TreeMutator.Leaf] = []
    /// When what is set next was read.
    var atMs = InventedHome.nowMs

    /// The address of a box, or of its n-th part.
    static func mac(_ box: Int, _ part: Int = 0) -> String { String(format: "00:00:5e:%02x:%02x:%02x", box % 256, box / 256, part) }

    mutating func set(_ path: String, _ value: String?) {
        leaves.append(TreeMutator.Leaf(path: path, value: value, type: .unknown, timestampMs: atMs))
    }

    mutating func set(_ path: String, _ values: KeyValuePairs<String, String?>) {
        for (name, value) in values { set("\(path).\(name)", value) }
    }

    /// What the box says of itself.
    mutating func box(_ box: Int, serial: String) {
        set("Device.DeviceInfo", ["SerialNumber": serial, "ModelName": "Box", "SoftwareVersion": "1.0"])
        set("Device.Ethernet.Interface.1.MACAddress", Self.mac(box))
    }

    /// A row of DataElements, its first network included: part 1, for backhauls.
    @discardableResult
    mutating func device(_ instance: Int, _ box: Int, _ values: KeyValuePairs<String, String?> = [:]) -> String {
        let path = "Device.WiFi.DataElements.Network.Device.\(instance)"
        set(path, ["ID": Self.mac(box), "SerialNumber": "SN-00-\(box)-77"])
        set("\(path).Radio.1.BSS.1", ["BSSID": Self.mac(box, 1), "BackhaulUse": "1", "FronthaulUse": "0"])
        set("\(path).Radio.1.CurrentOperatingClassProfile.1", ["Class": "128", "Channel": "44"])
        set(path, values)
        return path
    }

    /// A station of a DataElements row.
    mutating func station(
        _ device: String, _ mac: String, _ values: KeyValuePairs<String, String?> = ["SignalStrength": "120"], radio: Int = 1, bss: Int = 1, _ number: Int = 1
    ) {
        let path = "\(device).Radio.\(radio).BSS.\(bss).STA.\(number)"
        set(path, ["MACAddress": mac])
        set(path, values)
    }

    var tree: ParameterTree { TreeMutator.tree(leaves) }

    func sections(source: SourceName = .acs, dialect: String? = nil) throws -> DeviceSections { try Self.sections(tree, source: source, dialect: dialect) }

    func mesh(dialect: String? = nil) throws -> MeshSection? { try sections(dialect: dialect).mesh }

    static func sections(_ tree: ParameterTree, source: SourceName = .acs, dialect: String? = nil) throws -> DeviceSections {
        let dialects = try Recorded.dialects()
        let chosen = dialect.flatMap { name in dialects.all.first { $0.name == name } } ?? dialects.dialect(for: tree)
        return TreeNormaliser(chosen).sections(of: tree, source: source, now: now)
    }
}
