import DeviceReport
import Testing

@testable import OLTSNMP

@Suite struct WhoIsDownWithAnONU {
    /// `up`, `off` (switched off), `?` (state unknown), or `down` with its cause and the minute in which it fell.
    enum Said {
        case up, off, unknown
        case down(LastDownCause?, Int64?)

        var neighbour: Neighbour {
            switch self {
            case .up: Neighbour(state: .online)
            case .off: Neighbour(state: .disabled)
            case .unknown: Neighbour(state: nil)
            case .down(let cause, let minute):
                Neighbour(state: .offline, cause: cause, down: minute.map { ($0 * 60, "minute \($0)") })
            }
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var own: Neighbour
        var others: [Neighbour]
        var elsewhere: [Neighbour] = []
        var scope: OutageScope
        var reasons: [OutageReason]

        init(
            _ text: String, _ own: Said, _ others: [(Int, Said)], elsewhere: [(Int, Said)] = [], _ scope: OutageScope, _ reasons: [OutageReason]
        ) {
            func list(_ groups: [(Int, Said)]) -> [Neighbour] { groups.flatMap { Array(repeating: $0.1.neighbour, count: $0.0) } }
            testDescription = text
            self.own = own.neighbour
            self.others = list(others)
            self.elsewhere = list(elsewhere)
            self.scope = scope
            self.reasons = reasons
        }
    }

    static let now: Int64 = 10_000
    static let longAgo: Int64 = 100

    static let cases: [Case] = [
        Case("it is up", .up, [(30, .up), (2, .down(.los, now))], .noOutage, [.onuUp]),
        Case("its state is not known", .unknown, [(30, .up)], .unknown, [.ownStateUnknown]),
        Case("nobody was read", .down(.los, now), [], .unknown, [.neighboursNotRead]),
        Case("somebody switched it off", .off, [(30, .down(.los, now))], .single, [.disabledByOperator]),
        Case("all others are up", .down(.los, now), [(31, .up)], .single, [.neighboursUp]),
        Case("one that was always off", .down(.los, now), [(30, .up), (1, .down(.dyingGasp, longAgo))], .single, [.neighboursUp, .fellApart]),
        Case("another fell by chance", .down(.los, now), [(30, .up), (1, .down(.los, now + 1))], .single, [.neighboursUp, .fellTogether]),
        Case(
            "half of them, a splitter", .down(.los, now), [(16, .up), (15, .down(.los, now + 1))], .partial,
            [.neighboursUp, .fellTogether, .mostlyLostLight]),
        Case(
            "some of the street without mains", .down(.dyingGasp, now), [(20, .up), (8, .down(.dyingGasp, now + 2)), (3, .down(.los, longAgo))], .partial,
            [.neighboursUp, .fellTogether, .mostlyDyingGasp]),
        Case("many, but at other times", .down(.los, now), [(16, .up), (15, .down(.los, longAgo))], .single, [.neighboursUp, .fellApart]),
        Case("many, and nobody says when", .down(.los, nil), [(15, .up), (16, .down(.los, nil))], .partial, [.neighboursUp, .timesUnknown, .mostlyLostLight]),
        Case("a few, and nobody says when", .down(.los, nil), [(28, .up), (3, .down(.los, nil))], .single, [.neighboursUp, .timesUnknown]),
        Case("the whole port", .down(.los, now), [(31, .down(.los, now))], .wholePort, [.noNeighbourUp, .fellTogether, .mostlyLostLight]),
        Case(
            "the whole port, those long gone included", .down(.los, now), [(28, .down(.los, now + 1)), (3, .down(.dyingGasp, longAgo))], .wholePort,
            [.noNeighbourUp, .fellTogether, .mostlyLostLight]),
        Case(
            "one of many was still up when it was asked", .down(.los, now), [(1, .up), (30, .down(.los, now))], .wholePort,
            [.noNeighbourUp, .fellTogether, .mostlyLostLight]),
        Case("the only other one is up", .down(.los, now), [(1, .up)], .single, [.neighboursUp]),
        Case("the only other one is down", .down(.los, now), [(1, .down(.los, now))], .wholePort, [.noNeighbourUp, .fellTogether, .mostlyLostLight]),
        Case("nobody says when or why", .down(nil, nil), [(5, .down(nil, nil))], .wholePort, [.noNeighbourUp, .timesUnknown]),
        Case(
            "other ports too", .down(.los, now), [(31, .down(.los, now))], elsewhere: [(6, .down(.los, now))], .wholeOLT,
            [.noNeighbourUp, .fellTogether, .mostlyLostLight, .otherPortsDown]),
        Case(
            "other ports are up", .down(.los, now), [(31, .down(.los, now))], elsewhere: [(5, .down(.los, now)), (1, .up)], .wholePort,
            [.noNeighbourUp, .fellTogether, .mostlyLostLight, .otherPortsUp]),
        Case(
            "one dead ONU elsewhere is no outage", .down(.los, now), [(31, .down(.los, now))], elsewhere: [(1, .down(.los, longAgo))], .wholePort,
            [.noNeighbourUp, .fellTogether, .mostlyLostLight, .otherPortsDown]),
        Case("of most nothing is known", .down(.los, now), [(20, .unknown), (5, .up)], .unknown, [.fewStates]),
        Case("those switched off are no witnesses", .down(.los, now), [(20, .off), (5, .up)], .single, [.neighboursUp]),
        Case("all others are switched off", .down(.los, now), [(20, .off)], .unknown, [.fewStates]),
    ]

