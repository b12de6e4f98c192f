import Foundation
import OLTSNMP
import Testing

@testable import DiagService

@Suite struct ConfigurationOLTTests {
    @Test func comesFromAFileWithAllItsSettings() throws {
        let folder = try TemporaryFolder()
        try folder.write("community", "c0mmunity\n")
        try folder.write("auth", "authpass\n")
        try folder.write("privacy", "privpass\n")
        let yaml = """
            olt:
              b-2:
                address: 2001:db8::2
                port: 1161
                profile: huawei
                version: 3
                user: diag
                auth: sha256
                auth_password_file: auth
                privacy: aes128
                privacy_password_file: privacy
                context_name: vlan-7
                timeout_ms: 700
                retries: 0
                max_in_flight: 2
                max_repetitions: 10
                max_pdus_per_second: 40
                max_walks: 1
                accept_any_source: true
              a1: {address: 192.0.2.1, community_file: community}
            """
        let configuration = try DiagConfiguration.load(file: try folder.write("diag.yaml", yaml), environment: [:], flags: [:])
        #expect(configuration.olts.map(\.name) == ["a1", "b-2"])
        var first = DiagConfiguration.OLT()
        first.name = "a1"
        first.address = "192.0.2.1"
        first.community = Secret("c0mmunity")
        #expect(configuration.olts.first == first)
        var second = DiagConfiguration.OLT()
        (second.name, second.address, second.port, second.profile, second.version) = ("b-2", "2001:db8::2", 1161, "huawei", .v3)
        (second.user, second.auth, second.authPassword) = ("diag", .sha256, Secret("authpass"))
        (second.privacy, second.privacyPassword, second.contextName) = (.aes128, Secret("privpass"), "vlan-7")
        (second.timeout, second.retries, second.maxInFlight, second.maxRepetitions) = (.milliseconds(700), 0, 2, 10)
        second.acceptsAnySource = true
        (second.maxPDUsPerSecond, second.maxWalks) = (40, 1)
        #expect(configuration.olts.last == second)
    }

    /// Every word of the table reaches the engine as the algorithm of that name.
    @Test(arguments: DiagConfiguration.OLT.Authentication.allCases, DiagConfiguration.OLT.Privacy.allCases)
    func everyAlgorithm(_ auth: DiagConfiguration.OLT.Authentication, _ privacy: DiagConfiguration.OLT.Privacy) throws {
        guard auth != .none || privacy == .none else { return }
        let folder = try TemporaryFolder()
        try folder.write("secret", "authpass\n")
        var lines = [
            "olt:", "  a:", "    address: 192.0.2.1", "    version: 3", "    user: diag", "    auth: \(auth.rawValue)", "    privacy: \(privacy.rawValue)",
        ]
        if auth != .none { lines.append("    auth_password_file: secret") }
        if privacy != .none { lines.append("    privacy_password_file: secret") }
        var configuration = try DiagConfiguration.load(file: try folder.write("diag.yaml", lines.joined(separator: "\n") + "\n"), environment: [:], flags: [:])
        #expect(configuration.olts.map(\.auth) == [auth] && configuration.olts.map(\.privacy) == [privacy])
        configuration.profiles.path = ReplayTests.root.appendingPathComponent("profiles").path
        guard case .v3(let user)? = try configuration.serviceSetup().olts.first?.target.credentials else {
            Issue.record("not SNMPv3")
            return
        }
        #expect("\(user.authentication)".prefix { $0 != "(" } == auth.rawValue)
        #expect("\(user.privacy)".prefix { $0 != "(" } == privacy.rawValue)
    }

    @Test func comesFromTheEnvironment() throws {
        let folder = try TemporaryFolder()
        let community = try folder.write("community", "c")
        let environment = [
            "DIAG_OLT_CORE_1_ADDRESS": "192.0.2.1", "DIAG_OLT_CORE_1_COMMUNITY_FILE": community, "DIAG_OLT_CORE_1_MAX_IN_FLIGHT": "3",
            "DIAG_OLT_7_ADDRESS": "192.0.2.7", "DIAG_OLT_7_COMMUNITY_FILE": community, "DIAG_OLT_7_ACCEPT_ANY_SOURCE": "true",
            "DIAG_OLT_SOURCE_MAX_PLACES": "2",
        ]
        let configuration = try DiagConfiguration.load(file: nil, environment: environment, flags: [:])
        #expect(configuration.olts.map(\.name) == ["7", "core-1"])
        #expect(configuration.olts.map(\.maxInFlight) == [4, 3])
        #expect(configuration.olts.map(\.acceptsAnySource) == [true, false])
        #expect(configuration.oltSource.maxPlaces == 2)
    }

