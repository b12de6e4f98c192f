import DeviceReport
import TR181
import Testing

@testable import Diagnosis

@Suite("Merging: the order of the sources plays no part, nothing is made up, nothing is lost")
struct MergePropertyTests {
    private let merger = Merger(now: Fixture.now)

    private static let classes: [FieldClass] = [.optics, .configuration, .radio, .hosts, .uptime]

    private static func reading(_ draw: inout Draw) -> Observed<Int> {
        let source = SourceName.allCases.randomElement(using: &draw) ?? .acs
        let ages: [Double?] = [nil, -7200, -60, 0, 60, 60, 119, 121, 899, 901, 3700, 86_000, 90_000]
        let age = ages.randomElement(using: &draw) ?? nil
        let confidence = Confidence.allCases.randomElement(using: &draw) ?? .measured
        switch Int.random(in: 0..<8, using: &draw) {
        case 0: return .notReported
        case 1: return Fixture.missing(.noLight, source, age: age)
        case 2: return Fixture.missing(.notImplemented, source, age: age)
        default:
            let value = Int.random(in: 0...3, using: &draw) * 1000
            return Observed(value, Fixture.origin(source, age: age, confidence, raw: "\(value)"))
        }
    }

    @Test(arguments: 0..<300) func anyOrderOneAnswer(_ seed: Int) {
        var draw = Draw(seed)
        let field = Self.classes[seed % Self.classes.count]
        let readings = (0..<Int.random(in: 1...5, using: &draw)).map { _ in Self.reading(&draw) }
        let answer = merger.pick(field, among: readings)
        for _ in 0..<6 { #expect(merger.pick(field, among: readings.shuffled(using: &draw)) == answer) }
        // Asked again with the answer among them, or twice each, it stays.
        #expect(merger.pick(field, among: readings + readings) == answer)
        let again = merger.pick(field, among: readings + [answer])
        #expect(again.value == answer.value && again.origin == answer.origin)
        // Nothing that nobody said, and no value missing where somebody has one that no newer darkness covers.
        if let value = answer.value { #expect(readings.contains { $0.value == value && $0.origin == answer.origin }) }
        if answer.value == nil, answer.reason != .noLight { #expect(readings.allSatisfy { $0.value == nil }) }
        for conflict in answer.conflicts { #expect(readings.contains { $0.origin == conflict.origin && $0.value?.reportText == conflict.value }) }
    }

    @Test(arguments: Captures.names) func nothingIsMadeUp(_ name: String) throws {
        try #require(Captures.areThere(name))
        let (acs, bridge, olt) = (try Captures.acs(name), try Captures.bridge(name), Fixture.olt { $0.onuRxDBm = Fixture.seen(-12, .olt) })
        var said: Set<ObservedWalk.Leaf> = []
        for objects in [acs?.objects ?? [], bridge?.objects ?? [], [olt.section]] { said.formUnion(ObservedWalk(objects).leaves.values) }
        let report = Captures.report(acs: acs, bridge: bridge, olt: olt, statuses: SourceName.allCases.map { SourceStatus($0, .ok) })
        for (pointer, leaf) in ObservedWalk(report).leaves where !said.contains(leaf) {
            // The one conclusion of the merge: a client that is not among the stations has left.
            #expect(pointer.hasPrefix("/hosts/") && pointer.hasSuffix("/active") && leaf.value == "false" && leaf.source == .bridge, "\(pointer)")
        }
    }

    // Whatever one source alone has is in the report, beside a source that knows less of the same things, whichever of the two it is.
    // Not so what is taken whole: the counters of one look, and what rows are chosen by.
    @Test(arguments: [SourceName.acs, .bridge], 0..<8) func nothingIsLost(_ full: SourceName, _ seed: Int) throws {
        let document = try #require(try Captures.document("healthy-mesh"))
        let whole = try Captures.sections(document.tree, full)
        let part = try Captures.sections(Captures.thinned(document.tree, seed: seed), full == .acs ? .bridge : .acs)
        let statuses = [SourceStatus(.acs, .ok), SourceStatus(.bridge, .ok)]
        let alone = Captures.report(acs: full == .acs ? whole : nil, bridge: full == .acs ? nil : whole, statuses: statuses)
        let both = Captures.report(acs: full == .acs ? whole : part, bridge: full == .acs ? part : whole, statuses: statuses)
        let (before, after) = (Self.counts(alone), Self.counts(both))
        for (field, count) in before where !field.hasPrefix("mesh") && !field.hasPrefix("wan") && !field.hasPrefix("hosts") && !field.contains("/stats/") {
            #expect(after[field, default: 0] >= count, "\(field)")
        }
    }

    /// Values by section and name, wherever their rows went.
    private static func counts(_ report: Report) -> [String: Int] {
        var out: [String: Int] = [:]
        for pointer in ObservedWalk(report).leaves.keys {
            out[pointer.split(separator: "/").filter { Int($0) == nil }.joined(separator: "/"), default: 0] += 1
        }
        return out
    }
}
