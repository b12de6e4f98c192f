/// The requests of one agent: which wait, which are in flight, which are over. Decides only; the loop carries out.
///
/// A request is sent when the window (at most the cap) and the rate have room, in the order of arrival, lookups before
/// walks. Its attempts share one id, so an answer to any of them completes it. A cancelled request that is in flight keeps
/// its place until it is answered or its attempt is over: the agent is working on it all the same. Where more wait than may
/// be sent, small ones share a PDU. Every operation is O(log n), amortised: thousands may wait.
struct RequestQueue {
    typealias Instant = ContinuousClock.Instant
    typealias ID = UInt64

    enum Action: Equatable {
        /// Send now and give the attempt this long.
        case send(ID, timeout: Duration)
        /// Tell the caller that it is over.
        case fail(ID, SNMPError.Code)
    }

    struct Entry {
        var deadline: Instant
        var timeout: Duration
        var attemptsLeft: Int
        /// Names it asks for when it may share a PDU; 0 when it may not.
        var names: Int
        var isBackground: Bool
        var isRetry = false
        /// In flight under this id: its own, or a pack's. Nil while it waits.
        var flight: ID?
        /// Since when it is held back.
        var heldAt: Instant?
    }

    /// One of the requests that share a PDU.
    struct Member {
        var id: ID
        var names: Int
    }

    struct Flight {
        /// Empty for a request that travels alone.
        var members: [Member] = []
        var sentAt: Instant
        var ends: Instant
    }

    static let maxWaiting = 10_000
    /// Ids of packs begin here.
    static let packs = UInt64(1) << 62

    private let usualTimeout: Duration
    private let usualAttempts: Int
    var entries = IDTable<Entry>()
    var flights = IDTable<Flight>()
    var window: SendWindow
    var rate = SendRate()
    /// Names per PDU when small requests share one; below 2 they do not.
    var packLimit = 0
    private var lookups = IDQueue()
    private var walks = IDQueue()
    /// Goes before all others, the last first.
    private var front: [ID] = []
    /// Came since the last `advance`.
    private var fresh: [ID] = []
    private var deadlines = DueHeap<ID>()
    private var attempts = DueHeap<ID>()
    private var lookupsInARow = 0
    private var nextPack = Self.packs
    private(set) var waitingCount = 0
    /// Requests in flight at most, so far.
    private(set) var peak = 0
    private(set) var retried: UInt64 = 0
    private(set) var timedOut: UInt64 = 0
    private(set) var packed: UInt64 = 0
    /// Requests that the cap or the rate held back, and for how long together.
    private(set) var heldCount: UInt64 = 0
    private(set) var heldTotal: Duration = .zero
    /// Those whose waiting ended in the last `advance`.
    private(set) var released: [(id: ID, held: Duration, wasSent: Bool)] = []

    init(cap: Int, timeout: Duration, retries: Int, perSecond: Int? = nil, packLimit: Int = 0) {
        window = SendWindow(cap: cap)
        rate = SendRate(perSecond: perSecond)
        usualTimeout = timeout
        usualAttempts = 1 + max(0, retries)
        self.packLimit = packLimit
    }

    var inFlightCount: Int { flights.count }

    /// False when too many wait already.
    mutating func submit(
        _ id: ID, deadline: Instant, timeout: Duration? = nil, retries: Int? = nil, names: Int = 0, isBackground: Bool = false
    ) -> Bool {
        guard waitingCount < Self.maxWaiting else { return false }
        entries[id] = Entry(
            deadline: deadline, timeout: timeout ?? usualTimeout, attemptsLeft: retries.map { 1 + max(0, $0) } ?? usualAttempts, names: names,
            isBackground: isBackground)
        waitingCount += 1
        fresh.append(id)
        if isBackground { walks.append(id) } else { lookups.append(id) }
        return true
    }

    // MARK: Ends

    /// Whether somebody still waits for this answer; duplicates and late ones are not news.
    mutating func answered(_ id: ID) -> Bool {
        guard flights.removeValue(forKey: id) == nil else {
            window.answered()
            return entries.removeValue(forKey: id) != nil
        }
        // The answer to an attempt that was given up, while the next one waits.
        guard let entry = entries[id], entry.isRetry, entry.flight == nil else { return false }
        entries[id] = nil
        waitingCount -= 1
        return true
    }

    /// The requests that share a PDU, in its order, and whether each is still waited for; nil when it is not in flight.
    mutating func answeredPack(_ pack: ID) -> [(member: Member, isAlive: Bool)]? {
        guard let flight = flights.removeValue(forKey: pack) else { return nil }
        window.answered()
        return flight.members.map { member in
            let isAlive = entries[member.id]?.flight == pack
            if isAlive { entries[member.id] = nil }
            return (member, isAlive)
        }
    }

