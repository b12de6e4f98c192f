/// The requests of one agent: which wait, which are in flight, which are over. Decides only; the loop carries out.
///
/// A request is sent when fewer than `cap` are in flight, in the order of arrival. Its attempts share one id, so an answer
/// to any of them completes it. A cancelled request that is in flight keeps its place until it is answered or its attempt
/// is over: the agent is working on it all the same.
struct RequestQueue {
    typealias Instant = ContinuousClock.Instant
    typealias ID = UInt64

    enum Action: Equatable {
        /// Send now and give the attempt this long.
        case send(ID, timeout: Duration)
        /// Tell the caller that it is over.
        case fail(ID, SNMPError.Code)
    }

    private struct Waiting {
        var id: ID
        var deadline: Instant
    }

    private struct InFlight {
        var deadline: Instant
        var attemptEnds: Instant
        var attemptsLeft: Int
        var abandoned = false
    }

    static let maxWaiting = 10_000

    let cap: Int
    let timeout: Duration
    let attempts: Int
    private var waiting: [Waiting] = []
    private var inFlight: [ID: InFlight] = [:]
    /// Requests in flight at most, so far.
    private(set) var peak = 0
    private(set) var retried: UInt64 = 0
    private(set) var timedOut: UInt64 = 0

    init(cap: Int, timeout: Duration, retries: Int) {
        self.cap = max(1, cap)
        self.timeout = timeout
        self.attempts = 1 + max(0, retries)
    }

    var inFlightCount: Int { inFlight.count }
    var waitingCount: Int { waiting.count }

    /// False when too many wait already.
    mutating func submit(_ id: ID, deadline: Instant) -> Bool {
        guard waiting.count < Self.maxWaiting else { return false }
        waiting.append(Waiting(id: id, deadline: deadline))
        return true
    }

    /// Whether somebody still waits for this answer; duplicates and late ones are not news.
    mutating func answered(_ id: ID) -> Bool {
        guard let request = inFlight.removeValue(forKey: id) else { return false }
        return !request.abandoned
    }

    /// Whether the request was alive; it never reports again.
    mutating func cancel(_ id: ID) -> Bool {
        if let position = waiting.firstIndex(where: { $0.id == id }) {
            waiting.remove(at: position)
            return true
        }
        guard let request = inFlight[id], !request.abandoned else { return false }
        inFlight[id]?.abandoned = true
        return true
    }

    /// Puts a request in flight before all that wait, as if it had not been sent; false when it is not in flight.
    mutating func requeue(_ id: ID) -> Bool {
        guard let request = inFlight[id], !request.abandoned else { return false }
        inFlight.removeValue(forKey: id)
        waiting.insert(Waiting(id: id, deadline: request.deadline), at: 0)
        return true
    }

    /// Everything in flight is lost (the port is closed); those ids are returned.
    mutating func dropInFlight() -> [ID] {
        let lost = inFlight.filter { !$0.value.abandoned }.keys.sorted()
        inFlight.removeAll()
        return lost
    }

    /// What is due at this moment.
    mutating func advance(_ now: Instant) -> [Action] {
        var actions: [Action] = []
        for (id, request) in inFlight where request.attemptEnds <= now {
            if request.attemptsLeft > 0, !request.abandoned, request.deadline > now {
                let attempt = min(timeout, now.duration(to: request.deadline))
                inFlight[id]?.attemptsLeft -= 1
                inFlight[id]?.attemptEnds = now + attempt
                retried += 1
                actions.append(.send(id, timeout: attempt))
            } else {
                inFlight.removeValue(forKey: id)
                if !request.abandoned {
                    timedOut += 1
                    actions.append(.fail(id, .timeout))
                }
            }
        }
        actions += expireWaiting(now).map { .fail($0, .timeout) }
        let free = min(cap - inFlight.count, waiting.count)
        if free > 0 {
            for request in waiting.prefix(free) {
                let attempt = min(timeout, now.duration(to: request.deadline))
                inFlight[request.id] = InFlight(deadline: request.deadline, attemptEnds: now + attempt, attemptsLeft: attempts - 1)
                actions.append(.send(request.id, timeout: attempt))
            }
            waiting.removeFirst(free)
            peak = max(peak, inFlight.count)
        }
        return actions
    }

    /// Takes out what waited past its deadline.
    mutating func expireWaiting(_ now: Instant) -> [ID] {
        let expired = waiting.filter { $0.deadline <= now }.map(\.id)
        guard !expired.isEmpty else { return [] }
        waiting.removeAll { $0.deadline <= now }
        timedOut += UInt64(expired.count)
        return expired
    }

    /// Takes out everything that waits.
    mutating func dropWaiting() -> [ID] {
        let dropped = waiting.map(\.id)
        waiting.removeAll()
        return dropped
    }

    /// When `advance` is next due; nil when nothing is under way.
    var nextDue: Instant? {
        let attempt = inFlight.values.lazy.map(\.attemptEnds).min()
        let deadline = waiting.lazy.map(\.deadline).min()
        guard let attempt else { return deadline }
        return min(attempt, deadline ?? attempt)
    }
}
