public import DeviceReport
import Foundation
public import HTTPTransport
import Synchronization
public import TR181

/// The modem's own web interface as a source, asked through the modem-bridge.
///
/// Safe to share; one value stands for one bridge. Nothing it does throws: an outcome says what happened.
public struct BridgeSource: Sendable {
    let configuration: BridgeConfiguration
    let transport: any BridgeTransport
    let clock: BridgeClock
    let circuit: Circuit?

    /// Keeps the circuit of all copies in one place.
    final class Circuit: Sendable {
        let state: Mutex<ModemCircuit>
        init(_ limits: ModemCircuit.Limits) { state = Mutex(ModemCircuit(limits)) }
    }

    public init(configuration: BridgeConfiguration, transport: HTTPTransport) {
        self.init(configuration, transport: transport, clock: .real)
    }

    init(_ configuration: BridgeConfiguration, transport: any BridgeTransport, clock: BridgeClock) {
        self.configuration = configuration
        self.transport = transport
        self.clock = clock
        circuit = configuration.circuit.map(Circuit.init)
    }

    /// Reads one modem, which is known by its management host alone.
    ///
    /// - Parameter deadline: the outcome is there by then. The bridge is told a little less, so that what it has read so far
    ///   still arrives.
    /// - Returns: the modem's objects in TR-181 paths. `not_found` with reason `serial_mismatch` when another modem answers there.
    public func read(_ device: DeviceIdentity, options: ReadOptions, deadline: ContinuousClock.Instant) async -> SourceOutcome<ParameterTree> {
        let start = clock.now()
        var outcome: SourceOutcome<ParameterTree>
        do {
            let host = try Self.host(of: device)
            let reply = try await answer(from: host, live: options.refresh == .live, deadline: deadline)
            outcome = Self.outcome(of: reply, for: device, options: options)
        } catch {
            outcome = SourceOutcome(SourceStatus(error), recording: options.record ? error.answer.flatMap(Self.recording) : nil)
        }
        outcome.status.startedAt = options.now
        outcome.status.durationMs = max(0, Int((clock.now() - start) / .milliseconds(1)))
        return outcome
    }

    /// Whether the bridge answers at all; for readiness.
    public func probe(deadline: ContinuousClock.Instant) async -> SourceStatus {
        let start = clock.now()
        var status: SourceStatus
        do throws(HTTPTransportError) {
            let reply = try await transport.exchange(configuration.request(.health), deadline: deadline)
            status = reply.status == 200 && reply.isJSON ? SourceStatus(.bridge, .ok) : SourceStatus(BridgeFailure(reply))
            status.httpStatus = reply.status
            status.timings = PhaseTimings(reply.timings)
        } catch {
            status = SourceStatus(BridgeFailure(error))
        }
        status.durationMs = max(0, Int((clock.now() - start) / .milliseconds(1)))
        return status
    }

    /// The body for a capture, without what may be secret.
    static func recording(of body: [UInt8]) -> SourceRecording? {
        BodyScrubber.scrubbed(body).map { SourceRecording(fileName: "bridge.read.json", bytes: $0) }
    }

    private static func host(of device: DeviceIdentity) throws(BridgeFailure) -> ModemHost {
        guard let text = device.managementHost, !text.isEmpty else {
            throw BridgeFailure(.skipped, "no_management_host", "The address of the modem's web interface is not known.")
        }
        guard let host = ModemHost(text) else {
            throw BridgeFailure(.skipped, "bad_management_host", "The address of the modem's web interface is neither an IP address nor a host name.")
        }
        return host
    }
}
