import HTTPTransport
import Synchronization

@testable import ModemBridgeClient

/// A modem that answers from a script, by URL, and remembers what it was asked.
final class ScriptedModem: ModemTransport {
    private let log = Mutex<[String]>([])
    private let script: @Sendable (String) -> ModemReply

    init(_ script: @escaping @Sendable (String) -> ModemReply) { self.script = script }

    var urls: [String] { log.withLock { $0 } }

    func reply(to request: HTTPTransportRequest, deadline: ContinuousClock.Instant) async throws(HTTPTransportError) -> ModemReply {
        log.withLock { $0.append(request.url) }
        return script(request.url)
    }
}
