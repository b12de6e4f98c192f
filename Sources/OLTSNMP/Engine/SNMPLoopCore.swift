import CNetSNMP
import Glibc

/// The state of the loop. Lives on its thread and is never seen by another.
final class SNMPLoopCore {
    private let poller: Int32
    var channels: [UInt64: SNMPChannel] = [:]
    private var ids: [SNMPTarget: UInt64] = [:]
    private var nextChannel: UInt64 = 1
    /// Channels touched since the last `advance`.
    private var dirty: Set<UInt64> = []
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
        case .submit(let submission): submit(submission)
        case .cancel(let target, let id): cancel(target, id)
        case .statistics(let target, let reply):
            reply(ids[target].flatMap { channels[$0]?.statistics } ?? SNMPChannelStatistics())
        case .close(let target):
            if let id = ids[target] { close(id, .cancelled) }
        }
    }

    private func submit(_ submission: LoopSubmission) {
        if submission.isCancelled() { return submission.finish(.failure(SNMPError(.cancelled))) }
        let channel: UInt64
        switch open(submission.target) {
        case .success(let id): channel = id
        case .failure(let error): return submission.finish(.failure(error))
        }
        guard channels[channel]?.queue.submit(submission.id, deadline: submission.deadline) == true else {
            return submission.finish(.failure(SNMPError(.busy)))
        }
        channels[channel]?.pending[submission.id] = SNMPChannel.Pending(
            request: submission.request, requestID: cnetsnmp_next_request_id(), finish: submission.finish)
        dirty.insert(channel)
    }

    private func cancel(_ target: SNMPTarget, _ id: UInt64) {
        guard let channel = ids[target], channels[channel]?.queue.cancel(id) == true else { return }
        finish(channel, id, .failure(SNMPError(.cancelled)))
        dirty.insert(channel)
    }

    // MARK: Sessions

    private func open(_ target: SNMPTarget) -> Result<UInt64, SNMPError> {
        if let known = ids[target] { return .success(known) }
        let id = nextChannel
        let context = Unmanaged.passUnretained(self).toOpaque()
        return SNMPSessionOpening.open(target, id: id, context: context, completion: Self.completion).map { session in
            nextChannel += 1
            let channel = SNMPChannel(target: target, session: session)
            _ = cnetsnmp_poller_add(poller, channel.fd, id)
            channels[id] = channel
            ids[target] = id
            return id
        }
    }

    private func close(_ id: UInt64, _ code: SNMPError.Code) {
        guard let channel = channels.removeValue(forKey: id) else { return }
        ids.removeValue(forKey: channel.target)
        dirty.remove(id)
        cnetsnmp_poller_remove(poller, channel.fd)
        cnetsnmp_close(channel.session)
        for pending in channel.pending.values { pending.finish(.failure(SNMPError(code))) }
    }

    // MARK: Events

    /// Reads what waits on a session's socket, up to a limit that lets the others have their turn.
    func readable(_ id: UInt64) {
        guard let session = channels[id]?.session else { return }
        dirty.insert(id)
        for _ in 0..<256 {
            let result = cnetsnmp_read(session)
            if result < 0 { lost(id) }
            if result <= 0 { break }
            if result == 2 { engineChanged(id) }
        }
        settleEngine(id, session)
    }

    /// The system says that nobody listens at the peer's port.
    private func lost(_ id: UInt64) {
        guard let waiting = channels[id]?.queue.dropInFlight() else { return }
        for request in waiting { finish(id, request, .failure(SNMPError(.unreachable))) }
        if case .asked = channels[id]?.engine { channels[id]?.engine = .unknown }
    }

    private static let completion: cnetsnmp_completion = { context, channel, token, answer in
        guard let context, let answer else { return }
        Unmanaged<SNMPLoopCore>.fromOpaque(context).takeUnretainedValue().completed(channel, token, answer.pointee)
    }

    private func completed(_ channel: UInt64, _ token: UInt64, _ answer: cnetsnmp_answer) {
        // The loop keeps its own clock; the library's is only to free its memory.
        if answer.outcome == CNETSNMP_EXPIRED { return }
        if token == Self.probeToken { return probeAnswered(channel, answer) }
        guard channels[channel]?.queue.answered(token) == true else {
            if answer.outcome == CNETSNMP_ANSWER { channels[channel]?.unexpected += 1 }
            return
        }
        switch answer.outcome {
        case CNETSNMP_ANSWER:
            channels[channel]?.answered += 1
            let rows = UnsafeBufferPointer(start: answer.varbinds, count: answer.count).map(SNMPVarbind.init)
            let status = SNMPErrorStatus(rawValue: answer.error_status)
            finish(channel, token, .success(SNMPAnswer(status: status, index: Int(answer.error_index), varbinds: rows)))
        case CNETSNMP_SEND_FAILED:
            finish(channel, token, .failure(SNMPError(.unreachable)))
        default:
            finish(channel, token, .failure(SNMPError(.security)))
        }
    }

    func finish(_ channel: UInt64, _ id: UInt64, _ result: Result<SNMPAnswer, SNMPError>) {
        channels[channel]?.pending.removeValue(forKey: id)?.finish(result)
    }

    // MARK: Time

    /// Carries out what is due: retries, expiries, and sending what may be sent.
    func advance() {
        let now = ContinuousClock.now
        let ready = channels.filter { dirty.contains($0.key) || due($0.value).map { $0 <= now } == true }.mapValues(\.session)
        for (id, session) in ready {
            cnetsnmp_sweep(session)
            advance(id, now)
        }
        dirty.removeAll(keepingCapacity: true)
    }

    private func advance(_ id: UInt64, _ now: ContinuousClock.Instant) {
        if advanceEngine(id, now) == false { return }
        // A request that cannot be sent frees its place, so look again; every round ends at least one request.
        var again = true
        while again {
            again = false
            guard let actions = channels[id]?.queue.advance(now) else { return }
            for action in actions {
                switch action {
                case .fail(let request, let code):
                    finish(id, request, .failure(SNMPError(code)))
                case .send(let request, let timeout):
                    guard let code = channels[id]?.send(request, timeout: timeout), code != 0 else { continue }
                    // A closed port is reported once, on whatever is sent next: that one deserves a second try.
                    if code == ECONNREFUSED, channels[id]?.send(request, timeout: timeout) == 0 { continue }
                    guard channels[id]?.queue.answered(request) == true else { continue }
                    finish(id, request, .failure(SNMPError(.unreachable)))
                    again = true
                }
            }
        }
    }

    private func due(_ channel: SNMPChannel) -> ContinuousClock.Instant? {
        if case .asked(let until, _) = channel.engine {
            return min(until, channel.queue.nextDue ?? until)
        }
        return channel.queue.nextDue
    }

    /// For the system's wait: -1 when nothing is under way.
    func millisecondsUntilDue() -> Int32 {
        guard let next = channels.values.lazy.compactMap({ self.due($0) }).min() else { return -1 }
        let now = ContinuousClock.now
        return next <= now ? 0 : now.duration(to: next).millisecondsRoundedUp
    }
}
