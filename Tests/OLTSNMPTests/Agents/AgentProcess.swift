import DeviceLab

@testable import OLTSNMP

/// The lab's agent on net-snmp, and how the client names it and its user.
enum AgentProcess {
    static let user = SNMPAgentUser(name: "watcher", authentication: .sha1(password: "authsecret"), privacy: .aes128(password: "privsecret"))
    static let credentials = SNMPCredentials.v3(
        SNMPv3User(name: "watcher", authentication: .sha1(password: "authsecret"), privacy: .aes128(password: "privsecret")))

    static func run(
        _ data: SNMPAgentData, options: SNMPAgentOptions = SNMPAgentOptions(versions: [.v1, .v2c, .v3]), _ body: (SNMPAgentProcess) async throws -> Void
    ) async throws {
        let agent = try await SNMPAgentProcess.start(data: data, community: "lab", users: [user], options: options)
        do { try await body(agent) } catch {
            await agent.stop()
            throw error
        }
        await agent.stop()
    }
}

extension SNMPAgentProcess {
    func target(_ credentials: SNMPCredentials, timeout: Duration = .seconds(5), retries: Int = 1, cap: Int = 4) -> SNMPTarget {
        SNMPTarget(address: "127.0.0.1", port: UInt16(port), credentials: credentials, timeout: timeout, retries: retries, maxInFlight: cap)
    }
}
