import DeviceReport
import Foundation
import TR181
import Testing

/// Less data never makes a new alarm: what was not read is unknown.
struct MissingLeavesTests {
    // Any leaves of one source or of all, on a fibre that is up: a house that works is never found down, one that is weak never worse.
    @Test(arguments: Captures.names, 0..<12)
    func noNewAlarm(_ name: String, _ round: Int) throws {
        try #require(Captures.areThere(name))
        let document = try Captures.document(name)
        let reading = try Captures.bridgeTree(name)
        let olt = Fixture.olt { $0.onuRxDBm = Fixture.seen(-18, .olt, age: 1) }
        func verdict(thinACS: Bool, thinBridge: Bool) throws -> Report {
            let acs = try document.map {
                let tree = thinACS ? Captures.thinned($0.tree, seed: round) : $0.tree
                return try Captures.sections(tree, .acs, facts: SourceFacts($0))
            }
            let bridge = try reading.map { try Captures.sections(thinBridge ? Captures.thinned($0, seed: round + 1000) : $0, .bridge) }
            let statuses = [
                SourceStatus(.acs, acs == nil ? .unreachable : .ok), SourceStatus(.bridge, bridge == nil ? .unreachable : .ok), SourceStatus(.olt, .ok),
            ]
            return Captures.report(acs: acs, bridge: bridge, olt: olt, statuses: statuses)
        }
        let whole = try verdict(thinACS: false, thinBridge: false)
        for (acs, bridge) in [(true, false), (false, true), (true, true)] {
            let less = try verdict(thinACS: acs, thinBridge: bridge)
            #expect(less.summary.status != .down || whole.summary.status == .down, "\(less.summary.headlineID) instead of \(whole.summary.headlineID)")
            #expect(!Self.isAlarming(less) || Self.isAlarming(whole))
        }
    }

    @Test(arguments: 0..<30)
    func theACSAlone(_ round: Int) throws {
        let document = try #require(try Captures.document("healthy-mesh"))
        let sections = try Captures.sections(Captures.thinned(document.tree, seed: round), .acs, facts: SourceFacts(document))
        let report = Captures.report(acs: sections, statuses: [SourceStatus(.acs, .ok)])
        #expect(report.summary.status != .down && !Self.isAlarming(report), "\(report.summary.headlineID)")
    }

    private static func isAlarming(_ report: Report) -> Bool { report.findings.contains { $0.severity == .critical } }
}
