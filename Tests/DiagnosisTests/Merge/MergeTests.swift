import DeviceReport
import TR181
import Testing

@testable import Diagnosis

/// Which of two sources a value is taken from.
struct MergeTests {
    private let merger = Merger(now: Fixture.now)

    // Optics: the modem itself for 15 minutes, the ACS for a day.
    @Test(arguments: [
        (60.0, 60.0, SourceName.bridge), (900, 1, .bridge), (901, 1, .acs), (901, 86_400, .acs), (86_500, 86_401, .acs), (90_000, 90_001, .bridge),
    ])
    func freshness(bridgeAge: Double, acsAge: Double, expected: SourceName) {
        let picked = merger.pick(.optics, bridge: Fixture.seen(-20.0, .bridge, age: bridgeAge), acs: Fixture.seen(-25.0, .acs, age: acsAge))
        #expect(picked.origin?.source == expected)
        #expect(picked.conflicts.map(\.origin.source) == [expected == .acs ? .bridge : .acs])
    }

    @Test func configurationIsTheACSs() {
        #expect(merger.pick(.configuration, bridge: Fixture.seen("b", .bridge), acs: Fixture.seen("a", .acs, age: 80_000)).value == "a")
        #expect(merger.pick(.configuration, bridge: Fixture.seen("b", .bridge), acs: Fixture.seen("a", .acs, age: 90_000)).value == "b")
    }

    @Test func agreementIsNoConflict() {
        #expect(merger.pick(.optics, bridge: Fixture.seen(-20.0, .bridge), acs: Fixture.seen(-20.0, .acs)).conflicts.isEmpty)
    }

    @Test(arguments: [(-20.0, -22.9, 0), (-20, -23.1, 1), (3296, 3200, 0), (3296, 2900, 1)])
    func measurementsMayWander(_ bridge: Double, _ acs: Double, _ conflicts: Int) {
        #expect(merger.pick(.optics, bridge: Fixture.seen(bridge, .bridge), acs: Fixture.seen(acs, .acs)).conflicts.count == conflicts)
    }

    @Test(arguments: [(5000, 4700, 300.0, 0), (5000, 4700, 0, 1), (60, 90_000, 300, 1)])
    func anUptimeGrowsBetweenTwoLooks(_ bridge: Int, _ acs: Int, _ apart: Double, _ conflicts: Int) {
        let picked = merger.pick(.uptime, bridge: Fixture.seen(bridge, .bridge), acs: Fixture.seen(acs, .acs, age: apart))
        #expect(picked.conflicts.count == conflicts)
    }

    @Test func aValueBeatsAReason() {
        #expect(merger.pick(.optics, bridge: Fixture.missing(.notImplemented, .bridge), acs: Fixture.seen(-20.0)).value == -20)
        #expect(merger.pick(.optics, bridge: .notReported, acs: Fixture.missing(.notFetched) as Observed<Double>).reason == .notFetched)
        #expect(merger.pick(.optics, bridge: nil, acs: nil as Observed<Double>?).reason == .notReported)
        #expect(merger.pick(.optics, bridge: Fixture.seen(-20.0, .bridge), acs: nil).value == -20)
    }

    // What the modem sees now is not covered up by a level of before the cut.
    @Test func darknessBeatsAnOlderLevel() {
        let dark: Observed<Double> = Fixture.missing(.noLight, .bridge, age: 5)
        let picked = merger.pick(.optics, bridge: dark, acs: Fixture.seen(-20.0, .acs, age: 3600))
        #expect(picked.value == nil && picked.reason == .noLight)
        let late: Observed<Double> = Fixture.missing(.noLight, .acs, age: 3600)
        #expect(merger.pick(.optics, bridge: Fixture.seen(-20.0, .bridge, age: 5), acs: late).value == -20)
    }

