import CNetSNMP

/// One agent's session on the loop's thread: the library's handle, the queue and what was asked.
final class SNMPChannel {
    struct Pending {
        var call: SNMPCall
        var waiter: LoopCommand.Waiter
        var requestID: Int32
        /// Sent back once because the agent has another SNMPv3 engine.
        var isRediscovered = false
        /// Kept waiting by the cap for so long.
        var held: Duration = .zero
    }

    /// SNMPv3 has to learn the agent's engine id before anything else can be sent.
    enum Engine {
        case known
        case unknown
        case asked(until: ContinuousClock.Instant, attemptsLeft: Int)
    }

    let id: UInt64
    /// As it was first asked for; limits may have been tightened since.
    let target: SNMPTarget
    let session: OpaquePointer
    let fd: Int32
    var queue: RequestQueue
    var pending = IDTable<Pending>()
    var engine: Engine
    var sent: UInt64 = 0
    var answered: UInt64 = 0
    var unexpected: UInt64 = 0
    /// In the loop's list of channels to look at.
    var isDirty = false
    /// When the loop looks at it by itself.
    var scheduled: ContinuousClock.Instant?

    init(id: UInt64, target: SNMPTarget, session: OpaquePointer) {
        self.id = id
        self.target = target
        self.session = session
        fd = cnetsnmp_fd(session)
        queue = RequestQueue(
            cap: target.maxInFlight, timeout: target.timeout, retries: target.retries, perSecond: target.maxPDUsPerSecond, packLimit: target.packLimit)
        if case .v3 = target.credentials { engine = .unknown } else { engine = .known }
    }

    var statistics: SNMPChannelStatistics {
        var out = SNMPChannelStatistics()
        out.sent = sent
        out.answered = answered
        out.retried = queue.retried
        out.timedOut = queue.timedOut
        out.unexpected = unexpected
        out.inFlight = queue.inFlightCount
        out.waiting = queue.waitingCount
        out.peakInFlight = queue.peak
        out.window = queue.window.allowed
        out.heldByCap = queue.heldCount
        out.heldByCapMs = queue.heldTotal.milliseconds
        out.packed = queue.packed
        return out
    }

    /// False when too many wait already.
    func submit(_ call: SNMPCall, _ waiter: LoopCommand.Waiter) -> Bool {
        tighten(call.target)
        let names = call.request.command == .get ? call.request.oids.count : 0
        guard
            queue.submit(
                call.id, deadline: call.deadline, timeout: call.target.timeout, retries: call.target.retries, names: names, isBackground: call.isBackground)
        else { return false }
        pending[call.id] = Pending(call: call, waiter: waiter, requestID: cnetsnmp_next_request_id())
        return true
    }

    private func tighten(_ target: SNMPTarget) {
        if target.maxInFlight < queue.window.cap { queue.window.change(to: target.maxInFlight) }
        if let limit = target.maxPDUsPerSecond, limit < queue.rate.perSecond ?? .max { queue.rate.change(to: limit) }
        if target.packLimit < queue.packLimit { queue.packLimit = target.packLimit }
    }

    /// Gives one attempt to the library; errno-like number, 0 when it was sent.
    func send(_ token: UInt64, timeout: Duration) -> Int32 {
        var requestID: Int32 = 0
        var hasNames = false
        if let one = pending[token] {
            requestID = one.requestID
            switch one.call.request.command {
            case .get: cnetsnmp_begin(session, CNETSNMP_GET, 0)
            case .getNext: cnetsnmp_begin(session, CNETSNMP_GET_NEXT, 0)
            case .getBulk(let rows): cnetsnmp_begin(session, CNETSNMP_GET_BULK, Int32(clamping: max(1, rows)))
            }
            hasNames = add(one.call.request.oids)
        } else {
            requestID = cnetsnmp_next_request_id()
            cnetsnmp_begin(session, CNETSNMP_GET, 0)
            for member in queue.members(of: token) where add(pending[member]?.call.request.oids ?? []) { hasNames = true }
        }
        guard hasNames else { return 0 }
        sent += 1
        return cnetsnmp_send(session, requestID, token, timeout.microseconds)
    }

    /// The answer's rows; what a GET asked for stands in the same order.
    func rows(_ answer: Slice<UnsafeBufferPointer<cnetsnmp_varbind>>, for request: SNMPRequest) -> [SNMPVarbind] {
        guard request.command == .get, request.oids.count == answer.count else { return answer.map { SNMPVarbind($0) } }
        var rows: [SNMPVarbind] = []
        rows.reserveCapacity(answer.count)
        for (row, oid) in zip(answer, request.oids) { rows.append(SNMPVarbind(row, asked: oid)) }
        return rows
    }

    private func add(_ oids: [OID]) -> Bool {
        for oid in oids {
            oid.parts.withUnsafeBufferPointer { cnetsnmp_add_name(session, $0.baseAddress, $0.count) }
        }
        return !oids.isEmpty
    }
}
