import Hummingbird
public import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// The HTTP server around a lookup service. Runs until SIGINT or SIGTERM, then lets the requests under way end.
public struct DiagServer: Sendable {
    private let service: LookupService
    private let host: String
    private let port: Int
    private let logger: Logger

    /// - Parameter port: 0 takes a free one.
    public init(_ service: LookupService, host: String, port: Int, logger: Logger) {
        self.service = service
        self.host = host
        self.port = port
        self.logger = logger
    }

    /// - Parameter onRunning: told the port once requests are taken.
    public func run(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        // The server's own words on starting and stopping say less than ours.
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        var application = Application(
            router: DiagAPI.router(
                hub: service.hub, browser: service.browser, readiness: service.readiness, metrics: service.metrics, logger: logger,
                timeouts: service.setup.timeouts,
                heartbeat: service.setup.heartbeat, olts: service.olts),
            configuration: .init(address: .hostname(host, port: port), serverName: nil, backlog: 1024),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) }, logger: quiet)
        application.addServices(service)
        try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
    }
}
