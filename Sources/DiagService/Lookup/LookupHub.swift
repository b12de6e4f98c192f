import DeviceReport
import Synchronization

/// Runs lookups and lets equal ones share a flight: N callers cost one upstream round. A joiner is told what has
/// already happened. A flight that nobody waits for any more is cancelled.
public final class LookupHub: Sendable {
    private struct Flight {
        var id: UInt64
        var task: Task<Void, Never>?
        var past: [LookupEvent] = []
        var waiters: [UInt64: AsyncStream<LookupEvent>.Continuation] = [:]
    }

    private struct State {
        var flights: [LookupQuery: Flight] = [:]
        var waiters = 0
        var lastID: UInt64 = 0
    }

    private let runner: LookupRunner
    private let metrics: ServiceMetrics
    private let limits: LookupLimits
    private let state = Mutex(State())

    public init(runner: LookupRunner, metrics: ServiceMetrics, limits: LookupLimits = LookupLimits()) {
        self.runner = runner
        self.metrics = metrics
        self.limits = limits
    }

    /// The events of a lookup; the last one is `finished`. Dropping the stream leaves the flight.
    /// - Throws: `HubIsFull` when as much is under way as may be.
    public func events(_ query: LookupQuery) throws(HubIsFull) -> AsyncStream<LookupEvent> {
        let (stream, waiter) = AsyncStream.makeStream(of: LookupEvent.self)
        let seat = state.withLock { state -> (UInt64, UInt64, Bool)? in
            guard state.waiters < limits.waiters, state.flights[query] != nil || state.flights.count < limits.flights else { return nil }
            state.waiters += 1
            state.lastID += 1
            let waiterID = state.lastID
            let isNew = state.flights[query] == nil
            var flight = state.flights[query] ?? Flight(id: waiterID)
            for event in flight.past { waiter.yield(event) }
            flight.waiters[waiterID] = waiter
            state.flights[query] = flight
            return (flight.id, waiterID, isNew)
        }
        guard let (flightID, waiterID, isNew) = seat else { throw HubIsFull() }
        waiter.onTermination = { [weak self] _ in self?.leave(query, flight: flightID, waiter: waiterID) }
        if isNew { takeOff(query, flightID) } else { metrics.coalesced() }
        return stream
    }

    /// The lookup's result, the stream drained. Nil when the caller was cancelled.
    public func result(_ query: LookupQuery) async throws(HubIsFull) -> LookupResult? {
        for await event in try events(query) {
            if case .finished(let result) = event { return result }
        }
        return nil
    }

    /// Lookups in flight now.
    public var inFlight: Int { state.withLock { $0.flights.count } }

    /// Callers waiting now.
    public var waiting: Int { state.withLock { $0.waiters } }

    private func takeOff(_ query: LookupQuery, _ flightID: UInt64) {
        let task = Task {
            let started = ContinuousClock.now
            let result = await runner.run(query) { status in self.publish(.source(status), query, flightID) }
            // One that nobody waited for any more came to nothing, which is nobody's failure.
            if !Task.isCancelled { metrics.lookupFinished(result, seconds: started.elapsedSeconds) }
            land(query, flightID, result)
        }
        let abandoned = state.withLock { state in
            guard state.flights[query]?.id == flightID else { return true }
            state.flights[query]?.task = task
            return false
        }
        if abandoned { task.cancel() }
    }

    private func publish(_ event: LookupEvent, _ query: LookupQuery, _ flightID: UInt64) {
        state.withLock { state in
            guard state.flights[query]?.id == flightID else { return }
            state.flights[query]?.past.append(event)
            for waiter in state.flights[query]?.waiters.values ?? [:].values { waiter.yield(event) }
        }
    }

    private func land(_ query: LookupQuery, _ flightID: UInt64, _ result: LookupResult) {
        let waiters = state.withLock { state -> [AsyncStream<LookupEvent>.Continuation] in
            guard let flight = state.flights[query], flight.id == flightID else { return [] }
            state.flights[query] = nil
            return Array(flight.waiters.values)
        }
        for waiter in waiters {
            waiter.yield(.finished(result))
            waiter.finish()
        }
    }

    private func leave(_ query: LookupQuery, flight flightID: UInt64, waiter: UInt64) {
        let task = state.withLock { state -> Task<Void, Never>? in
            state.waiters -= 1
            guard state.flights[query]?.id == flightID else { return nil }
            state.flights[query]?.waiters[waiter] = nil
            guard state.flights[query]?.waiters.isEmpty == true else { return nil }
            return state.flights.removeValue(forKey: query)?.task
        }
        task?.cancel()
    }
}
