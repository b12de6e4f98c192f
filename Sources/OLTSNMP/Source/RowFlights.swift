/// Equal readings under way are one: whoever asks for an ONU that is being read waits for that answer. A reading goes on as
/// long as anybody waits for it. What it brought is good for a few seconds more, to whoever can do with that.
actor RowFlights {
    struct Key: Hashable {
        var location: ONULocation
        var key: ONUKey
    }

    private struct Flight {
        var id: UInt64
        var deadline: ContinuousClock.Instant
        var task: Task<Void, Never>
        var waiters: [UInt64: CheckedContinuation<RowFetch.Result?, Never>] = [:]
    }

    /// Rows and how old they are.
    struct Outcome {
        var result: RowFetch.Result
        var age: Duration = .zero
    }

    private struct Memory {
        var result: RowFetch.Result
        var at: ContinuousClock.Instant
    }

    private var flights: [Key: Flight] = [:]
    private var memories: [Key: Memory] = [:]
    /// How long rows are remembered.
    private let keep: Duration
    private static let maxMemories = 10_000
    private var lastID: UInt64 = 0
    /// What a reading has brought by its end must reach those who wait before they give up.
    private static let margin = Duration.milliseconds(10)

    init(keep: Duration = .zero) { self.keep = keep }

    /// - Parameters:
    ///   - isCacheGood: rows read within the last seconds will do.
    ///   - start: reads by the deadline given to it.
    func outcome(
        _ key: Key, deadline: ContinuousClock.Instant, isCacheGood: Bool,
        _ start: @escaping @Sendable (ContinuousClock.Instant) async -> RowFetch.Result
    ) async -> Outcome {
        if isCacheGood, let memory = memories[key] {
            let age = memory.at.duration(to: .now)
            if age < keep { return Outcome(result: memory.result, age: age) }
        }
        return Outcome(result: await result(key, deadline: deadline, start))
    }

    private func remember(_ key: Key, _ result: RowFetch.Result, readAt: ContinuousClock.Instant) {
        // What proved to be wrong is not believed any longer either.
        memories[key] = nil
        guard keep > .zero, case .rows = result else { return }
        if memories.count >= Self.maxMemories { memories = memories.filter { $0.value.at.duration(to: readAt) < keep } }
        if memories.count < Self.maxMemories { memories[key] = Memory(result: result, at: readAt) }
    }

    /// - Parameter start: reads by the deadline given to it.
    func result(
        _ key: Key, deadline: ContinuousClock.Instant, _ start: @escaping @Sendable (ContinuousClock.Instant) async -> RowFetch.Result
    ) async -> RowFetch.Result {
        while true {
            let joined = flights[key]?.deadline
            if joined == nil { begin(key, deadline - Self.margin, start) }
            guard let result = await wait(key, deadline) else { return .failed(SNMPError(Task.isCancelled ? .cancelled : .timeout)) }
            // Somebody else's reading ended because he was in a hurry.
            if case .failed(let error) = result, error.code == .timeout, let joined, joined <= .now, deadline - Self.margin > .now { continue }
            return result
        }
    }

    private func begin(
        _ key: Key, _ deadline: ContinuousClock.Instant, _ start: @escaping @Sendable (ContinuousClock.Instant) async -> RowFetch.Result
    ) {
        let id = nextID()
        // The agent may have read its values at any moment since: the age is counted from the first.
        let asked = ContinuousClock.now
        let task = Task { self.finished(key, id, await start(deadline), asked) }
        flights[key] = Flight(id: id, deadline: deadline, task: task)
    }

    private func nextID() -> UInt64 {
        lastID += 1
        return lastID
    }

    private func finished(_ key: Key, _ id: UInt64, _ result: RowFetch.Result, _ asked: ContinuousClock.Instant) {
        guard let flight = flights[key], flight.id == id else { return }
        remember(key, result, readAt: asked)
        flights[key] = nil
        for waiter in flight.waiters.values { waiter.resume(returning: result) }
    }

    /// - Returns: nil at the deadline, or when the caller went away.
    private func wait(_ key: Key, _ deadline: ContinuousClock.Instant) async -> RowFetch.Result? {
        let id = nextID()
        let timer = Task {
            do { try await Task.sleep(until: deadline, clock: .continuous) } catch { return }
            self.leave(key, id)
        }
        defer { timer.cancel() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if flights[key] == nil || Task.isCancelled {
                    continuation.resume(returning: nil)
                    abandonIfUnwanted(key)
                } else {
                    flights[key]?.waiters[id] = continuation
                }
            }
        } onCancel: {
            Task { await self.leave(key, id) }
        }
    }

    private func leave(_ key: Key, _ id: UInt64) {
        guard let waiter = flights[key]?.waiters.removeValue(forKey: id) else { return }
        abandonIfUnwanted(key)
        waiter.resume(returning: nil)
    }

    private func abandonIfUnwanted(_ key: Key) {
        guard let flight = flights[key], flight.waiters.isEmpty else { return }
        flights[key] = nil
        flight.task.cancel()
    }
}
