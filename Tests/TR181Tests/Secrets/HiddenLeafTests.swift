import Foundation
import TR181
import Testing

@Suite("A hidden leaf enters no tree, whoever reads it")
struct HiddenLeafTests {
    private static let canary = "canary-7f3a"
    private static let paths = HiddenLeaves.paths.map(HiddenLeaves.instance)
    /// Beside the hidden ones, so that something is read.
    private static let plain = ["Device.DeviceInfo.UpTime", "InternetGatewayDevice.DeviceInfo.UpTime"]

    @Test("the list is here") func list() {
        #expect(HiddenLeaves.paths.count > 100 && HiddenLeaves.webAttributes.count > 10)
    }

    @Test("by its path", arguments: HiddenLeaves.paths)
    func policy(_ path: String) {
        #expect(SecretPolicy.isSecret(path: path))
    }

    @Test("in a document of the ACS, as parameters or with the flags of objects", arguments: [false, true])
    func nbi(_ bare: Bool) throws {
        let root = Nested()
        for path in Self.paths { root.set(path, bare ? ["_value": Self.canary] : ["_value": Self.canary, "_type": "xsd:string", "_object": false]) }
        for path in Self.plain { root.set(path, ["_value": "77", "_type": "xsd:unsignedInt"]) }
        let body = try JSONSerialization.data(withJSONObject: [["_id": "A-B-C"].merging(root.json) { first, _ in first }])
        try Self.expectClean(try #require(try NBIReader.documents(Array(body)).first).tree)
    }

    @Test("in an export")
    func csv() throws {
        var text = "Parameter,Object,Object timestamp,Writable,Writable timestamp,Value,Value type,Value timestamp\n"
        for path in Self.paths { text += "\(path),false,,true,,\(Self.canary),xsd:string,2026-03-18T14:00:00.000Z\n" }
        for path in Self.plain { text += "\(path),false,,false,,77,xsd:unsignedInt,2026-03-18T14:00:00.000Z\n" }
        try Self.expectClean(try SimulatorCSVReader.document(Array(text.utf8)).tree)
    }

    @Test("where a tree is put together path by path, backwards")
    func builder() throws {
        var builder = ParameterTreeBuilder()
        for path in (Self.paths + Self.plain).reversed() { builder.set(path: path, value: Self.plain.contains(path) ? "77" : Self.canary) }
        try Self.expectClean(builder.build())
    }

    @Test("in what the modem's web interface says")
    func bridge() throws {
        var row: [String: Any] = ["stack": "1,0,0,0,0,0", "upTime": "77"]
        for name in HiddenLeaves.webAttributes + Self.paths.compactMap({ $0.split(separator: ".").last.map(String.init) })
        where name != "Value" && name != "Name" {
            row[name] = Self.canary
        }
        let objects = Dictionary(uniqueKeysWithValues: ["device", "wifi_ap", "wan", "mesh", "ppp"].map { ($0, ["ok": true, "rows": [row]] as [String: Any]) })
        let body = try JSONSerialization.data(withJSONObject: ["ok": true, "objects": objects])
        let tree = try BridgeObjectReader.reading(Array(body)).tree
        #expect(tree.valueCount > 0 && tree.droppedSecrets > 0)
        Self.expectNoCanary(tree)
    }

    @Test("every leaf that the models mark hidden or secured is on the list", arguments: [("tr-181-2-19-1-cwmp-full", 48), ("tr-098-1-8-0-full", 19)])
    func models(_ file: String, _ count: Int) throws {
        guard let found = try HiddenLeafScan.leaves(of: file) else { return }
        #expect(found.count == count)
        #expect(Set(found).subtracting(HiddenLeaves.paths).isEmpty)
        for path in found { #expect(SecretPolicy.isSecret(path: path), "\(path)") }
    }

    private static func expectClean(_ tree: ParameterTree) throws {
        expectNoCanary(tree)
        #expect(plain.allSatisfy { tree.text(at: $0) == "77" })
        #expect(tree.valueCount == plain.count)
        #expect(tree.droppedSecrets == Set(paths).count)
    }

    private static func expectNoCanary(_ tree: ParameterTree) {
        var found: [String] = []
        tree.forEachLeaf(below: tree.root) { leaf in
            if tree.text(leaf)?.contains(canary) == true { found.append(tree.path(leaf)) }
        }
        #expect(found == [])
    }
}

/// Objects within objects, as the ACS keeps parameters.
private final class Nested {
    private var members: [String: Nested] = [:]
    private var leaf: [String: Any] = [:]

    func set(_ path: String, _ value: [String: Any]) {
        var at = self
        for segment in path.split(separator: ".").map(String.init) {
            let next = at.members[segment] ?? Nested()
            at.members[segment] = next
            at = next
        }
        at.leaf = value
    }

    var json: [String: Any] { members.isEmpty ? leaf : members.mapValues(\.json) }
}
