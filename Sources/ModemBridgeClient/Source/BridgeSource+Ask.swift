import DeviceReport
import HTTPTransport
import Synchronization

extension BridgeSource {
    /// What the bridge is given less than the caller has, for the way back.
    static let margin = Duration.milliseconds(150)
    /// A read of a modem that answered nonsense is repeated once, after this pause and only with this much time left.
    static let repeatPause = Duration.seconds(1)
    static let repeatNeeds = Duration.seconds(3)

    /// The reading, or the failure. A modem that is better left alone is not asked.
    func answer(from host: ModemHost, live: Bool, deadline: ContinuousClock.Instant) async throws(BridgeFailure) -> BridgeReply {
        if let refusal = circuit?.state.withLock({ $0.refusal(host, at: clock.now()) }) { throw refusal }
        do throws(BridgeFailure) {
            let reply = try await twice(host, live: live, deadline: deadline)
            circuit?.state.withLock { $0.succeeded(host) }
            return reply
        } catch {
            circuit?.state.withLock { $0.failed(host, error, at: clock.now()) }
            throw error
        }
    }

    private func twice(_ host: ModemHost, live: Bool, deadline: ContinuousClock.Instant) async throws(BridgeFailure) -> BridgeReply {
        do throws(BridgeFailure) {
            return try await once(host, live: live, deadline: deadline)
        } catch {
            guard error.reason == "modem_protocol", error.isRetryable, deadline - clock.now() >= Self.repeatNeeds else { throw error }
            try await pause(until: clock.now() + Self.repeatPause)
            return try await once(host, live: live, deadline: deadline)
        }
    }

    private func once(_ host: ModemHost, live: Bool, deadline: ContinuousClock.Instant) async throws(BridgeFailure) -> BridgeReply {
        let left = deadline - clock.now()
        guard left > .zero else { throw BridgeFailure(.timeout, "deadline", "No time was left to ask the bridge.") }
        let allowed = Int(max(left - Self.margin, left / 2) / .milliseconds(1))
        let body = ReadBody(configuration, live: live, deadlineMs: max(1, allowed))
        let reply = try await exchange(.read(host, body), deadline: deadline)
        switch reply.status {
        case 202 where reply.isJSON: return try await follow(reply, deadline: deadline)
        case 200 where reply.isJSON, 206 where reply.isJSON: return reply
        default: throw BridgeFailure(reply)
        }
    }

    func exchange(_ call: BridgeCall, deadline: ContinuousClock.Instant) async throws(BridgeFailure) -> BridgeReply {
        do throws(HTTPTransportError) {
            return try await transport.exchange(configuration.request(call), deadline: deadline)
        } catch {
            throw BridgeFailure(error)
        }
    }

    func pause(until instant: ContinuousClock.Instant) async throws(BridgeFailure) {
        do {
            try await clock.sleep(instant)
        } catch {
            throw BridgeFailure(.skipped, "cancelled", "Nobody waited for the answer any more.")
        }
    }
}
