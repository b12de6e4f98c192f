import DeviceReport
import Foundation
import TR181
import Testing

@Suite("Fewer leaves never make a working connection a broken one", .enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct WANSubsetTests {
    static let names = [Recorded.xx230v, Recorded.ex220, Recorded.ec220, Recorded.eg8145v5, "device-eg8145x6-has-mesh"]

    /// Only the leaves of the WAN matter here; with fewer of the others a thinning bites harder.
    private static func matters(_ path: String) -> Bool {
        ["WANDevice", "Layer3", ".IP.", ".PPP.", ".DHCPv4.", ".Routing.", ".NAT.", ".InterfaceStack", ".Ethernet.", ".Optical.", ".X_TP_GPON"]
            .contains { path.contains($0) }
    }

    @Test(arguments: names.indices)
    func thinned(_ index: Int) throws {
        let document = try Recorded.nbi(Self.names[index])
        let dialect = try Recorded.dialects().dialect(for: document.tree, identity: SourceFacts(document).identity)
        let leaves = TreeMutator.leaves(of: document.tree).filter { Self.matters($0.path) }
        var random = SeededGenerator(seed: UInt64(index) + 77)
        for round in 0..<40 {
            let keep = Double(round % 20 + 1) / 21
            var kept = leaves.filter { _ in Double.random(in: 0..<1, using: &random) < keep }
            // Whole objects go missing as well: an ACS reads by object.
            if round.isMultiple(of: 2), let victim = leaves.randomElement(using: &random) {
                let parts = victim.path.split(separator: ".")
                let prefix = parts.prefix(Int.random(in: 2...max(2, parts.count - 1), using: &random)).joined(separator: ".") + "."
                kept.removeAll { $0.path.hasPrefix(prefix) }
            }
            let sections = TreeNormaliser(dialect).sections(of: TreeMutator.tree(kept), source: .acs, now: .init(timeIntervalSince1970: 1_700_000_000))
            guard let status = sections.wan?.status, let value = status.value, value != .connected, value != .unknown else { continue }
            #expect(status.confidence == .assumed, "\(Self.names[index]) round \(round): \(value) at \(status.origin?.path ?? "")")
        }
    }
}
