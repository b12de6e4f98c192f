import DeviceCapture
import DeviceLab
import DiagService
import GenieACSClient
import ModemBridgeClient
import OLTSNMP

/// A service whose sources are a lab's doubles.
enum LabSetup {
    static func setup(_ lab: DeviceLab, _ profiles: ProfileFolder) -> ServiceSetup {
        var setup = ServiceSetup(dialects: profiles.dialects, profiles: profiles.olts)
        setup.models = profiles.models
        // The double is down for single devices only; a breaker would take it away from all of them.
        setup.acs = ACSConfiguration(baseURL: lab.nbiURL, breaker: nil)
        setup.bridge = BridgeConfiguration(baseURL: lab.bridgeURL)
        setup.olts = lab.oltAddresses.sorted { $0.key < $1.key }.compactMap { name, address in
            guard let colon = address.lastIndex(of: ":"), let port = UInt16(address[address.index(after: colon)...]) else { return nil }
            let target = SNMPTarget(address: String(address[..<colon]), port: port, credentials: .v2c(community: "public"))
            let profile = lab.captures.first { $0.manifest.identity.olt?.name == name }?.manifest.sources.olt?.profile
            return OLTEndpoint(name: name, target: target, profile: profile)
        }
        setup.devices = lab.captures.map(\.manifest.identity.device)
        return setup
    }
}
