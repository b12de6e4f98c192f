public import DeviceReport
import Foundation
public import HTTPTransport
import Synchronization
public import TR181

/// The modem's own web interface as a source, spoken to without a bridge and without a browser.
///
/// Its outcomes are those of ``BridgeSource``: the same tree, the same reasons, the same recording. Safe to share; one value serves all
/// modems, and there should be one, since it is what keeps two sessions off one modem. Nothing it does throws.
public final class NativeModem: Sendable {
    struct State {
        var memory = FirmwareMemory()
        var hosts = HostMemory()
        var circuit: ModemCircuit?
        var visits: [UUID: Task<Void, Never>] = [:]
        var isClosed = false
    }

    let configuration: NativeConfiguration
    let transport: any ModemTransport
    let clock: BridgeClock
    let gate: VisitGate
    let journal: SessionJournal?
    let credentials: @Sendable (DeviceIdentity) -> ModemCredentials?
    let state: Mutex<State>

    /// - Parameter credentials: the account of a modem; nil leaves it unread. Asked for each read, so that a changed secret is seen.
    public convenience init(
        configuration: NativeConfiguration, transport: HTTPTransport, credentials: @escaping @Sendable (DeviceIdentity) -> ModemCredentials?
    ) {
        self.init(configuration, transport: transport, clock: .real, credentials: credentials)
    }

    init(
        _ configuration: NativeConfiguration, transport: any ModemTransport, clock: BridgeClock,
        credentials: @escaping @Sendable (DeviceIdentity) -> ModemCredentials?
    ) {
        self.configuration = configuration
        self.transport = transport
        self.clock = clock
        self.credentials = credentials
        gate = VisitGate(VisitDesk.Limits(visits: max(1, configuration.maxVisits), waitingPerModem: max(0, configuration.maxWaiting)))
        journal = configuration.journalPath.flatMap(SessionJournal.init)
        state = Mutex(State(circuit: configuration.circuit.map(ModemCircuit.init)))
    }

    /// Whether open sessions are noted, as the configuration asks. False too when another process holds the folder.
    public var keepsJournal: Bool { journal != nil }

    /// Modems being visited now.
    public var visits: Int { gate.active }

    /// Ends the sessions that an earlier process left open when it was killed. To be called once, before the first read.
    /// - Returns: how many modems took the logout.
    @discardableResult
    public func recover() async -> Int {
        guard let journal else { return 0 }
        return await SessionRecovery(
            journal: journal, transport: transport, configuration: configuration, clock: clock, credentials: credentials
        ).run(now: Int64(Date().timeIntervalSince1970))
    }

    /// Refuses further reads, ends those under way and waits until every session is logged out. The transport must still run.
    public func close() async {
        let running = state.withLock { state in
            state.isClosed = true
            return Array(state.visits.values)
        }
        for visit in running { visit.cancel() }
        for visit in running { await visit.value }
    }

    public func read(_ device: DeviceIdentity, options: ReadOptions, deadline: ContinuousClock.Instant) async -> SourceOutcome<ParameterTree> {
        await read(device, options: options, deadline: deadline, need: configuration.need, onBusy: configuration.onBusy)
    }

    /// - Parameters:
    ///   - need: what the reading is for.
    ///   - onBusy: `force` throws a person out of the modem's web interface: an operator's own decision, and one to be audited.
    public func read(
        _ device: DeviceIdentity, options: ReadOptions, deadline: ContinuousClock.Instant, need: ReadNeed, onBusy: BridgeConfiguration.OnBusy
    ) async -> SourceOutcome<ParameterTree> {
        let start = clock.now()
        var outcome: SourceOutcome<ParameterTree>
        do throws(BridgeFailure) {
            let body = try await body(of: device, options, Ask(need: need, onBusy: onBusy, deadline: deadline, now: options.now))
            outcome = BridgeSource.outcome(of: BridgeReply(status: 200, contentType: "application/json", body: body), for: device, options: options)
            outcome.status.httpStatus = nil
            outcome.status.timings = nil
        } catch {
            outcome = SourceOutcome(SourceStatus(error))
        }
        outcome.status.startedAt = options.now
        outcome.status.durationMs = max(0, Int((clock.now() - start) / .milliseconds(1)))
        return outcome
    }

    /// There is no service to ask: native reading is ready as soon as it is made.
    public func probe(deadline: ContinuousClock.Instant) async -> SourceStatus {
        state.withLock { $0.isClosed } ? SourceStatus(BridgeFailure(.skipped, "closed", "The service is going down.")) : SourceStatus(.bridge, .ok)
    }
}
