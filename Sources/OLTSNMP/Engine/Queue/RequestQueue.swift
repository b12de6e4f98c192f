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
    var lookups = IDQueue()
    var walks = IDQueue()
    /// Goes before all others, the last first.
    var front: [ID] = []
    /// Came since the last `advance`.
    var fresh: [ID] = []
    var deadlines = DueHeap<ID>()
    var attempts = DueHeap<ID>()
    var lookupsInARow = 0
    var nextPack = Self.packs
    var waitingCount = 0
    /// Requests in flight at most, so far.
    var peak = 0
    var retried: UInt64 = 0
    var timedOut: UInt64 = 0
    var packed: UInt64 = 0
    /// Requests that the cap or the rate held back, and for how long together.
    var heldCount: UInt64 = 0
    var heldTotal: Duration = .zero
    /// Those whose waiting ended in the last `advance`.
    var released: [(id: ID, held: Duration, wasSent: Bool)] = []

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
}
