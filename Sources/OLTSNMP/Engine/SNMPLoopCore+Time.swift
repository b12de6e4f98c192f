import CNetSNMP

// What is due: retries, expiries, and sending what may be sent.
extension SNMPLoopCore {
    /// Carries out what is due: retries, expiries, and sending what may be sent.
    func advance() {
        let now = ContinuousClock.now
        while let (due, id) = timers.first, due <= now {
            timers.removeFirst()
            guard let channel = channels[id], channel.scheduled == due else { continue }
            channel.scheduled = nil
            cnetsnmp_sweep(channel.session)
            touch(channel)
        }
        swap(&dirty, &spare)
        for channel in spare {
            channel.isDirty = false
            guard channels[channel.id] != nil else { continue }
            advance(channel, now)
            schedule(channel, now)
        }
        spare.removeAll(keepingCapacity: true)
        timers.compact(live: channels.count) { due, id in channels[id]?.scheduled == due }
    }

    private func advance(_ channel: SNMPChannel, _ now: ContinuousClock.Instant) {
        if advanceEngine(channel, now) == false { return }
        // A request that cannot be sent frees its place, so look again; every round ends at least one request.
        var again = true
        while again {
            again = false
            let actions = channel.queue.advance(now)
            report(channel)
            for action in actions {
                switch action {
                case .fail(let request, let code):
                    finish(channel, request, code)
                case .send(let token, let timeout):
                    if channel.send(token, timeout: timeout) == 0 { continue }
                    for request in channel.queue.members(of: token) where channel.queue.cancel(request) {
                        finish(channel, request, .unreachable)
                    }
                    channel.queue.forget(token)
                    again = true
                }
            }
        }
        cnetsnmp_flush(channel.session)
    }

    private func report(_ channel: SNMPChannel) {
        for (id, held, wasSent) in channel.queue.released {
            if wasSent { channel.pending[id]?.held += held }
            guard let observer, held >= observer.atLeast else { continue }
            observer.notify(
                SNMPHeldRequest(
                    address: channel.target.address, port: channel.target.port, held: held, wasSent: wasSent, inFlight: channel.queue.inFlightCount,
                    waiting: channel.queue.waitingCount))
        }
    }

    /// A timer that is set too early only looks once more; one is set anew only when it would be too late.
    private func schedule(_ channel: SNMPChannel, _ now: ContinuousClock.Instant) {
        var next = channel.queue.nextDue(now)
        if case .asked(let until, _) = channel.engine { next = min(until, next ?? until) }
        guard let next, channel.scheduled.map({ next < $0 }) ?? true else { return }
        channel.scheduled = next
        timers.push(next, channel.id)
    }

    /// For the system's wait: -1 when nothing is under way.
    func millisecondsUntilDue() -> Int32 {
        if !dirty.isEmpty { return 0 }
        while let (due, id) = timers.first, channels[id]?.scheduled != due { timers.removeFirst() }
        guard let next = timers.first?.due else { return -1 }
        let now = ContinuousClock.now
        return next <= now ? 0 : now.duration(to: next).millisecondsRoundedUp
    }
}
