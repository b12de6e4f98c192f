import CNetSNMP
import Glibc

/// The state of the loop. Lives on its thread and is never seen by another.
final class SNMPLoopCore {
    private let poller: Int32
    var channels = IDTable<SNMPChannel>()
    private var byKey: [SNMPSessionKey: SNMPChannel] = [:]
    private var nextChannel: UInt64 = 1
    /// Channels touched since the last `advance`.
    private var dirty: [SNMPChannel] = []
    private var spare: [SNMPChannel] = []
    /// When channels want to be looked at: an idle agent costs nothing per turn.
    private var timers = DueHeap<UInt64>()
    private var observer: SNMPHeldObserver?
    /// Channels whose agent has just told its SNMPv3 engine.
    var engineReported: Set<UInt64> = []
    /// Channels whose agent says that it has another engine than it had.
    var engineLost: Set<UInt64> = []

    init(poller: Int32) {
        self.poller = poller
        cnetsnmp_start()
    }

    // MARK: Commands

    func perform(_ command: LoopCommand) {
        switch command {
        case .submit(let call, let waiter): submit(call, waiter)
        case .cancel(let call): cancel(call)
        case .statistics(let target, let reply): reply(byKey[SNMPSessionKey(target)]?.statistics ?? SNMPChannelStatistics())
        case .close(let target):
            if let channel = byKey[SNMPSessionKey(target)] { close(channel, .cancelled) }
        case .observe(let wanted): observer = wanted
        case .job: break
        }
    }

    private func submit(_ call: SNMPCall, _ waiter: LoopCommand.Waiter) {
        if call.isCancelled { return waiter.resume(returning: .failure(SNMPError(.cancelled))) }
        switch open(call.target) {
        case .failure(let error): waiter.resume(returning: .failure(error))
        case .success(let channel):
            guard channel.submit(call, waiter) else { return waiter.resume(returning: .failure(SNMPError(.busy))) }
            touch(channel)
        }
    }

    private func cancel(_ call: SNMPCall) {
        guard let channel = byKey[SNMPSessionKey(call.target)], channel.queue.cancel(call.id) else { return }
        finish(channel, call.id, .cancelled)
        touch(channel)
    }

    private func touch(_ channel: SNMPChannel) {
        guard !channel.isDirty else { return }
        channel.isDirty = true
        dirty.append(channel)
    }

    // MARK: Sessions

    private func open(_ target: SNMPTarget) -> Result<SNMPChannel, SNMPError> {
        let key = SNMPSessionKey(target)
        if let known = byKey[key] { return .success(known) }
        let id = nextChannel
        let context = Unmanaged.passUnretained(self).toOpaque()
        return SNMPSessionOpening.open(target, id: id, context: context, completion: Self.completion).map { session in
            nextChannel += 1
            let channel = SNMPChannel(id: id, target: target, session: session)
            _ = cnetsnmp_poller_add(poller, channel.fd, id)
            channels[id] = channel
            byKey[key] = channel
            return channel
        }
    }

    private func close(_ channel: SNMPChannel, _ code: SNMPError.Code) {
        channels[channel.id] = nil
        byKey[SNMPSessionKey(channel.target)] = nil
        cnetsnmp_poller_remove(poller, channel.fd)
        cnetsnmp_close(channel.session)
        for (_, pending) in channel.pending.all { pending.waiter.resume(returning: .failure(SNMPError(code))) }
        channel.pending.removeAll()
    }

    // MARK: Events

    /// Reads what waits on a session's socket, up to a limit that lets the others have their turn.
    func readable(_ id: UInt64) {
        guard let channel = channels[id] else { return }
        touch(channel)
        for _ in 0..<256 {
            let result = cnetsnmp_read(channel.session)
            if result < 0 { lost(channel) }
            if result <= 0 { break }
            if result == 2 { engineChanged(channel) }
        }
        settleEngine(channel)
    }

    /// The system says that nobody listens at the peer's port.
    private func lost(_ channel: SNMPChannel) {
        for request in channel.queue.dropInFlight() { finish(channel, request, .unreachable) }
        if case .asked = channel.engine { channel.engine = .unknown }
    }

    private static let completion: cnetsnmp_completion = { context, channel, token, answer in
        guard let context, let answer else { return }
        let core = Unmanaged<SNMPLoopCore>.fromOpaque(context).takeUnretainedValue()
        if let channel = core.channels[channel] { core.completed(channel, token, answer.pointee) }
    }

    private func completed(_ channel: SNMPChannel, _ token: UInt64, _ answer: cnetsnmp_answer) {
        // The loop keeps its own clock; the library's is only to free its memory.
        if answer.outcome == CNETSNMP_EXPIRED { return }
        if token == Self.probeToken { return probeAnswered(channel, answer) }
        if token >= RequestQueue.packs { return packAnswered(channel, token, answer) }
        guard channel.queue.answered(token) else {
            if answer.outcome == CNETSNMP_ANSWER { channel.unexpected += 1 }
            return
        }
        switch answer.outcome {
        case CNETSNMP_ANSWER:
            channel.answered += 1
            let status = SNMPErrorStatus(rawValue: answer.error_status)
            let rows = UnsafeBufferPointer(start: answer.varbinds, count: answer.count)[...]
            finish(channel, token, rows, status, index: Int(answer.error_index))
        case CNETSNMP_SEND_FAILED:
            finish(channel, token, .unreachable)
            // Its place is free for the next.
            touch(channel)
        default:
            finish(channel, token, .security)
        }
    }

    /// Hands everybody his part of an answer. When the agent failed on the whole, everybody asks again for himself, so that
    /// nobody suffers from another's question.
    private func packAnswered(_ channel: SNMPChannel, _ token: UInt64, _ answer: cnetsnmp_answer) {
        guard answer.outcome == CNETSNMP_ANSWER else {
            let failure: SNMPError.Code = answer.outcome == CNETSNMP_SEND_FAILED ? .unreachable : .security
            for (member, isAlive) in channel.queue.answeredPack(token) ?? [] where isAlive { finish(channel, member.id, failure) }
            return
        }
        let names = channel.queue.flights[token]?.members.reduce(0) { $0 + $1.names } ?? 0
        if names > 0 { channel.answered += 1 } else { channel.unexpected += 1 }
        guard answer.error_status == 0, answer.count == names else {
            if SNMPErrorStatus(rawValue: answer.error_status) == .tooBig { channel.queue.packLimit = min(channel.queue.packLimit, names / 2) }
            return channel.queue.splitPack(token)
        }
        var rows = UnsafeBufferPointer(start: answer.varbinds, count: answer.count)[...]
        for (member, isAlive) in channel.queue.answeredPack(token) ?? [] {
            if isAlive { finish(channel, member.id, rows.prefix(member.names), .noError, index: 0) }
            rows = rows.dropFirst(member.names)
        }
    }

    func finish(_ channel: SNMPChannel, _ id: UInt64, _ failure: SNMPError.Code) {
        channel.pending.removeValue(forKey: id)?.waiter.resume(returning: .failure(SNMPError(failure)))
    }

    private func finish(
        _ channel: SNMPChannel, _ id: UInt64, _ rows: Slice<UnsafeBufferPointer<cnetsnmp_varbind>>, _ status: SNMPErrorStatus, index: Int
    ) {
        guard let pending = channel.pending.removeValue(forKey: id) else { return }
        let varbinds = channel.rows(rows, for: pending.call.request)
        pending.waiter.resume(returning: .success(SNMPAnswer(status: status, index: index, varbinds: varbinds, held: pending.held)))
    }

    // MARK: Time

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
