import GenieACSClient
import HTTPTransport
public import Logging
import ModemBridgeClient
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
    public let setup: ServiceSetup
    private let transport: HTTPTransport

    /// - Parameter logger: told of sources that fail; repetitions are its handler's business.
    public init(_ setup: ServiceSetup, logger: Logger) {
        self.setup = setup
        let transport = HTTPTransport(configuration: setup.transport)
        self.transport = transport
        metrics = ServiceMetrics()
        directory = DeviceDirectory(capacity: setup.directoryCapacity)
        for device in setup.devices { directory.learn(device) }
        var readers: [SourceReader] = []
        let acs = setup.acs.map { ACSSource(configuration: $0, rules: { [dialects = setup.dialects] in dialects.acs }, transport: transport) }
        if let acs { readers.append(.acs(acs, dialects: setup.dialects)) }
        if setup.olts.isEmpty {
            onus = nil
        } else {
            let engine = SNMPEngine()
            let found = ONUDirectory(engine: engine, olts: setup.olts, profiles: setup.profiles, settings: setup.oltDirectory)
            readers.append(.olt(OLTSource(engine: engine, directory: found, settings: setup.oltSource), directory: found))
            onus = found
        }
        if let bridge = setup.bridge { readers.append(.bridge(BridgeSource(configuration: bridge, transport: transport), dialects: setup.dialects)) }
        hub = LookupHub(
            runner: LookupRunner(readers: readers, directory: directory, metrics: metrics, logger: logger, now: setup.now), metrics: metrics,
            limits: setup.lookups)
        browser = ParameterBrowser(
            reader: acs.map { .acs($0) }, limit: setup.browsing, directory: directory, models: setup.models, metrics: metrics, now: setup.now)
        readiness = Readiness(readers: readers)
    }

    /// Keeps the ONU directory fresh until the task is cancelled, then closes the connections.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            async let tidying: Void = giveBackMemory()
            if let onus { await onus.run(every: setup.oltRefresh) }
            await tidying
        }
        await close()
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
    public func close() async { await transport.shutdown() }
}
