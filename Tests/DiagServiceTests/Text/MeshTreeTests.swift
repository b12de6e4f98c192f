import DeviceReport
import Testing

@testable import DiagService

@Suite("Mesh tree")
struct MeshTreeTests {
    private func section(_ ids: [String], gateway: String?, _ links: [(String, String)]) -> MeshSection {
        var section = MeshSection()
        section.state = .ok
        section.nodes = ids.map { SampleReports.node($0, "n\($0)", gateway: $0 == gateway) }
        section.links = links.map { SampleReports.link($0.0, $0.1) }
        return section
    }

    private func drawn(_ section: MeshSection) -> [String] { MeshTree(section).rows.map { $0.branch + $0.node.id + ($0.isDetached ? "?" : "") } }

    @Test("branches and trunks")
    func tree() {
        let section = section(["a", "b", "c", "d", "e"], gateway: "a", [("b", "a"), ("c", "b"), ("d", "b"), ("e", "a")])
        #expect(drawn(section) == ["a", "├─ b", "│  ├─ c", "│  └─ d", "└─ e"])
        #expect(MeshTree(section).rows.map(\.trunk) == ["│  ", "│  │  ", "│  │     ", "│        ", "      "])
    }

    @Test("a cycle and a node without a parent come after the tree, each node once")
    func cycle() {
        #expect(drawn(section(["a", "b", "c", "d"], gateway: "a", [("b", "c"), ("c", "b"), ("d", "gone")])) == ["a", "d?", "b?", "└─ c"])
        #expect(drawn(section(["a"], gateway: "a", [("a", "a")])) == ["a"])
    }

    @Test("without a gateway the one tree there is stands by itself")
    func noGateway() {
        #expect(drawn(section(["a", "b"], gateway: nil, [("b", "a")])) == ["a", "└─ b"])
    }

    @Test("a long chain is bounded")
    func chain() {
        let ids = (0..<5000).map { "n\($0)" }
        let section = section(ids, gateway: "n0", (1..<5000).map { ("n\($0)", "n\($0 - 1)") })
        let tree = MeshTree(section)
        #expect(tree.rows.count == 40)
        #expect(tree.rows.allSatisfy { $0.branch.count <= 27 })
    }
}