    // A date ahead of our clock has no age: it is not fresh, whatever its authority.
    @Test func theFutureIsNotFresh() {
        #expect(merger.pick(.optics, bridge: Fixture.seen(-20.0, .bridge, age: -3600), acs: Fixture.seen(-21.0)).value == -21)
        #expect(merger.pick(.optics, bridge: Fixture.seen(-20.0, .bridge, age: -60), acs: Fixture.seen(-21.0)).value == -20)
        #expect(merger.pick(.optics, bridge: Fixture.seen(-20.0, .bridge, age: nil), acs: Fixture.seen(-21.0)).value == -21)
    }

    @Test func anotherWANInterfaceIsTakenWhole() {
        var merger = merger
        var bridge = Fixture.wan(.connected, .bridge, address: "203.0.113.1")
        bridge.activeInterface = "Device.IP.Interface.6"
        let wan = merger.wan(bridge, Fixture.wan(.disconnected, address: "203.0.113.2"))
        #expect(wan?.ipv4?.address.value == "203.0.113.1")
        #expect(wan?.status.value == .connected)
        #expect(merger.warnings == ["wan_choice_differs"])
    }

    @Test func hostsOfBothSourcesOnceAndInOrder() {
        var bridge = Fixture.sections(.bridge)
        bridge.hosts = [Fixture.host("00:00:5e:00:53:02", .bridge, age: 5), Fixture.host("00:00:5e:00:53:03", .bridge, age: 5)]
        bridge.hasHosts = true
        var acs = Fixture.sections(.acs)
        acs.hosts = [Fixture.host("00:00:5e:00:53:01", .acs), Fixture.host("00:00:5e:00:53:02", .acs, active: false)]
        let hosts = merger.hosts(bridge, acs)
        #expect(hosts.map(\.mac) == ["00:00:5e:00:53:01", "00:00:5e:00:53:02", "00:00:5e:00:53:03"])
        #expect(hosts.map(\.active.value) == [true, true, true])
        #expect(hosts[1].active.conflicts.map(\.origin.source) == [.acs])
    }

    // A Wi-Fi client that the modem's own tables do not show has left.
    @Test func aStationThatIsGone() throws {
        var bridge = Fixture.sections(.bridge)
        bridge.hosts = [Fixture.host("00:00:5e:00:53:02", .bridge, on: "02:00:5e:00:00:01", age: 5)]
        (bridge.hasHosts, bridge.hasStations, bridge.stationsAt) = (true, true, Fixture.now)
        var acs = Fixture.sections(.acs)
        acs.hosts = [Fixture.host("00:00:5e:00:53:09", .acs, on: "02:00:5e:00:00:01")]
        let gone = try #require(merger.hosts(bridge, acs).first { $0.mac.hasSuffix("09") })
        #expect(gone.active.value == false)
        #expect(gone.active.origin?.source == .bridge)
        #expect(gone.activeEvidence == ["not_among_stations"])
    }

    @Test func theOrderOfSourcesDoesNotMatter() {
        let one = VerdictCase("", .ok, "", states: [.bridge: .busy], olt: Fixture.olt(), acs: { $0.wan = Fixture.wan(.connected) })
        let statuses = one.states.map { SourceStatus($0.key, $0.value) }.sorted { $0.name.rawValue < $1.name.rawValue }
        let a = Captures.json(Captures.report(acs: one.acs, olt: one.olt, statuses: statuses))
        #expect(a == Captures.json(Captures.report(acs: one.acs, olt: one.olt, statuses: statuses.reversed())))
    }

    @Test(arguments: [
        (SourceState.ok, true), (.notFound, true), (.skipped, true), (.unsupported, true), (.partial, false), (.stale, false), (.timeout, false),
        (.unreachable, false), (.authError, false), (.busy, false), (.parseError, false),
    ])
    func complete(_ state: SourceState, _ whole: Bool) {
        #expect(Captures.report(statuses: [SourceStatus(.acs, .ok), SourceStatus(.olt, state)]).complete == whole)
    }
}
