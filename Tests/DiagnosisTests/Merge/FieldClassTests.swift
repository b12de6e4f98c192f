import DeviceReport
import Testing

@testable import Diagnosis

/// A row of the table: who is believed first, and how long each is believed, seconds.
struct FieldClassCase: Sendable, CustomTestStringConvertible {
    var name: String
    var field: FieldClass
    var first: SourceName
    var acs: Double
    var bridge: Double
    var testDescription: String { name }
}

@Suite("Who is believed about what, and for how long")
struct FieldClassTests {
    private let merger = Merger(now: Fixture.now)

    static let table = [
        FieldClassCase(name: "optics", field: .optics, first: .bridge, acs: 86_400, bridge: 900),
        FieldClassCase(name: "line state", field: .lineState, first: .bridge, acs: 900, bridge: 900),
        FieldClassCase(name: "WAN state and addresses", field: .wanState, first: .bridge, acs: 600, bridge: 600),
        FieldClassCase(name: "configuration, firmware, identity", field: .configuration, first: .acs, acs: 86_400, bridge: 86_400),
        FieldClassCase(name: "ports and hosts", field: .hosts, first: .bridge, acs: 3600, bridge: 120),
        FieldClassCase(name: "signal of a client", field: .signal, first: .bridge, acs: 900, bridge: 120),
        FieldClassCase(name: "utilisation and noise", field: .air, first: .bridge, acs: 900, bridge: 900),
        FieldClassCase(name: "mesh", field: .mesh, first: .bridge, acs: 900, bridge: 900),
        FieldClassCase(name: "voice", field: .voice, first: .bridge, acs: 900, bridge: 900),
        FieldClassCase(name: "uptime", field: .uptime, first: .bridge, acs: 3600, bridge: 3600),
    ]

    @Test("authority, while fresh", arguments: table) func authority(_ row: FieldClassCase) {
        let other: SourceName = row.first == .acs ? .bridge : .acs
        for otherAge in [0.0, 60] {
            let limit = row.field.maxAge(row.first)
            #expect(picked(row, first: limit, other: otherAge) == row.first)
            #expect(picked(row, first: limit + 1, other: otherAge) == other, "an expired value loses to a fresh one of less authority")
        }
    }

    @Test("of expired values the newest", arguments: table) func expired(_ row: FieldClassCase) {
        let (a, b) = (row.acs + 100, row.bridge + 100)
        let later: SourceName = a == b ? row.first : a < b ? .acs : .bridge
        #expect(pick(row, acs: a, bridge: b).origin?.source == later)
        #expect(pick(row, acs: a, bridge: b).isStale == true)
    }

    @Test("what is past its time is marked, what is not is not", arguments: table) func stale(_ row: FieldClassCase) {
        for (source, limit) in [(SourceName.acs, row.acs), (.bridge, row.bridge)] {
            #expect(merger.judged(Fixture.seen(1, source, age: limit), row.field).isStale == false)
            #expect(merger.judged(Fixture.seen(1, source, age: limit + 1), row.field).isStale == true)
            #expect(merger.judged(Fixture.seen(1, source, age: nil), row.field).isStale == true)
        }
    }

    @Test("of a radio's configuration the newest, whoever looked") func newest() {
        let row = FieldClassCase(name: "", field: .radio, first: .acs, acs: 86_400, bridge: 86_400)
        #expect(pick(row, acs: 100, bridge: 99).origin?.source == .bridge)
        #expect(pick(row, acs: 99, bridge: 100).origin?.source == .acs)
        #expect(pick(row, acs: 99, bridge: 99).origin?.source == .acs)
        #expect(pick(row, acs: 86_401, bridge: 86_400).origin?.source == .bridge)
        #expect(pick(row, acs: 100, bridge: 99).conflicts.map(\.lost) == [.older])
    }

    @Test("light: the modem live, the OLT over OMCI, the ACS") func three() {
        func source(_ bridge: Double, _ olt: Double, _ acs: Double) -> [SourceName] {
            let values = [Fixture.seen(-20.0, .bridge, age: bridge), Fixture.seen(-30.0, .olt, age: olt), Fixture.seen(-40.0, .acs, age: acs)]
            let out = merger.pick(.optics, among: values)
            return [out.origin?.source].compactMap { $0 } + out.conflicts.map(\.origin.source)
        }
        #expect(source(900, 900, 86_400) == [.bridge, .acs, .olt])
        #expect(source(901, 900, 86_400) == [.olt, .acs, .bridge])
        #expect(source(901, 901, 86_400) == [.acs, .bridge, .olt])
        #expect(source(901, 902, 86_401) == [.bridge, .acs, .olt])
    }

    @Test("a loser says why it lost") func reasons() {
        func why(_ bridge: Observed<Int>, _ acs: Observed<Int>) -> [LostBecause] { merger.pick(.wanState, bridge: bridge, acs: acs).conflicts.map(\.lost) }
        #expect(why(Fixture.seen(1, .bridge), Fixture.seen(2, .acs)) == [.lessAuthority])
        #expect(why(Fixture.seen(1, .bridge, age: 601), Fixture.seen(2, .acs)) == [.expired])
        #expect(why(Fixture.seen(1, .bridge), Fixture.seen(2, .acs, age: 601)) == [.expired])
        #expect(why(Fixture.seen(1, .bridge, age: 700), Fixture.seen(2, .acs, age: 701)) == [.older])
        #expect(merger.pick(.wanState, among: [Fixture.seen(1, .acs), Fixture.seen(2, .acs, age: 60, .inferred)]).conflicts.map(\.lost) == [.lessSure])
        #expect(merger.pick(.wanState, among: [Fixture.seen(1, .acs, age: 60, .inferred), Fixture.seen(2, .acs)]).value == 2)
    }

    private func pick(_ row: FieldClassCase, acs: Double, bridge: Double) -> Observed<String> {
        merger.pick(row.field, bridge: Fixture.seen("b", .bridge, age: bridge), acs: Fixture.seen("a", .acs, age: acs))
    }

    private func picked(_ row: FieldClassCase, first: Double, other: Double) -> SourceName? {
        row.first == .acs ? pick(row, acs: first, bridge: other).origin?.source : pick(row, acs: other, bridge: first).origin?.source
    }
}
