import Testing

@testable import DiagService

@Suite struct ConfigurationUnknownKeyTests {
    @Test(
        arguments: [
            ("acs:\n  base_ur: x\n", "acs.base_ur", 2, "did you mean acs.base_url?"),
            ("lookup:\n\n  timeout: 5\n", "lookup.timeout", 3, "did you mean lookup.timeout_ms?"),
            ("asc:\n  base_url: x\n", "asc", 1, "did you mean acs?"),
            ("base: 1\nheartbeat_s: 3\n", "heartbeat_s", 2, "did you mean lookup.heartbeat_s?"),
            ("olt:\n  core:\n    adress: 192.0.2.1\n", "olt.core.adress", 3, "did you mean address?"),
            ("acs.base_url: http://a\n", "acs.base_url", 1, "write one section inside the other instead of a dot"),
            ("zzzzzzzz: 1\n", "zzzzzzzz", 1, nil),
        ] as [(String, String, Int, String?)])
    func ofAFileIsRefusedWithItsLine(yaml: String, key: String, line: Int, hint: String?) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("diag.yaml", yaml)
        let found = problems(file: file).first { $0.key == key }
        #expect(found?.code == .unknownKey)
        #expect(found?.place == .file(file, line: line))
        #expect(found?.hint == hint)
    }

    @Test func ofTheEnvironmentIsRefused() {
        let found = problems(environment: ["DIAG_ACS_BASEURL": "http://a", "DIAG_OLT_CORE_ADRESS": "192.0.2.1", "DIAG_CONFIG": "/etc/diag.yaml"])
        #expect(
            found.map(\.description) == [
                "environment DIAG_ACS_BASEURL: unknown variable; did you mean DIAG_ACS_BASE_URL?",
                "environment DIAG_OLT_CORE_ADRESS: unknown variable; did you mean DIAG_OLT_CORE_ADDRESS?",
            ])
    }

    @Test func ofKubernetesIsExplained() {
        let found = problems(environment: ["DIAG_SERVICE_HOST": "198.51.100.1", "DIAG_PORT_8080_TCP": "tcp://198.51.100.1:8080"])
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.hint?.contains("enableServiceLinks") == true })
    }

    @Test func ofAFlagIsRefused() {
        #expect(problems(flags: ["listen.prot": "1"]).map(\.description) == ["flag listen.prot: unknown key; did you mean listen.port?"])
    }

    @Test func allProblemsComeAtOnceOneLineEach() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("diag.yaml", "log: {level: loud}\nlisten:\n  port: 70000\nbridge: {password: hunter2}\n")
        do {
            _ = try DiagConfiguration.load(file: file, environment: ["DIAG_X": "1"], flags: ["nope": "1"])
            Issue.record("accepted")
        } catch {
            #expect(error.problems.map(\.code) == [.unknownKey, .unknownKey, .badValue, .badValue, .unknownKey])
            #expect(error.description.split(separator: "\n").count == 5)
            #expect(error.description.contains("\(file):3: listen.port: 70000 is not in 0…65535"))
            #expect(!error.description.contains("hunter2"))
            #expect(error.metricLabel == "unknown_key")
        }
    }

    @Test func aHostileFileGivesABoundedMessage() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("diag.yaml", (0..<20_000).map { "unknown_\($0)_key: 1\n" }.joined())
        let found = problems(file: file)
        #expect(found.count == ConfigurationError.maxProblems + 1)
        #expect(found.last?.code == .tooMany)
        let long = problems(flags: [String(repeating: "k\n", count: 100_000): "1"])
        #expect((long.first?.description.utf8.count ?? .max) < 300)
        #expect(long.first?.description.contains("\n") == false)
    }
}
