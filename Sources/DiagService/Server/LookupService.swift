import GenieACSClient
import HTTPTransport
public import Logging
public import ModemBridgeClient
public import OLTSNMP
public import ServiceLifecycle
import TR181

/// The parts of a service put together: sources, directory, lookups. Knows nothing of HTTP; the API and the command line use it alike.
public struct LookupService: Service {
    public let hub: LookupHub
    public let browser: ParameterBrowser
    public let readiness: Readiness
    public let metrics: ServiceMetrics
    public let directory: DeviceDirectory
    /// Where the ONUs are; nil where no OLT is configured.
    public let onus: ONUDirectory?
    /// Reads modems without a bridge; nil where a bridge does, or nobody.
    public let modems: NativeModem?
    /// The OLTs themselves, for the network's staff.
    public let olts: OLTDesk
    public let setup: ServiceSetup
    /// The dialects in force.
    public let dialects: DialectShelf
    private let reload: ProfileReload?
    private let logger: Logger
    private let transport: HTTPTransport

    /// - Parameter logger: told of sources that fail; repetitions are its handler's business.
    public init(_ setup: ServiceSetup, logger: Logger) {
        self.setup = setup
        self.logger = logger
        let transport = HTTPTransport(configuration: setup.transport)
        self.transport = transport
        metrics = ServiceMetrics()
        directory = DeviceDirectory(capacity: setup.directoryCapacity)
        for device in setup.devices { directory.learn(device) }
        let shelf = DialectShelf(setup.dialects)
        dialects = shelf
        let acs = setup.acs.map { ACSSource(configuration: $0, rules: { shelf.current.acs }, transport: transport) }
        var olt: SourceReader?
        if setup.olts.isEmpty {
            onus = nil
            olts = OLTDesk(now: setup.now)
        } else {
            let engine = SNMPEngine()
            let found = ONUDirectory(
                engine: engine, olts: setup.olts, profiles: setup.profiles, settings: setup.oltDirectory, store: setup.onuStore, now: setup.now)
            Self.observeHeldRequests(engine, setup.olts, metrics, logger)
            if let problem = setup.onuStoreProblem { logger.warning("the ONU directory begins anew", metadata: ["problem": "\(problem)"]) }
            let source = OLTSource(engine: engine, directory: found, settings: setup.oltSource)
            olt = .olt(source, directory: found)
            olts = OLTDesk(
                OLTDesk.Parts(
                    engine: engine, directory: found, source: source, ports: PONPortReader(engine: engine, directory: found),
                    endpoints: Dictionary(setup.olts.map { ($0.name, $0) }) { first, _ in first }, profiles: setup.profiles), now: setup.now)
            onus = found
        }
        let exchanged = onus
        reload = setup.profilesPath.map { ProfileReload(path: $0, shelf: shelf, onus: exchanged, accounts: setup.modem?.shelf, logger: logger) }
        let native = setup.modem.map { modem in
            NativeModem(configuration: modem.configuration, transport: transport, credentials: modem.account)
        }
        modems = native
        let bridge: (any ModemReading)? = native ?? setup.bridge.map { BridgeSource(configuration: $0, transport: transport) }
        let readers: @Sendable () -> [SourceReader] = { [olt] in
            let dialects = shelf.current
            return [acs.map { .acs($0, dialects: dialects) }, olt, bridge.map { .bridge($0, dialects: dialects) }].compactMap { $0 }
        }
        hub = LookupHub(
            runner: LookupRunner(readers: readers, directory: directory, metrics: metrics, logger: logger, now: setup.now), metrics: metrics,
            limits: setup.lookups)
        browser = ParameterBrowser(
            reader: acs.map { .acs($0) }, limit: setup.browsing, directory: directory, models: setup.models, metrics: metrics, now: setup.now)
        readiness = Readiness(readers: readers())
    }

    /// Keeps the ONU directory fresh until the task is cancelled, then closes the connections.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            await endForgottenSessions()
            async let tidying: Void = giveBackMemory()
            async let reloading: Void? = reload?.run()
            if let onus { await keepFresh(onus) }
            await tidying
            _ = await reloading
        }
        await close()
    }

    /// Sessions that an earlier process left open on modems lock their owners out.
    private func endForgottenSessions() async {
        guard let modems else { return }
        if let shelf = setup.modem?.shelf, shelf.isReadableByAll { logger.warning("everybody on this machine may read modem.credentials_file") }
        if setup.modem?.configuration.journalPath != nil, !modems.keepsJournal {
            logger.warning("open sessions on modems are not noted: modem.journal_path cannot be used, or another process uses it")
        }
        let ended = await modems.recover()
        if ended > 0 { logger.notice("sessions on modems that were left open are ended", metadata: ["modems": "\(ended)"]) }
    }

    /// Takes over what was known before the start, then walks the OLTs again and again.
    private func keepFresh(_ onus: ONUDirectory) async {
        await forgetOLTsLongGone()
        do {
            try await onus.restore()
        } catch {
            logger.warning("the ONU directory could not be read", metadata: ["problem": "\(error)"])
        }
        await onus.run(every: setup.oltRefresh)
        await onus.flush()
        if let problem = await onus.storeProblem { logger.warning("the ONU directory could not be written", metadata: ["problem": "\(problem)"]) }
    }

    private func forgetOLTsLongGone() async {
        guard let retention = setup.onuRetention else { return }
        do {
            let gone = try await retention.tidy(configured: setup.olts.map(\.name), now: setup.now())
            if !gone.isEmpty {
                logger.notice("OLTs long gone from the configuration were forgotten", metadata: ["olts": "\(gone.joined(separator: " "))"])
            }
        } catch {
            logger.warning("the ONU directory could not be tidied", metadata: ["problem": "\(error.description)"])
        }
    }

    /// Counts and logs what an OLT's own limits kept waiting.
    private static func observeHeldRequests(_ engine: SNMPEngine, _ olts: [OLTEndpoint], _ metrics: ServiceMetrics, _ logger: Logger) {
        let names = Dictionary(olts.map { ("\($0.target.address) \($0.target.port)", $0.name) }) { first, _ in first }
        engine.observeHeldRequests { held in
            let name = names["\(held.address) \(held.port)"] ?? "other"
            let milliseconds = Int(held.held / .milliseconds(1))
            metrics.oltHeld(name, seconds: held.held / .seconds(1))
            logger.notice(
                "an OLT's limits made a request wait",
                metadata: ["olt": "\(name)", "ms": "\(milliseconds)", "in_flight": "\(held.inFlight)", "waiting": "\(held.waiting)", "sent": "\(held.wasSent)"])
        }
    }

    /// Gives memory back in the pauses, since it takes milliseconds in which nobody else gets any.
    private func giveBackMemory() async {
        var seen = metrics.lookupsFinished
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            let finished = metrics.lookupsFinished
            guard finished != seen, hub.inFlight == 0 else { continue }
            seen = finished
            ProcessMemory.giveBack()
        }
    }

    /// Closes the connections; lookups under way end as cancelled.
    public func close() async {
        // Every modem is logged out first, for which the transport is needed.
        await modems?.close()
        await transport.shutdown()
    }
}
