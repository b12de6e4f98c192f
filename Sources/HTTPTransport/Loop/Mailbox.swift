internal import Synchronization

/// What tasks tell the event loop, gathered under one lock; a batch costs one wake-up.
final class Mailbox: Sendable {
    struct Batch {
        var submitted: [Transfer] = []
        var cancelled: [Transfer] = []
        var stop = false
    }

    private struct State {
        var batch = Batch()
        var isSignalled = false
        var isClosed = false
        var hasEnded = false
        var endWaiters: [UnsafeContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())
    private let wake: @Sendable () -> Void

    init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

    /// - Returns: false when the loop takes no more; the caller ends the transfer itself.
    func submit(_ transfer: Transfer) -> Bool {
        post { state in
            guard !state.isClosed else { return false }
            state.batch.submitted.append(transfer)
            return true
        }
    }

    func cancel(_ transfer: Transfer) {
        _ = post { state in
            guard !state.isClosed else { return false }
            state.batch.cancelled.append(transfer)
            return true
        }
    }

    func stop() {
        _ = post { state in
            state.batch.stop = true
            return !state.isClosed
        }
    }

    /// Suspends until the loop's thread has let go of everything.
    func ended() async {
        await withUnsafeContinuation { continuation in
            let isOver = state.withLock { state in
                if !state.hasEnded { state.endWaiters.append(continuation) }
                return state.hasEnded
            }
            if isOver { continuation.resume() }
        }
    }

    private func post(_ change: (inout State) -> Bool) -> Bool {
        let (accepted, mustWake) = state.withLock { state in
            let accepted = change(&state)
            defer { state.isSignalled = state.isSignalled || accepted }
            return (accepted, accepted && !state.isSignalled)
        }
        if mustWake { wake() }
        return accepted
    }

    /// Exchanges the gathered batch for an empty one whose storage is used again. For the loop's thread.
    func take(_ batch: inout Batch) {
        state.withLock { state in
            swap(&state.batch, &batch)
            state.isSignalled = false
        }
    }

    /// Takes the last batch; from here on nothing is accepted. For the loop's thread.
    func close(_ batch: inout Batch) {
        state.withLock { state in
            state.isClosed = true
            swap(&state.batch, &batch)
        }
    }

    /// Lets those who wait for the end go on. For the loop's thread.
    func declareEnd() {
        let waiters = state.withLock { state in
            state.hasEnded = true
            state.isClosed = true
            defer { state.endWaiters = [] }
            return state.endWaiters
        }
        for waiter in waiters { waiter.resume() }
    }
}
