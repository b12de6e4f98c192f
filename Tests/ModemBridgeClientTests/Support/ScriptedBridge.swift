import HTTPTransport
import Synchronization

@testable import ModemBridgeClient

/// A bridge that answers from a script and remembers what it was asked.
final class ScriptedBridge: BridgeTransport {
    typealias Script = @Sendable (HTTPTransportRequest) throws(HTTPTransportError) -> BridgeReply

    private let log = Mutex<[HTTPTransportRequest]>([])
    private let script: Script

    init(_ script: @escaping Script) { self.script = script }

    /// The same answer to everything.
    convenience init(_ reply: BridgeReply) { self.init { _ in reply } }

    var requests: [HTTPTransportRequest] { log.withLock { $0 } }
    var calls: [String] { requests.map { "\($0.method) \($0.url.dropFirst("http://bridge.example".count))" } }

    func exchange(_ request: HTTPTransportRequest, deadline: ContinuousClock.Instant) async throws(HTTPTransportError) -> BridgeReply {
        log.withLock { $0.append(request) }
        return try script(request)
    }
}

/// A clock turned by hand; sleeping turns it.
final class HandClock: Sendable {
    private let state = Mutex(ContinuousClock.now)
    var now: ContinuousClock.Instant { state.withLock { $0 } }
    func advance(_ by: Duration) { state.withLock { $0 += by } }

    var clock: BridgeClock {
        BridgeClock(
            now: { self.now },
            sleep: { until in
                try Task.checkCancellation()
                self.state.withLock { $0 = max($0, until) }
            })
    }
}

extension BridgeReply {
    static func json(_ text: String, status: Int = 200) -> BridgeReply {
        BridgeReply(status: status, contentType: "application/json; charset=utf-8", body: Array(text.utf8))
    }

    static func error(_ status: Int, _ code: String, retryable: Bool = false, afterMs: Int? = nil) -> BridgeReply {
        let after = afterMs.map { ",\"retry_after_ms\":\($0)" } ?? ""
        return .json("{\"error\":{\"code\":\"\(code)\",\"message\":\"x\",\"retryable\":\(retryable)\(after)}}", status: status)
    }
}

extension BridgeSource {
    init(_ bridge: ScriptedBridge, configuration: BridgeConfiguration = .test, clock: HandClock = HandClock()) {
        self.init(configuration, transport: bridge, clock: clock.clock)
    }
}

extension BridgeConfiguration {
    static let test = BridgeConfiguration(baseURL: "http://bridge.example/")
}
