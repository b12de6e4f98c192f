import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import GenieACSClient
import Logging
import ModemBridgeClient
import OLTSNMP
import Testing

/// How a house is built.
///
/// The circuit breakers are off, so that what one lookup met does not decide the next one; a test that is about them turns them on.
struct HousePlan {
    let captures: [LoadedCapture]
    let knowsDevices: Bool
    private var modems: LabModemOptions?
    private var change: (inout ServiceSetup) -> Void = { _ in }
    private var logger = Logger(label: "e2e", factory: { _ in SwiftLogNoOpLogHandler() })

    init(captures: [LoadedCapture], knowsDevices: Bool) {
        self.captures = captures
        self.knowsDevices = knowsDevices
    }

    /// The plan with another setup of the service.
    func setup(_ change: @escaping (inout ServiceSetup) -> Void) -> HousePlan {
        var plan = self
        plan.change = change
        return plan
    }

    /// The plan with modems that the service reads itself, without the bridge.
    func withoutBridge(_ modems: LabModemOptions = LabModemOptions()) -> HousePlan {
        var plan = self
        plan.modems = modems
        return plan
    }

    /// The plan with a log that is kept.
    func logging(to logger: Logger) -> HousePlan {
        var plan = self
        plan.logger = logger
        return plan
    }

    /// Builds the house, lets `body` live in it and takes it down.
    func run(_ body: (House) async throws -> Void) async throws {
        await Street.shared.enter()
        defer { Street.shared.leave() }
        var options = Self.options
        options.modems = modems
        let lab = try await DeviceLab.start(captures: captures, options: options)
        let ended: Result<Void, any Error>
        do {
            let house = House(lab: lab, service: LookupService(try setup(lab), logger: logger), logger: logger)
            do {
                try await body(house)
                ended = .success(())
            } catch {
                ended = .failure(error)
            }
            await house.service.close()
        } catch {
            ended = .failure(error)
        }
        #expect(lab.nbiCrashes == 0, "an NBI worker went down")
        await lab.stop()
        try ended.get()
    }

    private static func modems(of lab: DeviceLab, _ options: LabModemOptions) -> ModemSetup {
        var configuration = NativeConfiguration { host in lab.modem(at: host).flatMap { ModemEndpoint(host: "127.0.0.1", port: $0.port) } }
        configuration.circuit = nil
        configuration.maxAge = .zero
        return ModemSetup(configuration: configuration) { _ in ModemCredentials(user: options.user, password: options.password) }
    }

    private static var options: DeviceLabOptions {
        var options = DeviceLabOptions()
        options.hugeBodyBytes = 4 << 20
        options.sessionPoll = .milliseconds(20)
        options.connectionRequestTimeout = .milliseconds(100)
        options.clock = { Project.clock }
        return options
    }

    private func setup(_ lab: DeviceLab) throws -> ServiceSetup {
        let profiles = try Project.profiles()
        var setup = ServiceSetup(dialects: profiles.dialects, profiles: profiles.olts)
        setup.models = profiles.models
        setup.acs = ACSConfiguration(baseURL: lab.nbiURL, maxBodyBytes: 2 << 20, breaker: nil)
        setup.bridge = BridgeConfiguration(baseURL: lab.bridgeURL, maxBodyBytes: 2 << 20, circuit: nil)
        if let modems { setup.modem = Self.modems(of: lab, modems) }
        setup.olts = lab.oltAddresses.sorted { $0.key < $1.key }.compactMap { name, address in
            guard let port = address.split(separator: ":").last.flatMap({ UInt16($0) }) else { return nil }
            let target = SNMPTarget(address: "127.0.0.1", port: port, credentials: .v2c(community: "public"), timeout: .milliseconds(700), retries: 1)
            return OLTEndpoint(name: name, target: target, profile: "huawei")
        }
        setup.oltSource.breakerThreshold = .max
        // A test may ask again at once what an operator would ask again after a while.
        setup.oltDirectory.minimumInterval = .zero
        setup.oltDirectory.evidenceInterval = .zero
        setup.devices = knowsDevices ? captures.map(\.manifest.identity.device) : []
        setup.now = { Project.clock }
        change(&setup)
        return setup
    }
}
