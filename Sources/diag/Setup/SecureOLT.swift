import DeviceLab
import Foundation
import OLTSNMP

/// An invented OLT that speaks SNMPv3 with authentication and encryption, and nothing else: net-snmp's own agent in a process of its own.
struct SecureOLT {
    static let name = "olt-3"
    static let user = "diag"
    static let password = "demo-auth-password"
    static let secret = "demo-privacy-password"

    let agent: SNMPAgentProcess
    let endpoint: OLTEndpoint

    /// - Returns: nil where the agent's program does not lie beside this one, or there is no profile to invent an OLT by.
    static func start(_ profiles: OLTProfileSet) async throws -> SecureOLT? {
        guard SNMPAgentProgram.path != nil, let profile = profiles.profile(named: "zte-1082") else { return nil }
        let rows = SyntheticOLT(profile: profile, onus: 128, seed: 3, vendor: "ZTEG", at: Date()).rows()
        let agent = try await SNMPAgentProcess.start(
            data: SNMPAgentData(snmprec: Snmprec.write(rows)), community: UUID().uuidString,
            users: [SNMPAgentUser(name: user, authentication: .sha256(password: password), privacy: .aes128(password: secret))])
        let credentials = SNMPv3User(name: user, authentication: .sha256(password: password), privacy: .aes128(password: secret))
        let target = SNMPTarget(address: "127.0.0.1", port: UInt16(clamping: agent.port), credentials: .v3(credentials))
        return SecureOLT(agent: agent, endpoint: OLTEndpoint(name: name, target: target, profile: profile.name))
    }
}
