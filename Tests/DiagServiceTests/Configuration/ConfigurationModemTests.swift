import Foundation
import ModemBridgeClient
import Testing

@testable import DiagService

/// `modem.*`: what goes together and what is asked for.
struct ConfigurationModemTests {
    @Test func theNetworksAreRequired() throws {
        let problems = try Self.problems("modem: {credentials_file: modems.yaml}")
        #expect(problems == ["modem.networks: is missing (the networks that modems are managed in, such as 10.20.0.0/16)"])
    }

    @Test(arguments: ["10.20.0.0/40", "example.org", "", " , ", "10.0.0.0/8,nonsense"])
    func theNetworksAreChecked(_ text: String) throws {
        #expect(try !Self.problems("modem: {credentials_file: modems.yaml, networks: \"\(text)\"}").isEmpty)
    }

    @Test func modemsAreReadOneWay() throws {
        let problems = try Self.problems("bridge: {base_url: \"http://bridge.example\"}\nmodem: {credentials_file: modems.yaml, networks: 10.0.0.0/8}")
        #expect(problems == ["bridge.base_url: does not go with modem.credentials_file (read modems one way)"])
    }

    @Test func theSetupIsWhatIsConfigured() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("modems.yaml", "default: {password: Invented-1}")
        let yaml = """
            profiles: {path: \(ReplayTests.root.appendingPathComponent("profiles").path)}
            bridge: {on_busy: wait, max_age_s: 7, circuit_failures: 0}
            modem: {credentials_file: modems.yaml, networks: "10.20.0.0/16, 2001:db8::/32", port: 8888, max_visits: 3, lock_out_s: 60}
            """
        let configuration = try DiagConfiguration.load(file: try folder.write("diag.yaml", yaml), environment: [:], flags: [:])
        let modem = try #require(try configuration.serviceSetup().modem)
        #expect(modem.configuration.endpoint("10.20.1.2") == ModemEndpoint(host: "10.20.1.2", port: 8888))
        #expect(modem.configuration.allowedNetworks.map { $0.contains("10.20.1.2") } == [true, false])
        #expect(modem.configuration.onBusy == .wait)
        #expect(modem.configuration.maxAge == .seconds(7))
        #expect(modem.configuration.maxVisits == 3)
        #expect(modem.configuration.lockOut == .seconds(60))
        #expect(modem.configuration.circuit == nil)
    }

    private static func problems(_ yaml: String) throws -> [String] {
        let folder = try TemporaryFolder()
        let file = try folder.write("diag.yaml", yaml)
        do {
            _ = try DiagConfiguration.load(file: file, environment: [:], flags: [:])
            return []
        } catch {
            return error.problems.map { problem in (problem.key.map { "\($0): " } ?? "") + problem.message + (problem.hint.map { " (\($0))" } ?? "") }
        }
    }
}
