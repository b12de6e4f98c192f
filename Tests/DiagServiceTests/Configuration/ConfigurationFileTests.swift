import Foundation
import Testing

@testable import DiagService

@Suite struct ConfigurationFileTests {
    @Test(arguments: [
        ("listen: {port: 1\n", 2), ("listen:\n\tport: 1\n", 2), ("a: b: c\n", 1), ("\"open\n", 2), ("{]\n", 1), ("listen: *nowhere\n", 1),
        ("log: {level: info}\n--- \nlog: {level: info}\n", 2),
    ])
    func badYAMLIsRefusedWithItsLine(yaml: String, line: Int) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("diag.yaml", yaml)
        let found = problems(file: file)
        #expect(found.map(\.code) == [.badSyntax])
        #expect(found.first?.place == .file(file, line: line))
    }

    @Test(arguments: [
        "listen:\n  port: 1\n  port: 2\n", "listen:\n  port: 1\n  \"port\": 2\n", "listen: {port: 1}\nlog: {}\nlisten: {port: 1}\n",
        "olt: {1: {port: 1}, '1': {port: 2}}\n",
    ])
    func aKeyGivenTwiceIsRefused(yaml: String) throws {
        let folder = try TemporaryFolder()
        #expect(problems(file: try folder.write("diag.yaml", yaml)).first { $0.code == .duplicateKey } != nil)
    }

    @Test(arguments: [
        "", "\n", "# nothing\n", "---\n", "~\n", "acs:\nbridge: ~\nolt: {}\n", "\u{FEFF}log: {level: info}\n", "%YAML 1.1\n---\nlog: {level: info}\n",
    ])
    func aFileWithoutSettingsIsTheDefaults(yaml: String) throws {
        let folder = try TemporaryFolder()
        #expect(problems(file: try folder.write("diag.yaml", yaml)) == [])
    }

    @Test(arguments: [
        "- listen\n", "listen\n", "listen: 5\n", "listen: []\n", "listen: {port: }\n", "listen: {port: ~}\n", "listen: {port: [1]}\n",
        "listen: {port: {a: 1}}\n",
        "listen: {host: ''}\n", "? [a, b]\n: 1\n", "listen: {host: !env HOST}\n", "{: 1}\n", "listen: {port: 1.5}\n", "<<: {listen: {port: 1}}\n",
        "listen: {host: &a b, port: *a}\n", "listen: {host: \"a\\nb\"}\n", "listen: {host: \"\\0\"}\n",
    ])
    func aTreeOfTheWrongShapeIsRefused(yaml: String) throws {
        let folder = try TemporaryFolder()
        #expect(problems(file: try folder.write("diag.yaml", yaml)).count == 1)
    }

    @Test func plainAndQuotedScalarsAreTaken() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "diag.yaml",
            "listen: {port: '81', host: \"::1\"}\nacs: {base_url: http://a, scans_for_serial: true}\nbridge: {base_url: 'http://b', credential_ref: 123}\n")
        let configuration = try DiagConfiguration.load(file: file, environment: [:], flags: [:])
        #expect(configuration.listen == .init(host: "::1", port: 81))
        #expect(configuration.acs.scansForSerial)
        #expect(configuration.bridge.credentialRef == "123")
    }

    @Test func whatIsNoFileIsRefused() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        for (path, message) in [
            (folder.path, "this is not a regular file"), (folder.path + "/absent.yaml", "there is no such file"), ("", "there is no such file"),
            (pipe, "this is not a regular file"), ("/dev/zero", "this is not a regular file"), ("a\0b", "there is no such file"),
        ] {
            let found = problems(file: path)
            #expect(found.map(\.message) == [message])
            #expect(found.map(\.code) == [.badFile])
        }
    }

    @Test func aHugeFileIsRefused() throws {
        let folder = try TemporaryFolder()
        let found = problems(file: try folder.write("diag.yaml", [UInt8](repeating: 35, count: 10 << 20)))
        #expect(found.map(\.message) == ["the file is longer than 1048576 bytes"])
    }

    @Test func otherEncodingsAreRefusedWithTheLine() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("diag.yaml", Array("log:\n  level: inf".utf8) + [0xE9, 10])
        #expect(problems(file: file).map(\.description) == ["\(file):2: the file is not UTF-8 text"])
        #expect(problems(file: try folder.write("utf16.yaml", Array("log".data(using: .utf16) ?? Data()))).map(\.code) == [.badFile])
    }

    @Test func depthAndMultiplicationEndAtOnce() throws {
        let folder = try TemporaryFolder()
        let bomb =
            "a: &a [x, x]\n" + (0..<40).map { "b\($0): &b\($0) [*\($0 == 0 ? "a" : "b\($0 - 1)"), *\($0 == 0 ? "a" : "b\($0 - 1)")]\n" }.joined()
            + "? *b39\n: 1\n"
        #expect(problems(file: try folder.write("bomb.yaml", bomb)).map(\.message) == ["anchors and aliases are not supported"])
        for depth in [900, 5000, 500_000] {
            #expect(!problems(file: try folder.write("deep.yaml", "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth))).isEmpty)
            #expect(!problems(file: try folder.write("deep.yaml", String(repeating: "- ", count: depth) + "x")).isEmpty)
        }
    }
}
