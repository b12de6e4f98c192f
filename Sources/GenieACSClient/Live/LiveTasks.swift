/// Live reads in flight, one per device: a CPE has one session, so a second reader waits for the first one's result.
actor LiveTasks {
    private struct Flight {
        let number: Int
        let work: Task<Void, Never>
        var waiters: [Int: CheckedContinuation<LiveOutcome, Never>] = [:]
    }

    private var flights: [NBIDeviceID: Flight] = [:]
    private var timers: [Int: Task<Void, Never>] = [:]
    private var nextNumber = 0

    /// Joins the read of a device in flight, or begins one with `work`. Answers by the deadline at the latest; the last one to
    /// leave cancels the work.
    func outcome(
        for id: NBIDeviceID, by deadline: ContinuousClock.Instant, work: @escaping @Sendable () async -> LiveOutcome
    ) async -> LiveOutcome {
        nextNumber += 1
        let waiter = nextNumber
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                enter(id, waiter: waiter, continuation, by: deadline, work: work)
                if Task.isCancelled { leave(id, waiter: waiter, with: .failed(.cancelled)) }
            }
        } onCancel: {
            Task { await self.leave(id, waiter: waiter, with: .failed(.cancelled)) }
        }
    }

    /// How many wait for the read of a device.
    func waiting(for id: NBIDeviceID) -> Int { flights[id]?.waiters.count ?? 0 }

    private func enter(
        _ id: NBIDeviceID, waiter: Int, _ continuation: CheckedContinuation<LiveOutcome, Never>, by deadline: ContinuousClock.Instant,
        work: @escaping @Sendable () async -> LiveOutcome
    ) {
        var flight = flights[id] ?? begin(id, work)
        flight.waiters[waiter] = continuation
        flights[id] = flight
        timers[waiter] = Task { [weak self] in
            try? await Task.sleep(until: deadline, clock: .continuous)
            if !Task.isCancelled { await self?.leave(id, waiter: waiter, with: .failed(.taskTimeout)) }
        }
    }

    private func begin(_ id: NBIDeviceID, _ work: @escaping @Sendable () async -> LiveOutcome) -> Flight {
        nextNumber += 1
        let number = nextNumber
        return Flight(
            number: number,
            work: Task { [weak self] in
                let outcome = await work()
                await self?.finish(id, number, outcome)
            })
    }

    private func finish(_ id: NBIDeviceID, _ number: Int, _ outcome: LiveOutcome) {
        guard let flight = flights[id], flight.number == number else { return }
        flights[id] = nil
        for (waiter, continuation) in flight.waiters {
            timers.removeValue(forKey: waiter)?.cancel()
            continuation.resume(returning: outcome)
        }
    }

    private func leave(_ id: NBIDeviceID, waiter: Int, with outcome: LiveOutcome) {
        guard let continuation = flights[id]?.waiters.removeValue(forKey: waiter) else { return }
        timers.removeValue(forKey: waiter)?.cancel()
        if flights[id]?.waiters.isEmpty == true { flights.removeValue(forKey: id)?.work.cancel() }
        continuation.resume(returning: outcome)
    }
}
