import CNetSNMP

/// One agent's session on the loop's thread: the library's handle, the queue and what was asked.
struct SNMPChannel {
    struct Pending {
        var request: SNMPRequest
        var requestID: Int32
        var finish: @Sendable (Result<SNMPAnswer, SNMPError>) -> Void
        /// Sent back once because the agent has another SNMPv3 engine.
        var isRediscovered = false
    }

    /// SNMPv3 has to learn the agent's engine id before anything else can be sent.
    enum Engine {
        case known
        case unknown
        case asked(until: ContinuousClock.Instant, attemptsLeft: Int)
    }

    let target: SNMPTarget
    let session: OpaquePointer
    let fd: Int32
    var queue: RequestQueue
    var pending: [UInt64: Pending] = [:]
    var engine: Engine
    var sent: UInt64 = 0
    var answered: UInt64 = 0
    var unexpected: UInt64 = 0

    init(target: SNMPTarget, session: OpaquePointer) {
        self.target = target
        self.session = session
        fd = cnetsnmp_fd(session)
        queue = RequestQueue(cap: target.maxInFlight, timeout: target.timeout, retries: target.retries)
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
        return out
    }

    /// Gives one attempt to the library; errno-like number, 0 when it was sent.
    mutating func send(_ id: UInt64, timeout: Duration) -> Int32 {
        guard let pending = pending[id] else { return 0 }
        sent += 1
        let names = pending.request.oids.flatMap(\.parts)
        let lengths = pending.request.oids.map(\.parts.count)
        let command: cnetsnmp_command
        var repetitions: Int32 = 0
        switch pending.request.command {
        case .get: command = CNETSNMP_GET
        case .getNext: command = CNETSNMP_GET_NEXT
        case .getBulk(let rows):
            command = CNETSNMP_GET_BULK
            repetitions = Int32(clamping: max(1, rows))
        }
        return cnetsnmp_send(session, command, pending.requestID, id, names, lengths, lengths.count, repetitions, timeout.microseconds)
    }
}
