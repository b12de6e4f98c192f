import DeviceReport
import TR181
import Testing

/// One line of the table: what the sources say, and how far the device can be reached.
struct ReachabilityCase: Sendable, CustomTestStringConvertible {
    var name: String
    var state: ReachabilityState
    var acs: Bool?
    var olt: Bool?
    var bridge: Bool?
    var seen: VerdictCase

    var testDescription: String { name }

    init(_ name: String, _ state: ReachabilityState, acs: Bool? = nil, olt: Bool? = nil, bridge: Bool? = nil, _ seen: VerdictCase) {
        self.name = name
        self.state = state
        self.acs = acs
        self.olt = olt
        self.bridge = bridge
        self.seen = seen
    }
}

@Suite("Whether a device is there: a flag a source, and what follows from them")
struct ReachabilityTests {
    private static func informed(_ age: Double) -> (inout DeviceSections) -> Void { { $0.device = Fixture.informed(age: age) } }
    private static func seen(
        _ states: [SourceName: SourceState] = [:], olt: OLTReading? = nil, acs: ((inout DeviceSections) -> Void)? = nil,
        bridge: ((inout DeviceSections) -> Void)? = nil
    ) -> VerdictCase { VerdictCase("", .unknown, "", states: states, olt: olt, acs: acs, bridge: bridge) }

    static let cases = [
        ReachabilityCase("all well", .online, acs: true, olt: true, bridge: true, seen(olt: Fixture.olt(), acs: informed(60), bridge: { _ in })),
        ReachabilityCase("reports, on the fibre", .online, acs: true, olt: true, seen(olt: Fixture.olt(), acs: informed(900))),
        ReachabilityCase("fell silent on the fibre", .managementLost, acs: false, olt: true, seen(olt: Fixture.olt(), acs: informed(901))),
        ReachabilityCase(
            "fell silent, yet its own page answers", .online, acs: false, olt: true, bridge: true,
            seen(olt: Fixture.olt(), acs: informed(901), bridge: { _ in })),
        ReachabilityCase("wrong profile", .online, acs: true, olt: true, seen(olt: Fixture.olt(.mismatch), acs: informed(60))),
        ReachabilityCase("never known to the ACS", .opticalOnly, acs: false, olt: true, seen([.acs: .notFound], olt: Fixture.olt())),
        ReachabilityCase("on the fibre, ACS not asked", .unknown, olt: true, seen(olt: Fixture.olt())),
        ReachabilityCase("on the fibre, ACS down", .unknown, olt: true, seen([.acs: .timeout], olt: Fixture.olt())),
        ReachabilityCase("off the fibre", .offline, olt: false, seen(olt: Fixture.olt(.offline))),
        ReachabilityCase("off the fibre and silent", .offline, acs: false, olt: false, seen(olt: Fixture.olt(.offline), acs: informed(901))),
        ReachabilityCase("off the fibre since the last report", .offline, acs: true, olt: false, seen(olt: Fixture.olt(.offline), acs: informed(300))),
        ReachabilityCase("off the fibre, and just heard", .unknown, acs: true, olt: false, seen(olt: Fixture.olt(.offline), acs: informed(299))),
        ReachabilityCase("ranging", .offline, olt: false, seen(olt: Fixture.olt(.ranging))),
        ReachabilityCase("no OLT, reports", .online, acs: true, seen([.olt: .timeout], acs: informed(60))),
        ReachabilityCase("no OLT, silent", .unknown, acs: false, seen([.olt: .timeout], acs: informed(4000))),
        ReachabilityCase("an OLT row of an hour ago", .unknown, acs: false, seen(olt: Fixture.olt(.offline, age: 3600), acs: informed(4000))),
        ReachabilityCase("an OLT that does not know", .unknown, seen(olt: Fixture.olt(.unknown))),
        ReachabilityCase("nobody was asked", .unknown, seen()),
        ReachabilityCase("the ACS has no date of a report", .unknown, seen(acs: { _ in })),
    ]

    @Test(arguments: cases) func state(_ one: ReachabilityCase) {
        let found = one.seen.report().reachability
        #expect(found?.state == one.state)
        #expect(found?.acsOnline == one.acs)
        #expect(found?.oltOnline == one.olt)
        #expect(found?.bridgeOnline == one.bridge)
    }

    // The bridge's own troubles say nothing about the modem behind it.
    @Test func aModemThatDoesNotAnswerItsBridge() {
        func flag(_ reason: String) -> Bool? {
            Captures.report(statuses: [SourceStatus(.bridge, .unreachable, reason: reason)]).reachability?.bridgeOnline
        }
        #expect(flag("modem_unreachable") == false)
        #expect(flag("refused") == nil)
    }
}
