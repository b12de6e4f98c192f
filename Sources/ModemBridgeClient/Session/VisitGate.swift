import DeviceReport
import Synchronization

/// Carries out what the ``VisitDesk`` decides: lets visits wait, and begin.
final class VisitGate: Sendable {
    private struct State {
        var desk: VisitDesk
        var waiting: [VisitDesk.ID: CheckedContinuation<Bool, Never>] = [:]
        var last: VisitDesk.ID = 0
    }

    /// The right to visit a modem; it ends with ``VisitGate/leave(_:)``.
    struct Pass: Sendable, Hashable {
        let id: VisitDesk.ID
        let modem: ModemEndpoint
    }

    private let state: Mutex<State>

    init(_ limits: VisitDesk.Limits) { state = Mutex(State(desk: VisitDesk(limits))) }

    /// Modems being visited.
    var active: Int { state.withLock { $0.desk.active.count } }

    /// Waits for the modem; throws `too_many` where too many wait already, and when the caller goes away.
    func enter(_ modem: ModemEndpoint) async throws(BridgeFailure) -> Pass {
        let (id, verdict) = state.withLock { state in
            state.last += 1
            return (state.last, state.desk.arrive(state.last, at: modem))
        }
        let pass = Pass(id: id, modem: modem)
        switch verdict {
        case .start: return pass
        case .refuse: throw BridgeFailure(.busy, "too_many", "Too many reads wait for this modem already.")
        case .wait: break
        }
        let isIn = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // It may have been let in, or have gone away, before it could wait.
                let settled: Bool? = state.withLock { state in
                    if state.desk.active[modem] == id { return true }
                    if Task.isCancelled { return false }
                    state.waiting[id] = continuation
                    return nil
                }
                if let settled { continuation.resume(returning: settled) }
            }
        } onCancel: {
            let gone = state.withLock { $0.waiting.removeValue(forKey: id) }
            gone?.resume(returning: false)
        }
        if isIn { return pass }
        // Between the cancellation and here its turn may have come.
        let isActive = state.withLock { state in
            state.desk.giveUp(id)
            return state.desk.active[modem] == id
        }
        if isActive { leave(pass) }
        throw .cancelled
    }

    func leave(_ pass: Pass) {
        let next = state.withLock { state in
            state.desk.leave(pass.id, from: pass.modem).compactMap { state.waiting.removeValue(forKey: $0) }
        }
        for continuation in next { continuation.resume(returning: true) }
    }
}
