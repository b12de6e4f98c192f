import HTTPTransport
import Hummingbird
public import Logging
import ModemBridgeClient
import NIOCore
import ServiceLifecycle
import UnixSignals

/// The modem-bridge as a service of its own, with the native engine: modems are read for others over REST.
public struct BridgeServer: Sendable {
    private let setup: ModemSetup
    private let settings: BridgeSettings
    private let host: String
    private let port: Int
    private let logger: Logger

    /// - Parameter port: 0 takes a free one.
    public init(_ setup: ModemSetup, settings: BridgeSettings, host: String, port: Int, logger: Logger) {
        self.setup = setup
        self.settings = settings
        self.host = host
        self.port = port
        self.logger = logger
    }

    /// Runs until SIGINT or SIGTERM, or until its task is cancelled; every modem is logged out before it returns.
    /// - Parameter onRunning: told the port once requests are taken.
    public func run(onRunning: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        let transport = HTTPTransport()
        let modems = NativeModem(configuration: setup.configuration, transport: transport, credentials: setup.account)
        let desk = BridgeDesk(modems: modems, configuration: setup.configuration, settings: settings, logger: logger)
        let keeper = BridgeKeeper(desk: desk, transport: transport, shelf: setup.shelf, keepsJournal: setup.configuration.journalPath != nil, logger: logger)
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        var application = Application(
            router: BridgeRoutes.router(desk), configuration: .init(address: .hostname(host, port: port), serverName: nil, backlog: 256),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) }, logger: quiet)
        application.addServices(keeper)
        do {
            try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
        } catch {
            await keeper.close()
            throw error
        }
        await keeper.close()
    }
}
