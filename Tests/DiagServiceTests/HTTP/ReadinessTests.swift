import DeviceReport
import Synchronization
import Testing

@testable import DiagService

@Suite("Readiness")
struct ReadinessTests {
    private func reader(_ name: SourceName, _ probe: @escaping @Sendable () async -> [SourceHealth]) -> SourceReader {
        SourceReader(name, read: { _, _, _ in SourceOutcome(SourceStatus(name, .ok)) }, probe: { _ in await probe() })
    }

    @Test("what was found is remembered, and asked for again when it is old")
    func remembered() async {
        let probes = Mutex(0)
        let clock = ManualClock()
        let acs = reader(.acs) {
            [
                SourceHealth(
                    key: "genieacs",
                    alive: probes.withLock {
                        $0 += 1
                        return $0 == 1
                    })
            ]
        }
        let readiness = Readiness(readers: [acs], lifetime: .seconds(10), now: { clock.now })
        #expect(await readiness.check() == [SourceHealth(key: "genieacs", alive: true)])
        clock.advance(by: .seconds(9))
        #expect(await readiness.check().first?.alive == true)
        #expect(probes.withLock { $0 } == 1)
        clock.advance(by: .seconds(1))
        #expect(await readiness.check().first?.alive == false)
        #expect(probes.withLock { $0 } == 2)
    }

    @Test("callers at the same time share one probe")
    func shared() async {
        let gate = Gate()
        let readiness = Readiness(
            readers: [
                reader(.acs) {
                    await gate.wait()
                    return [SourceHealth(key: "genieacs", alive: true)]
                }
            ])
        await withTaskGroup(of: [SourceHealth].self) { group in
            for _ in 0..<50 { group.addTask { await readiness.check() } }
            while gate.arrivals == 0 { await Task.yield() }
            for _ in 0..<1000 { await Task.yield() }
            gate.release()
            for await health in group { #expect(health == [SourceHealth(key: "genieacs", alive: true)]) }
        }
        #expect(gate.arrivals == 1)
    }

    @Test("the rows stand in the order of the sources, whichever answers first")
    func order() async {
        let gate = Gate()
        let slow = reader(.acs) {
            await gate.wait()
            return [SourceHealth(key: "genieacs", alive: true)]
        }
        let quick = reader(.olt) {
            gate.release()
            return [SourceHealth(key: "olt_1", alive: false), SourceHealth(key: "olt_2", alive: true)]
        }
        #expect(await Readiness(readers: [slow, quick]).check().map(\.key) == ["genieacs", "olt_1", "olt_2"])
    }
}
