import Synchronization

/// Lets no more walks go over one agent at a time than it stands; the others wait in order.
final class WalkGate: Sendable {
    /// One for the process, as the sessions are.
    static let shared = WalkGate()

    private struct Waiter {
        var id: UInt64
        var limit: Int
        var continuation: CheckedContinuation<Bool, Never>
    }

    private struct Agent {
        var running = 0
        var waiters: [Waiter] = []
    }

    private struct State {
        var agents: [SNMPSessionKey: Agent] = [:]
        var lastID: UInt64 = 0
    }

    private let state = Mutex(State())

    /// - Returns: false when the deadline came first, or the caller went away; else `leave` is owed.
    func enter(_ target: SNMPTarget, deadline: ContinuousClock.Instant) async -> Bool {
        let key = SNMPSessionKey(target)
        let ticket: UInt64? = state.withLock { state in
            if state.agents[key, default: Agent()].running < target.maxWalks, state.agents[key]?.waiters.isEmpty ?? true {
                state.agents[key, default: Agent()].running += 1
                return nil
            }
            state.lastID += 1
            return state.lastID
        }
        guard let ticket else { return true }
        let timer = Task {
            do { try await Task.sleep(until: deadline, clock: .continuous) } catch { return }
            self.giveUp(key, ticket)
        }
        defer { timer.cancel() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isLate = state.withLock { state in
                    if Task.isCancelled || deadline <= .now { return true }
                    state.agents[key, default: Agent()].waiters.append(Waiter(id: ticket, limit: target.maxWalks, continuation: continuation))
                    return false
                }
                if isLate { continuation.resume(returning: false) } else { admit(key) }
            }
        } onCancel: {
            giveUp(key, ticket)
        }
    }

    func leave(_ target: SNMPTarget) {
        let key = SNMPSessionKey(target)
        state.withLock { $0.agents[key]?.running -= 1 }
        admit(key)
    }

    private func admit(_ key: SNMPSessionKey) {
        let admitted = state.withLock { state -> [Waiter] in
            guard var agent = state.agents[key] else { return [] }
            var admitted: [Waiter] = []
            while let first = agent.waiters.first, agent.running < first.limit {
                agent.running += 1
                admitted.append(agent.waiters.removeFirst())
            }
            state.agents[key] = agent.running == 0 && agent.waiters.isEmpty ? nil : agent
            return admitted
        }
        for waiter in admitted { waiter.continuation.resume(returning: true) }
    }

    private func giveUp(_ key: SNMPSessionKey, _ id: UInt64) {
        let waiter = state.withLock { state -> Waiter? in
            guard let position = state.agents[key]?.waiters.firstIndex(where: { $0.id == id }) else { return nil }
            return state.agents[key]?.waiters.remove(at: position)
        }
        waiter?.continuation.resume(returning: false)
    }
}