    /// The agent failed on a shared PDU: each of its requests goes alone, before all that wait.
    mutating func splitPack(_ pack: ID) {
        guard let flight = flights.removeValue(forKey: pack) else { return }
        window.answered()
        for id in flight.members.reversed().map(\.id) where entries[id]?.flight == pack {
            entries[id]?.names = 0
            entries[id]?.attemptsLeft += 1
            putInFront(id)
        }
    }

    /// Requests of a PDU on its way, dead ones included; a request that travels alone is its own.
    func members(of token: ID) -> [ID] { token < Self.packs ? [token] : flights[token]?.members.map(\.id) ?? [] }

    /// Whether the request was alive; it never reports again.
    mutating func cancel(_ id: ID) -> Bool {
        guard let entry = entries.removeValue(forKey: id) else { return false }
        if entry.flight == nil { waitingCount -= 1 }
        return true
    }

    /// A PDU that could not be sent after all takes no place.
    mutating func forget(_ token: ID) { flights[token] = nil }

    /// Puts a request in flight before all that wait, as if it had not been sent; false when it is not in flight.
    mutating func requeue(_ id: ID) -> Bool {
        guard let entry = entries[id], let flight = entry.flight else { return false }
        entries[id]?.attemptsLeft += 1
        putInFront(id)
        if flights[flight]?.members.allSatisfy({ entries[$0.id]?.flight != flight }) ?? false { flights[flight] = nil }
        return true
    }

    private mutating func putInFront(_ id: ID) {
        entries[id]?.flight = nil
        waitingCount += 1
        front.append(id)
        if let deadline = entries[id]?.deadline { deadlines.push(deadline, id) }
    }

    /// Everything in flight is lost (the port is closed); those ids are returned.
    mutating func dropInFlight() -> [ID] {
        let lost = flights.all.flatMap { $0.value.members.isEmpty ? [$0.id] : $0.value.members.map(\.id) }.filter { entries[$0]?.flight != nil }.sorted()
        for id in lost { entries[id] = nil }
        flights.removeAll()
        return lost
    }

    /// Takes out everything that waits.
    mutating func dropWaiting() -> [ID] {
        let dropped = entries.all.filter { $0.value.flight == nil }.map(\.id).sorted()
        for id in dropped { entries[id] = nil }
        waitingCount = 0
        return dropped
    }

    // MARK: Time

    /// What is due at this moment.
    mutating func advance(_ now: Instant) -> [Action] {
        var actions: [Action] = []
        released.removeAll(keepingCapacity: true)
        endAttempts(now, &actions)
        for id in expireWaiting(now) { actions.append(.fail(id, .timeout)) }
        while waitingCount > 0, flights.count < window.allowed, rate.opens(now) == nil, let id = take() {
            guard let deadline = entries[id]?.deadline, deadline > now else {
                expire(id)
                actions.append(.fail(id, .timeout))
                continue
            }
            actions.append(launch(id, now))
        }
        keepFresh(heldSince: now)
        tidy()
        return actions
    }

    /// Takes out what is past its deadline.
    private mutating func expireWaiting(_ now: Instant) -> [ID] {
        var expired: [ID] = []
        while let (due, id) = deadlines.first, due <= now {
            deadlines.removeFirst()
            guard let entry = entries[id], entry.deadline == due else { continue }
            expire(id)
            expired.append(id)
        }
        return expired
    }

    /// When `advance` is next due; nil when nothing is under way.
    mutating func nextDue(_ now: Instant) -> Instant? {
        while let (due, id) = attempts.first, flights[id]?.ends != due { attempts.removeFirst() }
        while let (due, id) = deadlines.first, entries[id]?.deadline != due { deadlines.removeFirst() }
        var next = attempts.first?.due
        if let deadline = deadlines.first?.due { next = min(next ?? deadline, deadline) }
        if waitingCount > 0, flights.count < window.allowed, let opens = rate.opens(now) { next = min(next ?? opens, opens) }
        return next
    }

    private mutating func endAttempts(_ now: Instant, _ actions: inout [Action]) {
        var again: [ID] = []
        while let (due, token) = attempts.first, due <= now {
            attempts.removeFirst()
            guard let flight = flights[token], flight.ends == due else { continue }
            flights[token] = nil
            window.timedOut(sentAt: flight.sentAt, now)
            for id in flight.members.isEmpty ? [token] : flight.members.map(\.id) {
                guard let entry = entries[id], entry.flight == token else { continue }
                if entry.attemptsLeft > 0, entry.deadline > now {
                    again.append(id)
                } else {
                    expire(id)
                    actions.append(.fail(id, .timeout))
                }
            }
        }
        for id in again.sorted(by: >) {
            entries[id]?.isRetry = true
            putInFront(id)
        }
    }

