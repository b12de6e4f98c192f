import NIOCore
import NIOPosix
import Synchronization

/// A TP-Link modem's web interface on loopback, as truthful as published notes allow: its page, its cryptography seen from the other side,
/// one session at a time, and its bad manners.
public final class LabModem: Sendable {
    struct Failure: Error {}

    public let port: Int
    private let server: LabHTTPServer
    private let core: ModemShelf

    private init(server: LabHTTPServer, core: ModemShelf) {
        self.server = server
        self.core = core
        port = server.port
    }

    /// Listens on `127.0.0.1` when this returns.
    ///
    /// - Parameter port: 0 takes a free one.
    /// - Throws: what binding the port threw, or an error when no key could be made.
    public static func start(_ objects: LabModemObjects, options: LabModemOptions = LabModemOptions(), port: Int = 0) async throws -> LabModem {
        guard let key = options.key ?? LabModemKey.make() else { throw Failure() }
        let core = ModemShelf(ModemCore(options: options, objects: objects, key: key))
        let server = try await LabHTTPServer.start(
            port: port, group: MultiThreadedEventLoopGroup.singleton, idleTimeout: .seconds(5), answersEarly: options.answersEarly,
            responder: { await core.answer($0) })
        return LabModem(server: server, core: core)
    }

    /// Closes every socket.
    public func stop() async { await server.stop() }

    public var url: String { "http://127.0.0.1:\(port)" }
    public var statistics: LabModemStatistics { core.read { $0.statistics } }
    public var isLoggedIn: Bool { core.read { $0.session != nil } }

    /// A person logs in at the modem's own page; whoever is there is thrown out.
    public func personLogsIn() {
        core.change { core in
            core.session = ModemCore.Session(cookie: ModemCore.random(), token: ModemCore.random(), keys: nil, hash: "", lastUsed: core.options.clock())
        }
    }

    /// The person at the modem's page is done.
    public func personLeaves() {
        core.change { core in
            if core.session?.keys == nil { core.session = nil }
        }
    }

    /// Changes how it behaves from now on.
    public func change(_ change: @Sendable (inout LabModemOptions) -> Void) {
        core.change { core in
            change(&core.options)
            core.noiseLeft = core.options.noise
        }
    }

    public func setObjects(_ objects: LabModemObjects) { core.change { $0.objects = objects } }

    /// Called after every operation with the number of operations so far; for what is to happen in the middle of a reading.
    public func afterOperation(_ hook: (@Sendable (Int) -> Void)?) { core.setHook(hook) }
}
