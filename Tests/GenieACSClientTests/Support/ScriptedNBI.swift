import HTTPTransport
import Synchronization

@testable import GenieACSClient

/// An NBI that answers from a script and remembers what it was asked.
final class ScriptedNBI: NBITransport {
    typealias Script = @Sendable (HTTPTransportRequest) throws(HTTPTransportError) -> NBIReply

    private let log = Mutex<[HTTPTransportRequest]>([])
    private let script: Script

    init(_ script: @escaping Script) { self.script = script }

    var requests: [HTTPTransportRequest] { log.withLock { $0 } }
    var targets: [String] { requests.map { "\($0.method) \($0.url.dropFirst("http://acs.example".count))" } }

    func exchange(_ request: HTTPTransportRequest, deadline: ContinuousClock.Instant) async throws(HTTPTransportError) -> NBIReply {
        log.withLock { $0.append(request) }
        return try script(request)
    }
}

/// A clock turned by hand.
final class HandClock: Sendable {
    private let state = Mutex(ContinuousClock.now)
    var now: ContinuousClock.Instant { state.withLock { $0 } }
    func advance(_ by: Duration) { state.withLock { $0 += by } }
}

extension NBIReply {
    static func json(_ text: String, status: Int = 200, reason: String = "OK") -> NBIReply {
        NBIReply(status: status, reason: reason, contentType: "application/json", body: Array(text.utf8))
    }

    static let none = NBIReply.json("[\n\n]")
}

extension ACSConfiguration {
    static let test = ACSConfiguration(baseURL: "http://acs.example/")
}

extension ACSSource {
    init(_ nbi: ScriptedNBI, configuration: ACSConfiguration = .test, clock: HandClock = HandClock()) {
        self.init(configuration, rules: { Fixtures.rules }, transport: nbi, now: { clock.now })
    }
}
