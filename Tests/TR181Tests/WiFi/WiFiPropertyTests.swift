import DeviceReport
import Foundation
import TR181
import Testing

/// What must hold of any tree: the order of leaves is of no account, and any part of them may be missing.
@Suite("Recordings shuffled and cut", .enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct WiFiPropertyTests {
    private static let trees = ["device-eg8145x6-has-mesh", Recorded.eg8145v5, "devicewifi", "wifi", Recorded.ec220]

    private func leaves(_ name: String) throws -> [TreeMutator.Leaf] {
        if ["devicewifi", "wifi"].contains(name) {
            return TreeMutator.leaves(of: try AmbiorixReader.document(of: [Recorded.bytes("prplos/\(name).json"), Recorded.bytes("prplos/hosts.json")]).tree)
        }
        return TreeMutator.leaves(of: try Recorded.nbi(name).tree)
    }

    private func sections(_ leaves: [TreeMutator.Leaf], _ dialect: Dialect) -> DeviceSections {
        TreeNormaliser(dialect).sections(of: TreeMutator.tree(leaves), source: .acs, now: Date(timeIntervalSince1970: 1_752_500_000))
    }

    @Test("The order of leaves changes nothing", arguments: Self.trees)
    func shuffled(_ name: String) throws {
        var leaves = try leaves(name)
        let dialect = try Recorded.dialects().dialect(for: TreeMutator.tree(leaves))
        let straight = SectionsJSON.text(sections(leaves, dialect))
        var random = SeededGenerator(seed: 17)
        leaves.shuffle(using: &random)
        #expect(SectionsJSON.text(sections(leaves, dialect)) == straight)
    }

    @Test("Any leaves may be missing: hosts stay one each, and no node becomes one", arguments: Self.trees)
    func cut(_ name: String) throws {
        let leaves = try leaves(name)
        let dialect = try Recorded.dialects().dialect(for: TreeMutator.tree(leaves))
        var random = SeededGenerator(seed: 29)
        for share in [0.1, 0.5, 0.9] {
            let kept = leaves.filter { _ in Double.random(in: 0..<1, using: &random) < share }
            let out = sections(kept, dialect)
            #expect(Set(out.hosts.map(\.mac)).count == out.hosts.count)
            let nodes = Set(out.mesh?.nodes.flatMap { [$0.id] + $0.aliases } ?? [])
            #expect(out.hosts.allSatisfy { !nodes.contains($0.mac) })
            #expect(out.hosts.allSatisfy { ($0.wifi?.rssiDBm.value).map { (-120..<0).contains($0) } ?? true })
            #expect((try? JSONSerialization.jsonObject(with: Data(SectionsJSON.text(out).utf8))) != nil)
        }
    }

    // The partial documents of HC220 and HX220 carry neither radios nor hosts: that is not "none".
    @Test(
        "A tree without Wi-Fi says nothing of it",
        arguments: ["tplink-hx220", "tplink-hx220-connecting", "tplink-hc220g5", "tplink-hc220g5-PPP", "tplink-hc220g5-IP"])
    func partial(_ name: String) throws {
        let sections = try Recorded.sections(Recorded.nbi(name))
        #expect(sections.wifi == nil)
        #expect(!sections.hasHosts && !sections.hasStations)
        #expect(sections.hosts.isEmpty)
    }
}
