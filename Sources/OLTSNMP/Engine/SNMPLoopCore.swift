import CNetSNMP
import Glibc

/// The state of the loop. Lives on its thread and is never seen by another.
final class SNMPLoopCore {
    private let poller: Int32
    var channels = IDTable<SNMPChannel>()
    private var byKey: [SNMPSessionKey: SNMPChannel] = [:]
    private var nextChannel: UInt64 = 1
    /// Channels touched since the last `advance`.
    var dirty: [SNMPChannel] = []
    var spare: [SNMPChannel] = []
    /// When channels want to be looked at: an idle agent costs nothing per turn.
    var timers = DueHeap<UInt64>()
    var observer: SNMPHeldObserver?
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

    func touch(_ channel: SNMPChannel) {
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
}
