import Foundation
import NIOCore

/// Answers a request whose body does not come with its head before that body is there, and lets the body be taken for the next request, as
/// the web server of these modems does.
final class EarlyAnswerHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var hasAnswered = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = unwrapInboundIn(data)
        guard !hasAnswered, let missing = Self.missingBody(String(decoding: buffer.readableBytesView, as: UTF8.self)), missing > 0 else {
            return context.fireChannelRead(data)
        }
        hasAnswered = true
        let answer = "HTTP/1.1 406 Not Acceptable\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n"
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
    }

    /// How many bytes of the announced body are not in the text; nil where it is no head.
    private static func missingBody(_ text: String) -> Int? {
        guard let end = text.range(of: "\r\n\r\n") else { return nil }
        for line in text[..<end.lowerBound].split(separator: "\r\n") where line.lowercased().hasPrefix("content-length:") {
            let announced = Int(line.dropFirst("content-length:".count).filter { $0 != " " }) ?? 0
            return announced - text[end.upperBound...].utf8.count
        }
        return 0
    }
}
