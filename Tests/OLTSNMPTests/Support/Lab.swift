import DeviceLab
import DeviceReport
import Foundation

@testable import OLTSNMP

/// An agent, and the client's parts that speak to it.
struct Lab {
    static let now = Date(timeIntervalSince1970: 1_772_000_000)

    let agent: SNMPAgent
    let target: SNMPTarget
    let engine = SNMPEngine()

    static func start(
        _ data: SNMPAgentData, options: SNMPAgentOptions = SNMPAgentOptions(), timeout: Duration = .milliseconds(2000), retries: Int = 1,
        cap: Int = 4, version: (String) -> SNMPCredentials = { .v2c(community: $0) }
    ) async throws -> Lab {
        let agent = try await SNMPAgent.start(data: data, community: "lab", options: options)
        let target = SNMPTarget(
            address: "127.0.0.1", port: UInt16(agent.port), credentials: version("lab"), timeout: timeout, retries: retries, maxInFlight: cap)
        return Lab(agent: agent, target: target)
    }

    static func run(_ lab: Lab, _ body: (Lab) async throws -> Void) async throws {
        do {
            try await body(lab)
        } catch {
            await lab.stop()
            throw error
        }
        await lab.stop()
    }

    func stop() async {
        engine.close(target)
        await agent.stop()
    }

    func directory(
        _ settings: DirectorySettings = DirectorySettings(minimumInterval: .zero, evidenceInterval: .zero), store: (any ONUDirectoryStore)? = nil
    ) throws -> ONUDirectory {
        ONUDirectory(
            engine: engine, olts: [OLTEndpoint(name: "olt-1", target: target)], profiles: try SampleOLT.profiles(), settings: settings, store: store,
            now: { Self.now })
    }
}

extension ContinuousClock.Instant {
    static func after(_ seconds: Double) -> ContinuousClock.Instant { .now + .seconds(seconds) }
}

extension Result where Failure == SNMPError {
    var errorCode: SNMPError.Code? {
        if case .failure(let error) = self { error.code } else { nil }
    }
}

/// The outcome of a GET as a value.
func attempt(_ engine: SNMPEngine, _ target: SNMPTarget, _ oids: [OID], _ deadline: ContinuousClock.Instant) async -> Result<SNMPGet, SNMPError> {
    do throws(SNMPError) { return .success(try await engine.get(target, oids, deadline: deadline)) } catch { return .failure(error) }
}

func oid(_ text: String) -> OID { OID(text) ?? OID([]) }
