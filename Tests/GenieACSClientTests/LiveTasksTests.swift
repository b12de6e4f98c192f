import Synchronization
import Testing

@testable import GenieACSClient

@Suite struct LiveTasksTests {
    private final class Counter: Sendable {
        private let state = Mutex(0)
        var value: Int { state.withLock { $0 } }
        func increase() { state.withLock { $0 += 1 } }
    }

    /// Lets a test hold work until it says so.
    private actor Gate {
        private var waiting: [CheckedContinuation<Void, Never>] = []
        private var isOpen = false
        func pass() async { if !isOpen { await withCheckedContinuation { waiting.append($0) } } }
        func open() {
            isOpen = true
            for continuation in waiting { continuation.resume() }
            waiting = []
        }
    }

    private func id() throws -> NBIDeviceID { try #require(NBIDeviceID(Fixtures.id)) }

    @Test func equalReadsShareOneTask() async throws {
        let tasks = LiveTasks()
        let gate = Gate()
        let runs = Counter()
        let id = try id()
        let far = ContinuousClock.now + .seconds(60)
        let outcomes = await withTaskGroup(of: LiveOutcome.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    await tasks.outcome(for: id, by: far) {
                        runs.increase()
                        await gate.pass()
                        return .done(sinceMs: 7)
                    }
                }
            }
            while await tasks.waiting(for: id) < 20 { await Task.yield() }
            await gate.open()
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.allSatisfy { $0 == .done(sinceMs: 7) })
        #expect(runs.value == 1)
        #expect(await tasks.waiting(for: id) == 0)
    }

    @Test func theLastOneToLeaveCancelsTheWork() async throws {
        let tasks = LiveTasks()
        let id = try id()
        let cancelled = Gate()
        let reader = Task {
            await tasks.outcome(for: id, by: ContinuousClock.now + .seconds(60)) {
                try? await Task.sleep(for: .seconds(60))
                if Task.isCancelled { await cancelled.open() }
                return .failed(.cancelled)
            }
        }
        while await tasks.waiting(for: id) == 0 { await Task.yield() }
        reader.cancel()
        #expect(await reader.value == .failed(.cancelled))
        await cancelled.pass()
    }

    @Test func aDeadlineFreesItsWaiterAlone() async throws {
        let tasks = LiveTasks()
        let gate = Gate()
        let id = try id()
        let patient = Task {
            await tasks.outcome(for: id, by: ContinuousClock.now + .seconds(60)) {
                await gate.pass()
                return .done(sinceMs: 1)
            }
        }
        while await tasks.waiting(for: id) == 0 { await Task.yield() }
        let hasty = await tasks.outcome(for: id, by: ContinuousClock.now) { .done(sinceMs: 2) }
        #expect(hasty == .failed(.taskTimeout))
        await gate.open()
        #expect(await patient.value == .done(sinceMs: 1))
    }
}
