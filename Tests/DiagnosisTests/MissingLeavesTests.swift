import DeviceReport
import Foundation
import TR181
import Testing

/// Less data never makes a new alarm: what was not read is unknown.
struct MissingLeavesTests {
    @Test(arguments: 0..<30)
    func noNewAlarm(_ round: Int) throws {
        let document = try #require(try Captures.document("healthy-mesh"))
        var state = UInt64(round) &+ 1
        func random() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        let keep = random() % 90 + 5
        var builder = ParameterTreeBuilder()
        document.tree.forEachLeaf(below: document.tree.root) { leaf in
            guard random() % 100 < keep else { return }
            builder.set(
                path: document.tree.path(leaf), value: document.tree.text(leaf), type: document.tree.declaredType(leaf),
                timestampMs: document.tree.timestampMs(leaf))
        }
        let facts = SourceFacts(document)
        let tree = builder.build()
        let sections = TreeNormaliser(try Captures.dialects().dialect(for: tree, identity: facts.identity)).sections(
            of: tree, source: .acs, facts: facts, now: Captures.now)
        let summary = Captures.report(acs: sections, statuses: [SourceStatus(.acs, .ok)]).summary
        #expect(summary.status == .ok || summary.status == .unknown, "\(summary.headlineID)")
    }
}
