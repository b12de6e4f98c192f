import Foundation
import TR181
import Testing

@Suite("A recorded modem against the shipped tables", .enabled(if: Recorded.areThere, "no recordings here"))
struct RecordedConformanceTests {
    private let models: DataModels

    init() throws { models = try DataModels.load(directory: Recorded.root.appendingPathComponent("profiles/datamodel").path) }

    /// Every path of the document that has a value, secrets too: the tree has dropped those.
    private func answeredPaths() throws -> [String] {
        let json = try JSONSerialization.jsonObject(with: Data(try Recorded.bytes("genieacs-nbi/\(Recorded.xx230v).json")))
        let document = (json as? [[String: Any]])?.first ?? json as? [String: Any]
        var paths: [String] = []
        func walk(_ object: [String: Any], _ path: String) {
            for (name, child) in object where !name.hasPrefix("_") {
                guard let child = child as? [String: Any] else { continue }
                if child["_value"] != nil { paths.append(path + name) } else { walk(child, path + name + ".") }
            }
        }
        if let device = document?["Device"] as? [String: Any] { walk(device, "Device.") }
        return paths
    }

    @Test("an XX230v answers 3,092 standard, 2,239 vendor and 89 unknown parameters")
    func whole() throws {
        // The counts of the reference page on TR-181, section 2.1.
        let counts = Dictionary(grouping: try answeredPaths()) { models.standing(ofParameter: $0) }.mapValues(\.count)
        #expect(counts == [.standard: 3_092, .vendor: 2_239, .unknown: 89])
    }

    @Test("of which its tree holds all but the secrets")
    func tree() throws {
        let tree = try Recorded.nbi(Recorded.xx230v).tree
        let paths = try answeredPaths()
        #expect(tree.leafCount + tree.droppedSecrets == paths.count)
        var standard = 0
        tree.forEachLeaf(below: tree.root) { node in
            let typing = tree.typing(of: node, by: models)
            #expect(typing.standing == models.standing(ofParameter: tree.path(node)))
            if typing.standing == .standard { standard += 1 }
        }
        #expect(standard > 3_000 && standard < 3_092)
    }
}
