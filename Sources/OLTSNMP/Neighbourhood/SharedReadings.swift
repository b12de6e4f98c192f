/// Readings that several callers want at once or soon after one another are one: whoever comes while it is under way waits for
/// it, and whoever comes within the interval gets what it brought. It goes on when nobody waits any more.
actor SharedReadings<Key: Hashable & Sendable, Value: Sendable> {
    private struct Reading {
        var startedAt: ContinuousClock.Instant
        /// Nil while under way.
        var result: Value?
        var waiters: [UInt64: CheckedContinuation<Value?, Never>] = [:]
    }

    private var readings: [Key: Reading] = [:]
    private var lastWaiter: UInt64 = 0
    private let interval: Duration
    /// Results kept; the oldest go first.
    private let most: Int

    init(interval: Duration, most: Int = 1000) {
        self.interval = interval
        self.most = most
    }

    /// - Parameter start: reads; nil when it brought nothing: whoever comes then asks again.
    /// - Returns: nil when it brought nothing, or not by the deadline.
    func value(_ key: Key, deadline: ContinuousClock.Instant, _ start: @escaping @Sendable () async -> Value?) async -> Value? {
        if let known = readings[key] {
            if let result = known.result, .now - known.startedAt < interval { return result }
            if known.result != nil { begin(key, start) }
        } else {
            begin(key, start)
        }
        return await wait(key, deadline)
    }

    private func begin(_ key: Key, _ start: @escaping @Sendable () async -> Value?) {
        if readings.count >= most { forget() }
        readings[key] = Reading(startedAt: .now)
        Task { self.finished(key, await start()) }
    }

    private func forget() {
        let old = readings.filter { $0.value.result != nil }.sorted { $0.value.startedAt < $1.value.startedAt }
        for reading in old.prefix(max(1, most / 4)) { readings[reading.key] = nil }
    }

    private func finished(_ key: Key, _ value: Value?) {
        let waiters = readings[key]?.waiters ?? [:]
        readings[key]?.waiters = [:]
        if let value { readings[key]?.result = value } else { readings[key] = nil }
        for waiter in waiters.values { waiter.resume(returning: value) }
    }

    private func wait(_ key: Key, _ deadline: ContinuousClock.Instant) async -> Value? {
        lastWaiter += 1
        let id = lastWaiter
        let timer = Task {
            do { try await Task.sleep(until: deadline, clock: .continuous) } catch { return }
            self.leave(key, id)
        }
        defer { timer.cancel() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled || readings[key] == nil {
                    continuation.resume(returning: nil)
                } else if let result = readings[key]?.result {
                    continuation.resume(returning: result)
                } else {
                    readings[key]?.waiters[id] = continuation
                }
            }
        } onCancel: {
            Task { await self.leave(key, id) }
        }
    }

    private func leave(_ key: Key, _ id: UInt64) {
        readings[key]?.waiters.removeValue(forKey: id)?.resume(returning: nil)
    }
}
