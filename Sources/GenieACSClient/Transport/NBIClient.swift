import DeviceReport
import HTTPTransport
import Synchronization

/// Makes calls and judges the answers; holds the breaker of one NBI.
final class NBIClient: Sendable {
    let configuration: ACSConfiguration
    private let transport: any NBITransport
    private let breaker: Mutex<CircuitBreaker>?
    /// The monotonic clock; a test turns it by hand.
    let now: @Sendable () -> ContinuousClock.Instant

    init(_ configuration: ACSConfiguration, transport: any NBITransport, now: @escaping @Sendable () -> ContinuousClock.Instant) {
        self.configuration = configuration
        self.transport = transport
        self.now = now
        breaker = configuration.breaker.map { Mutex(CircuitBreaker($0)) }
    }

    /// Asks for JSON and gives back a 200 with a body, or says why not.
    func json(_ call: NBICall, deadline: ContinuousClock.Instant) async throws(NBIFailure) -> NBIReply {
        let reply = try await send(call, deadline: deadline)
        if let failure = NBIFailure(reply) { throw failure }
        return reply
    }

    /// One call, whatever the status of its answer. A GET that met a connection closed as idle is sent once more.
    func send(_ call: NBICall, deadline: ContinuousClock.Instant) async throws(NBIFailure) -> NBIReply {
        let ticket = try admitted()
        do throws(HTTPTransportError) {
            let reply = try await exchange(call, deadline: deadline)
            if let ticket { breaker?.withLock { $0.succeeded(ticket) } }
            return reply
        } catch {
            let failure = NBIFailure(error)
            if let ticket { report(failure, of: call, ticket: ticket) }
            throw failure
        }
    }

    private func exchange(_ call: NBICall, deadline: ContinuousClock.Instant) async throws(HTTPTransportError) -> NBIReply {
        do throws(HTTPTransportError) {
            return try await transport.exchange(configuration.request(call), deadline: deadline)
        } catch {
            guard call.isRepeatable, error.code == .reset, error.reusedConnection, error.status == nil else { throw error }
            return try await transport.exchange(configuration.request(call, freshConnection: true), deadline: deadline)
        }
    }

    private func admitted() throws(NBIFailure) -> Int? {
        guard let admission = breaker?.withLock({ $0.admit(at: now()) }) else { return nil }
        switch admission {
        case .go(let ticket): return ticket
        case .refuse: throw NBIFailure(.unreachable, "circuit_open", "The ACS failed several times in a row and is left alone for a while.")
        }
    }

    private func report(_ failure: NBIFailure, of call: NBICall, ticket: Int) {
        // A task waits for a device: its silence says nothing about the NBI.
        let counts = failure.isOutage && (call.isRepeatable || failure.state != .timeout)
        breaker?.withLock { counts ? $0.failed(ticket, at: now()) : $0.abandoned(ticket, at: now()) }
    }
}
