import NIOCore

/// Carries the core's reactions out on the socket. Lives on the channel's event loop.
final class SNMPDatagramHandler: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    typealias OutboundOut = AddressedEnvelope<ByteBuffer>

    private let core: SNMPAgentCore
    /// Reactions without a delay, kept until the burst is read, so that requests arriving together count as in flight together.
    private var ready: [(reaction: SNMPReaction, peer: SocketAddress)] = []
    private var waiting: [UInt64: Scheduled<Void>] = [:]
    private var nextTicket: UInt64 = 0

    init(core: SNMPAgentCore) {
        self.core = core
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let envelope = unwrapInboundIn(data)
        let bytes = Array(envelope.data.readableBytesView)
        guard let reaction = core.receive(bytes[...], now: .now) else { return }
        guard reaction.delay > .zero else {
            ready.append((reaction, envelope.remoteAddress))
            return
        }
        let ticket = nextTicket
        nextTicket += 1
        let peer = envelope.remoteAddress
        let loop = context.eventLoop.assumeIsolated()
        let channel = context.channel
        waiting[ticket] = loop.scheduleTask(in: TimeAmount(reaction.delay)) {
            self.waiting.removeValue(forKey: ticket)
            self.write(reaction, to: peer, channel: channel)
            channel.flush()
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        let batch = ready
        ready.removeAll(keepingCapacity: true)
        for (reaction, peer) in batch { write(reaction, to: peer, channel: context.channel) }
        if !batch.isEmpty { context.flush() }
        context.fireChannelReadComplete()
    }

    func channelInactive(context: ChannelHandlerContext) {
        for task in waiting.values {
            task.cancel()
            core.finished(sent: 0)
        }
        waiting.removeAll()
        for _ in ready { core.finished(sent: 0) }
        ready.removeAll()
        context.fireChannelInactive()
    }

    /// A datagram that cannot be read or sent (its peer is gone) is no reason to stop serving the others.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {}

    private func write(_ reaction: SNMPReaction, to peer: SocketAddress, channel: any Channel) {
        let buffer = channel.allocator.buffer(bytes: reaction.payload)
        // Counted before it leaves, so that whoever has the answer also sees it in the statistics.
        core.finished(sent: reaction.copies)
        for _ in 0..<reaction.copies {
            channel.write(AddressedEnvelope(remoteAddress: peer, data: buffer), promise: nil)
        }
    }
}
