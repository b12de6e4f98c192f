import Testing

@testable import DiagService

@Suite struct ConfigurationSecretRuleTests {
    static let acs = ["acs.base_url": "https://acs.example:7557", "acs.auth": "basic", "acs.username": "diag"]

    @Test func aSecretComesFromItsFileWithoutTheLastLineBreak() throws {
        let folder = try TemporaryFolder()
        for text in ["hunter2 ", "hunter2 \n", "hunter2 \r\n"] {
            let file = try folder.write("password", text)
            let configuration = try DiagConfiguration.load(file: nil, environment: ["DIAG_ACS_PASSWORD_FILE": file], flags: Self.acs)
            #expect(configuration.acs.credentials == .basic(user: "diag", password: Secret("hunter2 ")))
            #expect(configuration.warnings.isEmpty)
        }
    }

    @Test func aRelativeSecretFileLiesBesideTheConfiguration() throws {
        let folder = try TemporaryFolder()
        try folder.write("token", "t0ken\n")
        let file = try folder.write("diag.yaml", "bridge: {base_url: 'http://127.0.0.1:3301', token_file: token}\n")
        #expect(try DiagConfiguration.load(file: file, environment: [:], flags: [:]).bridge.token?.reveal() == "t0ken")
    }

    @Test(arguments: [
        ("acs.password", "acs.password_file"), ("acs.header_value", "acs.header_value_file"), ("bridge.token", "bridge.token_file"),
        ("olt.core-1.community", "olt.core-1.community_file"), ("olt.core-1.auth_password", "olt.core-1.auth_password_file"),
        ("olt.core-1.privacy_password", "olt.core-1.privacy_password_file"),
    ])
    func aSecretItselfIsRefusedEverywhere(name: String, fileKey: String) throws {
        let folder = try TemporaryFolder()
        let parts = name.split(separator: ".")
        let yaml = parts.enumerated().map { String(repeating: "  ", count: $0.offset) + $0.element + ":" }.joined(separator: "\n") + " hunter2\n"
        let lists = yaml.dropLast("hunter2\n".count) + "[hunter2]\n"
        let found =
            problems(file: try folder.write("diag.yaml", yaml)) + problems(file: try folder.write("list.yaml", String(lists)))
            + problems(environment: [ConfigurationKey.environmentName(name): "hunter2"]) + problems(flags: [name: "hunter2"])
        #expect(found.map(\.code) == [.secretInClear, .secretInClear, .secretInClear, .secretInClear])
        for problem in found {
            #expect(problem.hint?.contains(fileKey) == true)
            #expect(!problem.description.contains("hunter2"))
        }
    }

    @Test func aBadSecretFileIsRefusedWithoutShowingThePath() throws {
        let folder = try TemporaryFolder()
        let bad = [
            ("hunter2", "there is no such file"), (folder.path, "this is not a regular file"), (try folder.write("empty", "\n"), "the file is empty"),
            (try folder.write("two", "hunter2\nhunter3\n"), "the file holds more than one line, or a control character"),
            (try folder.write("long", String(repeating: "x", count: 64 << 10)), "the file is longer than 65535 bytes"),
            (try folder.write("bytes", [0xFF, 0xFE]), "the file is not UTF-8 text"), ("/dev/zero", "this is not a regular file"),
        ]
        for (path, message) in bad {
            let found = problems(flags: Self.acs.merging(["acs.password_file": path]) { $1 })
            #expect(found.map(\.message) == [message])
            #expect(found.map(\.code) == [.badSecretFile])
            #expect(found.first?.description.contains(path) == false)
        }
    }

    @Test func aFileThatEverybodyMayReadIsAWarning() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("password", "hunter2", mode: 0o644)
        let configuration = try DiagConfiguration.load(file: nil, environment: [:], flags: Self.acs.merging(["acs.password_file": file]) { $1 })
        #expect(configuration.warnings.map(\.code) == [.readableSecret])
        #expect(configuration.warnings.first?.key == "acs.password_file")
    }

    @Test func aSecretOverPlainHTTPToAnotherMachineIsAWarning() throws {
        let folder = try TemporaryFolder()
        let token = try folder.write("token", "t")
        for (url, isWarned) in [("http://bridge.example:3301", true), ("http://127.0.0.1:3301", false), ("http://[::1]:1", false), ("https://b", false)] {
            let configuration = try DiagConfiguration.load(file: nil, environment: [:], flags: ["bridge.base_url": url, "bridge.token_file": token])
            #expect(configuration.warnings.contains { $0.code == .clearTransport } == isWarned, "\(url)")
        }
    }

    @Test func aURLMayNotHoldAPassword() {
        let found = problems(flags: ["acs.base_url": "http://diag:hunter2@acs.example"])
        #expect(found.map(\.message) == ["holds a user or a password"])
        #expect(found.first?.description.contains("hunter2") == false)
    }

    @Test func credentialsAreCompleteAndGoWithTheKind() throws {
        let folder = try TemporaryFolder()
        let secret = try folder.write("secret", "s")
        #expect(problems(flags: Self.acs).map(\.key) == ["acs.password_file"])
        #expect(problems(flags: ["acs.base_url": "http://a", "acs.auth": "header"]).map(\.key) == ["acs.header_name", "acs.header_value_file"])
        let stray = problems(flags: ["acs.base_url": "http://a", "acs.password_file": secret])
        #expect(stray.map(\.code) == [.conflict])
        #expect(stray.first?.hint == "set acs.auth to basic")
        let flags = ["acs.base_url": "https://a", "acs.auth": "header", "acs.header_name": "X-API-Key", "acs.header_value_file": secret]
        let configuration = try DiagConfiguration.load(file: nil, environment: [:], flags: flags)
        #expect(configuration.acs.credentials == .header(name: "X-API-Key", value: Secret("s")))
    }
}
