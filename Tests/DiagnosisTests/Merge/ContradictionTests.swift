import DeviceReport
import TR181
import Testing

@testable import Diagnosis

@Suite("Sources that contradict each other lower the confidence, and raise no alarm")
struct ContradictionTests {
    private func report(_ state: ONUState = .offline, informed age: Double) -> Report {
        VerdictCase("", .unknown, "", olt: Fixture.olt(state), acs: { $0.device = Fixture.informed(age: age) }).report()
    }

    @Test func offTheFibreAndJustHeard() {
        let heard = report(informed: 299)
        #expect(heard.warnings.contains("onu_state_inconsistent"))
        #expect(heard.optical?.olt?.state.value == .offline)
        #expect(heard.optical?.olt?.state.confidence == .inferred)
        #expect(heard.optical?.olt?.state.conflicts.map(\.origin.source) == [.acs])
        #expect(heard.summary.status == .unknown)
    }

    @Test func theJSONWarnsAndKeepsBothSides() {
        var sink = JSONSink()
        sink.write(report(informed: 10))
        let json = String(decoding: sink.json.bytes, as: UTF8.self)
        #expect(json.contains("onu_state_inconsistent"))
        #expect(json.contains("\"offline\"") && json.contains("\"last_inform_at\""))
        #expect(json.contains("data.inconsistent"))
    }

    @Test func offTheFibreAndSilent() {
        let silent = report(informed: 300)
        #expect(!silent.warnings.contains("onu_state_inconsistent"))
        #expect(silent.optical?.olt?.state.confidence == .measured)
        #expect(silent.summary.status == .down)
    }

    @Test func onTheFibreAndHeard() {
        #expect(!report(.online, informed: 10).warnings.contains("onu_state_inconsistent"))
    }

    // ACS: 5,000 s of uptime ten minutes ago, so 5,600 s now; two minutes are allowed.
    @Test(
        arguments: [
            (5600, false), (5480, false), (5720, false), (5479, true), (30, true), (5721, nil), (90_000, nil),
        ] as [(Int, Bool?)])
    func restart(_ uptime: Int, _ expected: Bool?) {
        var acs = Fixture.sections(.acs)
        acs.device = DeviceSection()
        acs.device?.uptimeS = Fixture.seen(5000, .acs, age: 600)
        var bridge = Fixture.sections(.bridge)
        bridge.device = DeviceSection()
        bridge.device?.uptimeS = Fixture.seen(uptime, .bridge, age: 0)
        let report = Captures.report(acs: acs, bridge: bridge, statuses: [SourceStatus(.acs, .ok), SourceStatus(.bridge, .ok)])
        #expect(report.device?.rebootedSinceACS == expected)
        #expect(report.device?.uptimeS.value == uptime)
        #expect(report.device?.uptimeS.conflicts.isEmpty == (expected == false))
        #expect(report.warnings.contains("rebooted_since_acs") == (expected == true))
    }

    @Test func oneUptimeTellsNoRestart() {
        var bridge = Fixture.sections(.bridge)
        bridge.device = DeviceSection()
        bridge.device?.uptimeS = Fixture.seen(30, .bridge, age: 0)
        let report = Captures.report(bridge: bridge, statuses: [SourceStatus(.bridge, .ok)])
        #expect(report.device != nil && report.device?.rebootedSinceACS == nil)
    }

    @Test func theOtherWANIsKeptAsAConflict() {
        var merger = Merger(now: Fixture.now)
        var bridge = Fixture.wan(.connected, .bridge)
        bridge.activeInterface = "Device.IP.Interface.6"
        let status = merger.wan(bridge, Fixture.wan(.disconnected))?.status
        #expect(status?.conflicts.map(\.value) == ["disconnected"])
        #expect(status?.conflicts.map(\.lost) == [.lessAuthority])
    }

    // Of two different interfaces the connected one is the customer's; one that is down is not certainly so, and proves nothing.
    @Test(arguments: [
        (WANStatus.disconnected, 5.0, WANStatus.connected, 60.0, SourceName.acs, Confidence.measured, LostBecause.overruled),
        (.connected, 5, .disconnected, 60, .bridge, .measured, .lessAuthority),
        (.disconnected, 5, .connected, 601, .bridge, .assumed, .expired),
        (.connected, 601, .disconnected, 60, .acs, .assumed, .expired),
        (.disconnected, 5, .disconnected, 60, .bridge, .assumed, .lessAuthority),
    ])
    func whichWAN(
        _ live: WANStatus, _ liveAge: Double, _ known: WANStatus, _ knownAge: Double, _ source: SourceName, _ confidence: Confidence, _ lost: LostBecause
    ) {
        var merger = Merger(now: Fixture.now)
        var bridge = Fixture.wan(live, .bridge, age: liveAge)
        bridge.activeInterface = "Device.IP.Interface.4"
        let status = merger.wan(bridge, Fixture.wan(known, age: knownAge))?.status
        #expect(status?.origin?.source == source)
        #expect(status?.confidence == confidence)
        #expect(status?.conflicts.map(\.lost) == [lost])
    }
}
