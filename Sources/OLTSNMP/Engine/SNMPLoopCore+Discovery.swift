import CNetSNMP

/// SNMPv3: nothing can be sent to an agent before its engine id is known. Asking for it never blocks the loop.
extension SNMPLoopCore {
    /// Token of the probe for an engine; requests count from 1.
    static let probeToken = UInt64.max

    /// False while the agent's engine is not known yet; waiting requests still expire.
    func advanceEngine(_ channel: SNMPChannel, _ now: ContinuousClock.Instant) -> Bool {
        switch channel.engine {
        case .known: return true
        case .unknown:
            guard channel.queue.waitingCount > 0 else { break }
            probe(channel, now, attemptsLeft: channel.target.retries)
        case .asked(let until, let attemptsLeft):
            if until <= now {
                if attemptsLeft > 0 {
                    probe(channel, now, attemptsLeft: attemptsLeft - 1)
                } else {
                    channel.engine = .unknown
                    failWaiting(channel, .timeout)
                }
            }
        }
        for request in channel.queue.expireUnsendable(now) { finish(channel, request, .timeout) }
        return false
    }

    private func probe(_ channel: SNMPChannel, _ now: ContinuousClock.Instant, attemptsLeft: Int) {
        channel.engine = .asked(until: now + channel.target.timeout, attemptsLeft: attemptsLeft)
        channel.queue.rate.sent(now)
        if cnetsnmp_probe(channel.session, Self.probeToken, channel.target.timeout.microseconds) != 0 {
            channel.engine = .unknown
            failWaiting(channel, .unreachable)
        }
        cnetsnmp_flush(channel.session)
    }

    func probeAnswered(_ channel: SNMPChannel, _ answer: cnetsnmp_answer) {
        guard case .asked = channel.engine else { return }
        if answer.outcome == CNETSNMP_SEND_FAILED {
            channel.engine = .unknown
            failWaiting(channel, .unreachable)
        } else if answer.outcome == CNETSNMP_REPORT {
            engineReported.insert(channel.id)
        }
    }

    /// An agent that was replaced or set up anew has another engine: what is in flight waits for a second discovery, once each.
    func engineChanged(_ channel: SNMPChannel) {
        for request in channel.pending.all.map(\.id).sorted(by: >) where channel.pending[request]?.isRediscovered == false {
            guard channel.queue.requeue(request) else { continue }
            channel.pending[request]?.isRediscovered = true
            engineLost.insert(channel.id)
        }
    }

    /// Takes over what the datagrams just read said of the engine. The library must not be changed while it reads.
    func settleEngine(_ channel: SNMPChannel) {
        if engineReported.remove(channel.id) != nil {
            if cnetsnmp_adopt_engine(channel.session) == 0 {
                channel.engine = .known
            } else {
                channel.engine = .unknown
                failWaiting(channel, .security)
            }
        }
        if engineLost.remove(channel.id) != nil, case .known = channel.engine {
            cnetsnmp_forget_engine(channel.session)
            channel.engine = .unknown
        }
    }

    private func failWaiting(_ channel: SNMPChannel, _ code: SNMPError.Code) {
        for request in channel.queue.dropWaiting() { finish(channel, request, code) }
    }
}