    @Test func environmentAndFlagsReachIntoTheFilesOLT() throws {
        let folder = try TemporaryFolder()
        try folder.write("community", "c")
        let file = try folder.write("diag.yaml", "olt: {core-1: {address: 192.0.2.1, community_file: community, retries: 2, port: 10}}\n")
        let configuration = try DiagConfiguration.load(
            file: file, environment: ["DIAG_OLT_CORE_1_RETRIES": "3", "DIAG_OLT_CORE_1_PORT": "20"], flags: ["olt.core-1.port": "30"])
        #expect(configuration.olts.map(\.retries) == [3])
        #expect(configuration.olts.map(\.port) == [30])
        #expect(configuration.olts.map(\.address) == ["192.0.2.1"])
    }

    @Test(arguments: [
        (["port": "161"], ["address", "community_file"]),
        (["address": "192.0.2.1"], ["community_file"]),
        (["address": "192.0.2.1", "version": "3"], ["user"]),
        (["address": "192.0.2.1", "version": "3", "user": "u", "auth": "md5"], ["auth_password_file"]),
        (["address": "192.0.2.1", "version": "3", "user": "u", "privacy": "des"], ["privacy_password_file", "auth"]),
    ])
    func whatIsMissingIsNamed(settings: [String: String], missing: [String]) {
        let found = problems(flags: Dictionary(uniqueKeysWithValues: settings.map { ("olt.core.\($0)", $1) }))
        #expect(found.map(\.key) == missing.map { "olt.core.\($0)" })
        #expect(found.allSatisfy { $0.code == .missingKey })
    }

    @Test func whatDoesNotGoTogetherIsRefused() throws {
        let folder = try TemporaryFolder()
        let secret = try folder.write("secret", "longenough")
        let short = try folder.write("short", "short")
        let base = ["olt.a.address": "192.0.2.1"]
        let community = base.merging(["olt.a.community_file": secret, "olt.a.user": "u", "olt.a.auth": "md5", "olt.a.privacy": "none"]) { $1 }
        #expect(problems(flags: community).map(\.key) == ["olt.a.user", "olt.a.auth"])
        let user = base.merging(["olt.a.version": "3", "olt.a.user": "u"]) { $1 }
        #expect(problems(flags: user.merging(["olt.a.community_file": secret]) { $1 }).map(\.key) == ["olt.a.community_file"])
        #expect(problems(flags: user.merging(["olt.a.auth_password_file": secret]) { $1 }).map(\.code) == [.conflict])
        let weak = problems(flags: user.merging(["olt.a.auth": "sha1", "olt.a.auth_password_file": short]) { $1 })
        #expect(weak.map(\.message) == ["SNMPv3 needs at least 8 characters"])
    }

    @Test func aBadValueIsNotReportedAgainAsMissing() {
        let found = problems(flags: ["olt.a.address": "nowhere", "olt.a.version": "4"])
        #expect(found.map(\.code) == [.badValue, .badValue])
    }

    @Test(arguments: [
        "olt: {a: }\n", "olt: {a: {}}\n", "olt: {a: 192.0.2.1}\n", "olt: [a, b]\n", "olt: 3\n", "olt: {a: {b: {c: 1}}}\n", "olt: {A: {port: 1}}\n",
    ])
    func aMapOfTheWrongShapeIsRefused(yaml: String) throws {
        let folder = try TemporaryFolder()
        #expect(problems(file: try folder.write("diag.yaml", yaml)).count == 1)
    }

    @Test func thousandsAreRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write("c", "c")
        let olts = (0...ConfigurationAssembly.maxOLTs).map { "  o\($0): {address: 192.0.2.1, community_file: c}\n" }
        #expect(problems(file: try folder.write("diag.yaml", "olt:\n" + olts.joined())).map(\.code) == [.tooMany])
        #expect(problems(file: try folder.write("less.yaml", "olt:\n" + olts.dropLast().joined())) == [])
    }
}
