import Testing

@testable import DiagService

@Suite struct ConfigurationPrecedenceTests {
    /// Which of the four gives a value, and which must win.
    struct Case: Sendable, CustomTestStringConvertible {
        var flag: Bool
        var environment: Bool
        var file: Bool

        var expected: (port: Int, origin: ConfigurationOrigin) {
            if flag { return (1001, .flag) }
            if environment { return (1002, .environment) }
            return file ? (1003, .file) : (8080, .default)
        }
        var testDescription: String { "flag \(flag), environment \(environment), file \(file)" }
    }

    static let cases = [false, true].flatMap { flag in
        [false, true].flatMap { environment in [false, true].map { Case(flag: flag, environment: environment, file: $0) } }
    }

    @Test(arguments: cases) func theStrongestWins(_ given: Case) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("diag.yaml", "listen:\n  port: 1003\n")
        let configuration = try DiagConfiguration.load(
            file: given.file ? file : nil, environment: given.environment ? ["DIAG_LISTEN_PORT": "1002"] : [:],
            flags: given.flag ? ["listen.port": "1001"] : [:])
        #expect(configuration.listen.port == given.expected.port)
        #expect(configuration.entries.first { $0.key.name == "listen.port" }?.place.origin == given.expected.origin)
        #expect(configuration.listen.host == "127.0.0.1")
    }

    @Test func everyKindTakesPrecedenceAlike() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "diag.yaml", "log: {level: error}\nlookup: {timeout_ms: 2500}\nacs: {base_url: 'http://a:1', scans_for_serial: false}\n")
        let configuration = try DiagConfiguration.load(
            file: file, environment: ["DIAG_LOG_LEVEL": "debug", "DIAG_ACS_SCANS_FOR_SERIAL": "true"], flags: ["acs.base_url": "https://b.example/nbi/"])
        #expect(configuration.log.level == .debug)
        #expect(configuration.lookup.timeout == .milliseconds(2500))
        #expect(configuration.acs.scansForSerial)
        #expect(configuration.acs.baseURL == "https://b.example/nbi/")
    }

    @Test func nothingGivenIsTheDefaults() throws {
        let configuration = try DiagConfiguration.load(file: nil, environment: ["PATH": "/bin", "HOME": "/"], flags: [:])
        let standard = DiagConfiguration()
        #expect(configuration.listen == standard.listen)
        #expect(configuration.lookup == standard.lookup)
        #expect(configuration.acs == standard.acs)
        #expect(configuration.bridge == standard.bridge)
        #expect(configuration.oltDirectory == standard.oltDirectory)
        #expect(configuration.olts.isEmpty)
        #expect(configuration.warnings.isEmpty)
    }

    @Test func aBadValueIsRefusedEvenWhereAStrongerOneWins() throws {
        let found = problems(environment: ["DIAG_LISTEN_PORT": "many"], flags: ["listen.port": "9000"])
        #expect(found.map(\.code) == [.badValue])
        #expect(found.first?.place == .variable("DIAG_LISTEN_PORT"))
    }

    @Test func anEmptyVariableIsNotSet() throws {
        #expect(try DiagConfiguration.load(file: nil, environment: ["DIAG_LISTEN_PORT": ""], flags: [:]).listen.port == 8080)
    }

    @Test func pathsOfAFileStartAtItsFolder() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("diag.yaml", "profiles: {path: site/profiles}\ndirectory: {path: /srv/devices.yaml}\n")
        let configuration = try DiagConfiguration.load(file: file, environment: [:], flags: [:])
        #expect(configuration.profiles.path == folder.path + "/site/profiles")
        #expect(configuration.directory.path == "/srv/devices.yaml")
        #expect(try DiagConfiguration.load(file: file, environment: [:], flags: ["profiles.path": "mine"]).profiles.path == "mine")
    }
}