    private mutating func expire(_ id: ID) {
        guard let entry = entries.removeValue(forKey: id) else { return }
        if entry.flight == nil { waitingCount -= 1 }
        timedOut += 1
        note(id, entry, until: entry.deadline, wasSent: false)
    }

    // MARK: Sending

    /// The next that is alive. A walk's turn comes after three lookups.
    private mutating func take() -> ID? {
        while let id = front.popLast() { if isWaiting(id) { return id } }
        while let id = lookups.first, !isWaiting(id) { lookups.removeFirst() }
        while let id = walks.first, !isWaiting(id) { walks.removeFirst() }
        if let id = lookups.first, lookupsInARow < 3 || walks.first == nil {
            lookups.removeFirst()
            lookupsInARow += 1
            return id
        }
        lookupsInARow = 0
        guard let id = walks.first else { return nil }
        walks.removeFirst()
        return id
    }

    private func isWaiting(_ id: ID) -> Bool {
        guard let entry = entries[id] else { return false }
        return entry.flight == nil
    }

    private mutating func launch(_ id: ID, _ now: Instant) -> Action {
        let others = packmates(of: id, now)
        var token = id
        if !others.isEmpty {
            nextPack += 1
            token = nextPack
            packed += UInt64(others.count)
        }
        var attempt = Duration.zero
        for member in others.isEmpty ? [id] : [id] + others {
            guard var entry = entries[member] else { continue }
            attempt = max(attempt, min(entry.timeout, now.duration(to: entry.deadline)))
            if entry.isRetry { retried += 1 }
            entry.attemptsLeft -= 1
            entry.flight = token
            note(member, entry, until: now, wasSent: true)
            entry.heldAt = nil
            entries[member] = entry
            waitingCount -= 1
        }
        let members = others.isEmpty ? [] : ([id] + others).map { Member(id: $0, names: entries[$0]?.names ?? 0) }
        flights[token] = Flight(members: members, sentAt: now, ends: now + attempt)
        attempts.push(now + attempt, token)
        rate.sent(now)
        peak = max(peak, flights.count)
        return .send(token, timeout: attempt)
    }

    /// Lookups next in line that fit the same PDU, while more wait than may be sent.
    private mutating func packmates(of id: ID, _ now: Instant) -> [ID] {
        guard packLimit > 1, let first = entries[id], first.names > 0, first.names < packLimit else { return [] }
        guard waitingCount > window.allowed - flights.count else { return [] }
        var room = packLimit - first.names
        var others: [ID] = []
        while let next = lookups.first {
            guard let entry = entries[next], entry.flight == nil else {
                lookups.removeFirst()
                continue
            }
            guard entry.names > 0, entry.names <= room, entry.deadline > now else { break }
            lookups.removeFirst()
            room -= entry.names
            others.append(next)
        }
        // Each of them ends at its own deadline, whatever becomes of the PDU.
        for member in others.isEmpty ? [] : [id] + others {
            if let deadline = entries[member]?.deadline { deadlines.push(deadline, member) }
        }
        return others
    }

    // MARK: Holding

    private mutating func note(_ id: ID, _ entry: Entry, until: Instant, wasSent: Bool) {
        guard let since = entry.heldAt, since < until else { return }
        let held = since.duration(to: until)
        heldCount += 1
        heldTotal += held
        released.append((id, held, wasSent))
    }

    /// What has just come and could not be sent waits from now on.
    /// - Parameter since: when it is the cap or the rate that holds it back.
    private mutating func keepFresh(heldSince since: Instant?) {
        for id in fresh where isWaiting(id) {
            guard let deadline = entries[id]?.deadline else { continue }
            if let since { entries[id]?.heldAt = since }
            deadlines.push(deadline, id)
        }
        fresh.removeAll(keepingCapacity: true)
    }

    /// While nothing may be sent at all (the agent's engine is not known) deadlines count all the same.
    mutating func expireUnsendable(_ now: Instant) -> [ID] {
        keepFresh(heldSince: nil)
        return expireWaiting(now)
    }

    private mutating func tidy() {
        deadlines.compact(live: entries.count) { due, id in entries[id]?.deadline == due }
        attempts.compact(live: flights.count) { due, id in flights[id]?.ends == due }
        lookups.compact(live: waitingCount) { id in entries[id] != nil }
        walks.compact(live: waitingCount) { id in entries[id] != nil }
    }
}
