import DeviceReport
import Testing

@testable import DiagService

@Suite struct LookupHubTests {
    @Test func equalLookupsShareAFlight() async throws {
        let acs = FakeSource(.acs)
        let hub = Sample.hub([acs])
        let results = try await withThrowingTaskGroup(of: LookupResult?.self) { group in
            for _ in 0..<50 { group.addTask { try await hub.result(Sample.query()) } }
            await acs.begun(1)
            acs.answer(Sample.acs())
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 50 && results.allSatisfy { $0?.statuses.first?.state == .ok })
        #expect(acs.reads < 50)
        #expect(hub.inFlight == 0)
    }

    @Test func differentLookupsDoNot() async throws {
        let acs = FakeSource(.acs)
        let hub = Sample.hub([acs])
        async let first = hub.result(Sample.query())
        async let second = hub.result(Sample.query(.serial("OTHER")))
        await acs.begun(2)
        #expect(hub.inFlight == 2)
        acs.answer(Sample.acs())
        _ = try await (first, second)
    }

    @Test func whoJoinsLateIsToldWhatHasHappened() async throws {
        let acs = FakeSource(.acs)
        let bridge = FakeSource(.bridge)
        let directory = DeviceDirectory()
        directory.learn(DeviceIdentity(serial: "22400A7000999", managementHost: "198.51.100.9"))
        let hub = Sample.hub([acs, bridge], directory: directory)
        var first = try hub.events(Sample.query()).makeAsyncIterator()
        acs.answer(Sample.acs())
        guard case .source(let status)? = await first.next() else { return #expect(Bool(false), "no source event") }
        #expect(status.name == .acs)
        var second = try hub.events(Sample.query()).makeAsyncIterator()
        guard case .source(let again)? = await second.next() else { return #expect(Bool(false), "no source event") }
        await bridge.begun(1)
        #expect(again.name == .acs && bridge.reads == 1)
        bridge.answer(SourceOutcome(SourceStatus(.bridge, .busy)))
        _ = await second.next()
        guard case .finished(let result)? = await second.next() else { return #expect(Bool(false), "no end") }
        #expect(result.statuses.map(\.name) == [.acs, .bridge])
        #expect(await second.next() == nil)
    }

    @Test func whenNobodyWaitsTheFlightIsCancelled() async throws {
        let acs = FakeSource(.acs)
        let hub = Sample.hub([acs])
        let caller = Task { try await hub.result(Sample.query()) }
        await acs.begun(1)
        caller.cancel()
        #expect(try await caller.value == nil)
        while acs.cancelled == 0 { await Task.yield() }
        #expect(hub.inFlight == 0)
    }

    @Test func whileSomebodyStillWaitsItGoesOn() async throws {
        let acs = FakeSource(.acs)
        let hub = Sample.hub([acs])
        let leaver = Task { try await hub.result(Sample.query()) }
        await acs.begun(1)
        async let stayer = hub.result(Sample.query())
        while hub.waiting < 2 { await Task.yield() }
        leaver.cancel()
        _ = try await leaver.value
        acs.answer(Sample.acs())
        #expect(try await stayer?.statuses.first?.state == .ok)
        #expect(acs.reads == 1 && acs.cancelled == 0)
    }

    @Test func whatIsTooMuchIsRefused() async throws {
        let acs = FakeSource(.acs)
        let hub = Sample.hub([acs], limits: LookupLimits(flights: 1, waiters: 2))
        let first = try hub.events(Sample.query())
        #expect(throws: HubIsFull.self) { try hub.events(Sample.query(.serial("OTHER"))) }
        let second = try hub.events(Sample.query())
        #expect(throws: HubIsFull.self) { try hub.events(Sample.query()) }
        acs.answer(Sample.acs())
        for await _ in first {}
        for await _ in second {}
        while hub.waiting > 0 { await Task.yield() }
        for await _ in try hub.events(Sample.query(.serial("OTHER"))) {}
    }

    @Test func aSourceThatIgnoresItsDeadlineIsLeftBehind() async throws {
        let acs = FakeSource(.acs)
        let olt = FakeSource(.olt)
        olt.answer(SourceOutcome(SourceStatus(.olt, .notFound)))
        let directory = DeviceDirectory()
        directory.learn(DeviceIdentity(serial: "22400A7000999", gponSN: Sample.gpon))
        let result = try #require(try await Sample.hub([acs, olt], directory: directory).result(Sample.query(timeoutMs: 100)))
        #expect(result.statuses.map(\.state) == [.timeout, .notFound])
        #expect(result.statuses.first?.reason == "deadline")
        while acs.cancelled == 0 { await Task.yield() }
    }
}
