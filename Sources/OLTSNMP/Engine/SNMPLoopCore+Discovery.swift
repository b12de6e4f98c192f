import CNetSNMP

/// SNMPv3: nothing can be sent to an agent before its engine id is known. Asking for it never blocks the loop.
extension SNMPLoopCore {
    /// Token of the probe for an engine; requests count from 1.
    static let probeToken = UInt64.max

    /// False while the agent's engine is not known yet; waiting requests still expire.
    func advanceEngine(_ id: UInt64, _ now: ContinuousClock.Instant) -> Bool {
        guard let channel = channels[id] else { return false }
        switch channel.engine {
        case .known: return true
        case .unknown:
            guard channel.queue.waitingCount > 0 else { return false }
            probe(id, now, attemptsLeft: channel.target.retries)
        case .asked(let until, let attemptsLeft):
            if until <= now {
                if attemptsLeft > 0 {
                    probe(id, now, attemptsLeft: attemptsLeft - 1)
                } else {
                    channels[id]?.engine = .unknown
                    failWaiting(id, .timeout)
                }
            }
        }
        for request in channels[id]?.queue.expireWaiting(now) ?? [] { finish(id, request, .failure(SNMPError(.timeout))) }
        return false
    }

    private func probe(_ id: UInt64, _ now: ContinuousClock.Instant, attemptsLeft: Int) {
        guard let channel = channels[id] else { return }
        channels[id]?.engine = .asked(until: now + channel.target.timeout, attemptsLeft: attemptsLeft)
        if cnetsnmp_probe(channel.session, Self.probeToken, channel.target.timeout.microseconds) != 0 {
            channels[id]?.engine = .unknown
            failWaiting(id, .unreachable)
        }
    }

    func probeAnswered(_ id: UInt64, _ answer: cnetsnmp_answer) {
        guard case .asked = channels[id]?.engine, answer.outcome == CNETSNMP_REPORT else { return }
        engineReported.insert(id)
    }

    /// An agent that was replaced or set up anew has another engine: what is in flight waits for a second discovery, once each.
    func engineChanged(_ id: UInt64) {
        guard let pending = channels[id]?.pending else { return }
        for request in pending.keys.sorted(by: >) where pending[request]?.isRediscovered == false {
            guard channels[id]?.queue.requeue(request) == true else { continue }
            channels[id]?.pending[request]?.isRediscovered = true
            engineLost.insert(id)
        }
    }

    /// Takes over what the datagrams just read said of the engine. The library must not be changed while it reads.
    func settleEngine(_ id: UInt64, _ session: OpaquePointer) {
        if engineReported.remove(id) != nil {
            if cnetsnmp_adopt_engine(session) == 0 {
                channels[id]?.engine = .known
            } else {
                channels[id]?.engine = .unknown
                failWaiting(id, .security)
            }
        }
        if engineLost.remove(id) != nil, case .known = channels[id]?.engine {
            cnetsnmp_forget_engine(session)
            channels[id]?.engine = .unknown
        }
    }

    private func failWaiting(_ id: UInt64, _ code: SNMPError.Code) {
        for request in channels[id]?.queue.dropWaiting() ?? [] { finish(id, request, .failure(SNMPError(code))) }
    }
}
