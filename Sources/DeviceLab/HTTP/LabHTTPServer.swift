import NIOCore
import NIOHTTP1
import NIOPosix

/// An HTTP/1.1 server on loopback that can also misbehave below HTTP: hang, drip, reset, drop.
final class LabHTTPServer: Sendable {
    /// Answers one request. Cancelled when the client goes away.
    typealias Responder = @Sendable (LabRequest) async -> LabAnswer

    private let channel: any Channel
    private let connections: LabConnections
    let port: Int

    private init(channel: any Channel, connections: LabConnections, port: Int) {
        self.channel = channel
        self.connections = connections
        self.port = port
    }

    /// Listens on `127.0.0.1`; port 0 takes a free one.
    ///
    /// - Parameters:
    ///   - idleTimeout: how long a kept connection may be idle; announced in `Keep-Alive`.
    ///   - answersEarly: whether a body that comes after its head is answered before it is there.
    ///   - accepts: asked for every new connection; one that is not accepted is reset.
    static func start(
        port: Int, group: any EventLoopGroup, idleTimeout: Duration, answersEarly: Bool = false,
        accepts: @escaping @Sendable () -> Bool = { true }, responder: @escaping Responder
    ) async throws -> LabHTTPServer {
        let connections = LabConnections()
        let channel = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { child in
                guard connections.add(child), accepts() else {
                    return LabSocket.reset(child)
                }
                return child.eventLoop.makeCompletedFuture {
                    var encoder = HTTPResponseEncoder.Configuration()
                    encoder.automaticallySetFramingHeaders = false
                    if answersEarly { try child.pipeline.syncOperations.addHandler(EarlyAnswerHandler()) }
                    try child.pipeline.syncOperations.configureHTTPServerPipeline(withEncoderConfiguration: encoder)
                    try child.pipeline.syncOperations.addHandler(
                        LabHTTPHandler(idleTimeout: idleTimeout, responder: responder))
                }
            }
            .bind(host: "127.0.0.1", port: port).get()
        return LabHTTPServer(channel: channel, connections: connections, port: channel.localAddress?.port ?? port)
    }

    /// Stops listening and closes every connection, whatever it is doing.
    func stop() async {
        try? await channel.close()
        await connections.closeAll()
    }
}
