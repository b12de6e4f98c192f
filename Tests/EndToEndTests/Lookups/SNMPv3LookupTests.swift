import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import OLTSNMP
import Testing

/// A recorded OLT behind net-snmp's own SNMPv3, in a process of its own.
@Suite("An OLT is read over SNMPv3 with authentication and encryption as it is over v2c")
struct SNMPv3LookupTests {
    private static let (password, secret) = ("authsecret", "privsecret")

    /// The house's OLT over v3 instead of v2c; nothing is asked of the lab's own agent.
    private func read(
        _ known: SNMPAgentUser, as user: SNMPv3User, _ body: (House, SNMPAgentProcess) async throws -> Void
    ) async throws {
        guard SNMPAgentProgram.path != nil else {
            print("skipped: lab-snmp-agent is not built")
            return
        }
        let capture = try Project.capture("healthy-mesh")
        let rows = try #require(capture.olt)
        let agent = try await SNMPAgentProcess.start(data: SNMPAgentData(snmprec: rows), community: "public", users: [known])
        let target = SNMPTarget(address: "127.0.0.1", port: UInt16(agent.port), credentials: .v3(user), timeout: .seconds(2), retries: 1)
        do {
            try await House.of([capture]).setup { $0.olts = [OLTEndpoint(name: "olt-1", target: target)] }.run { try await body($0, agent) }
        } catch {
            await agent.stop()
            throw error
        }
        await agent.stop()
    }

    @Test(arguments: [
        (SNMPAgentUser.Authentication.sha1(password: password), SNMPv3User.Authentication.sha1(password: password)),
        (.sha256(password: password), .sha256(password: password)),
    ])
    func aDeviceIsFoundAndRead(_ known: SNMPAgentUser.Authentication, _ used: SNMPv3User.Authentication) async throws {
        let user = SNMPAgentUser(name: "diag", authentication: known, privacy: .aes128(password: Self.secret))
        try await read(user, as: SNMPv3User(name: "diag", authentication: used, privacy: .aes128(password: Self.secret))) { house, agent in
            let result = try await house.lookup("healthy-mesh", timeoutMs: 20_000)
            #expect(result.state(.olt) == "ok")
            let olt = try #require(result.olt?.section)
            #expect(olt.state.value == .online)
            #expect(olt.rxDBm.value == -21.3)
            #expect(olt.ponPort?.opticsClass.value == "c_plus")
            #expect(olt.neighbourhood?.onus ?? 0 > 1)
            #expect(house.lab.requests(.olt) == 0)
            #expect(try await agent.statistics().requests > 0)
            try await house.serving { probe in
                let answer = try await probe.get("/olts/olt-1").json()
                #expect(answer["/olt/snmp_version"] == "\"v3\"")
            }
        }
    }

    @Test func aWrongPasswordIsAnAccessRefused() async throws {
        let user = SNMPAgentUser(name: "diag", authentication: .sha1(password: Self.password), privacy: .aes128(password: Self.secret))
        let wrong = SNMPv3User(name: "diag", authentication: .sha1(password: "notthesecret"), privacy: .aes128(password: Self.secret))
        try await read(user, as: wrong) { house, _ in
            let result = try await house.lookup("healthy-mesh", timeoutMs: 20_000)
            let status = try #require(result.statuses.first { $0.name == .olt })
            #expect(status.state == .authError)
            #expect(status.detail?.contains("secret") != true)
        }
    }
}
