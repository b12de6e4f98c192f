import NIOCore
import NIOHTTP1

/// Collects requests, asks the responder and keeps or closes the connection.
final class LabHTTPHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// Larger request bodies are refused: no client of a double has reason to send them.
    static let maximumRequestBytes = 8 << 20

    private let idleTimeout: Duration
    private let responder: LabHTTPServer.Responder
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var work: Task<Void, Never>?
    private var idleTimer: Scheduled<Void>?

    init(idleTimeout: Duration, responder: @escaping LabHTTPServer.Responder) {
        self.idleTimeout = idleTimeout
        self.responder = responder
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            idleTimer?.cancel()
            idleTimer = nil
            self.head = head
            body = []
        case .body(let part):
            guard body.count + part.readableBytes <= Self.maximumRequestBytes else {
                context.close(promise: nil)
                return
            }
            body += part.readableBytesView
        case .end:
            guard let head else { return }
            self.head = nil
            answer(head, body: body, on: context.channel)
            body = []
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        idleTimer?.cancel()
        work?.cancel()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func answer(_ head: HTTPRequestHead, body: [UInt8], on channel: any Channel) {
        let request = LabRequest(
            method: head.method.rawValue, target: head.uri,
            headers: head.headers.map { ($0.name.lowercased(), $0.value) }, body: body)
        let writer = LabReplyWriter(
            channel: channel, version: head.version, isHead: head.method == .HEAD,
            keepsAlive: head.isKeepAlive, idleTimeout: idleTimeout)
        let loop = channel.eventLoop
        let bound = NIOLoopBound(self, eventLoop: loop)
        work = Task { [responder] in
            let answer = await responder(request)
            defer { answer.finished() }
            guard !Task.isCancelled else { return }
            guard await writer.send(answer.reply) else {
                channel.close(promise: nil)
                return
            }
            loop.execute { bound.value.becomeIdle(channel) }
        }
    }

    private func becomeIdle(_ channel: any Channel) {
        // A pipelined request may have begun while the answer to the last one was on its way.
        guard head == nil, channel.isActive else { return }
        idleTimer?.cancel()
        idleTimer = channel.eventLoop.scheduleTask(in: TimeAmount(idleTimeout)) {
            channel.close(promise: nil)
        }
    }
}
