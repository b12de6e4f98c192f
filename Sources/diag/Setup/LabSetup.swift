import DeviceCapture
import DeviceLab
import DiagService
import GenieACSClient
import ModemBridgeClient
import OLTSNMP

/// A service whose sources are a lab's doubles.
enum LabSetup {
    /// The web interfaces of the lab's modems: as slow as a small processor is.
    static var modems: LabModemOptions {
        var options = LabModemOptions()
        options.delay = .milliseconds(30)
        return options
    }

    static func setup(_ lab: DeviceLab, _ profiles: ProfileFolder) -> ServiceSetup {
        var setup = ServiceSetup(dialects: profiles.dialects, profiles: profiles.olts)
        setup.models = profiles.models
        // The double is down for single devices only; a breaker would take it away from all of them.
        setup.acs = ACSConfiguration(baseURL: lab.nbiURL, breaker: nil)
        setup.modem = modem(lab)
        setup.olts = lab.oltAddresses.sorted { $0.key < $1.key }.compactMap { name, address in
            guard let colon = address.lastIndex(of: ":"), let port = UInt16(address[address.index(after: colon)...]) else { return nil }
            let target = SNMPTarget(address: String(address[..<colon]), port: port, credentials: .v2c(community: "public"))
            let profile = lab.captures.first { $0.manifest.identity.olt?.name == name }?.manifest.sources.olt?.profile
            return OLTEndpoint(name: name, target: target, profile: profile)
        }
        setup.devices = lab.captures.map(\.manifest.identity.device)
        return setup
    }

    /// The modems themselves, at their own addresses on loopback.
    private static func modem(_ lab: DeviceLab) -> ModemSetup {
        let configuration = NativeConfiguration { host in lab.modem(at: host).flatMap { ModemEndpoint(host: "127.0.0.1", port: $0.port) } }
        let account = ModemCredentials(user: modems.user, password: modems.password)
        return ModemSetup(configuration: configuration) { _ in account }
    }
}