    @Test(arguments: cases) func isConcluded(_ example: Case) {
        let rule = OutageRule(own: example.own, others: example.others, elsewhere: example.elsewhere)
        #expect(rule.conclusion == .init(scope: example.scope, reasons: example.reasons))
    }

    @Test func theWindowHasItsEdges() {
        func together(_ seconds: Int64) -> Int? {
            let own = Neighbour(state: .offline, down: (1000, ""))
            return OutageRule(own: own, others: [Neighbour(state: .offline, down: (1000 + seconds, ""))]).fellTogether
        }
        #expect(together(300) == 1)
        #expect(together(301) == 0)
        #expect(together(-300) == 1)
        #expect(together(-301) == 0)
    }

    @Test func thePortIsCounted() {
        let own = Said.down(.los, 500).neighbour
        let others: [Said] = [
            .up, .up, .off, .unknown, .down(.los, 501), .down(.dyingGasp, 100), .down(.los, 502), .down(nil, nil), .down(.dyingGasp, 103),
        ]
        let port = PONNeighbourhood(own: own, others: others.map(\.neighbour))
        #expect([port.onus, port.online, port.offline, port.disabled, port.other] == [10, 2, 6, 1, 1])
        #expect(port.causes == [OutageCause(.los, 3), OutageCause(.dyingGasp, 2), OutageCause(.unknown, 1)])
        #expect(
            port.waves == [
                OutageWave(firstAt: "minute 500", lastAt: "minute 502", onus: 3, includesThis: true),
                OutageWave(firstAt: "minute 100", lastAt: "minute 103", onus: 2, includesThis: false),
            ])
        #expect(port.fellTogether == 2)
    }

    @Test func thePowerIsComparedWithEnoughOthersOnly() {
        func port(_ own: Double?, _ others: [Double]) -> PONNeighbourhood {
            PONNeighbourhood(own: Neighbour(state: .online, rxDBm: own), others: others.map { Neighbour(state: .online, rxDBm: $0) })
        }
        let weak = port(-27, [-20, -21, -22, -28])
        #expect(weak.rxPercentile == 25)
        #expect(weak.rxMedianDBm == -21.5)
        #expect(port(-19, [-20, -21, -22, -28, -29]).rxPercentile == 100)
        #expect(port(-19, [-20, -21, -22]).rxPercentile == nil)
        #expect(port(nil, [-20, -21, -22, -23]).rxPercentile == nil)
        #expect(port(nil, [-20, -21, -22, -23]).rxMedianDBm == -21.5)
    }
}
