import Foundation
import Testing

@Suite(.serialized) struct CommandLineTests {
    @Test(arguments: ["", "lookup", "replay", "capture", "serve", "demo", "config", "datamodel", "dialect"])
    func helpLeadsWithExamples(_ command: String) async throws {
        guard let ended = try await DiagProcess.run(command.isEmpty ? ["--help"] : [command, "--help"]) else { return }
        let examples = try #require(ended.output.range(of: "EXAMPLES:"))
        let usage = try #require(ended.output.range(of: "USAGE:"))
        #expect(ended.status == 0 && examples.lowerBound < usage.lowerBound)
    }

    @Test(
        arguments: [
            (["lookup", "22400A7000101*"], 64, "diag: the key is malformed (bad_character)\n"),
            (["lookup"], 64, "diag: give one key of the device; see --help\n"),
            (["lookup", "--mac", "nonsense"], 64, "diag: the key is malformed (bad_mac)\n"),
            (["lookup", "A1", "--serial", "A1"], 64, "diag: give one key of the device; see --help\n"),
            (["lookup", "A1", "--direct", "--set", "nonsense"], 64, "diag: --set takes key=value\n"),
            (["replay", "captures/healthy-mesh", "--profiles", "captures"], 78, nil), (["config", "--config", "/nonexistent.yaml"], 78, nil),
            (["datamodel", "build", "README.md"], 66, "diag: README.md: line 1: is not well-formed XML\n"),
            (["datamodel", "build", "/nonexistent.xml"], 66, "diag: /nonexistent.xml cannot be read\n"),
            (["datamodel", "show", "Device.", "--profiles", "captures"], 78, nil), (["config", "--set", "listen.prot=1"], 78, nil),
            (["lookup", "A1", "--url", "http://127.0.0.1:9"], 7, nil),
            (["lookup", "A1", "--timeout-ms", "9223372036854775807"], 64, "diag: --timeout-ms is a whole number from 100 to 60000\n"),
        ] as [([String], Int32, String?)])
    func badInputIsOneLineAndACode(_ arguments: [String], _ status: Int32, _ line: String?) async throws {
        guard let ended = try await DiagProcess.run(arguments) else { return }
        #expect(ended.status == status && ended.output.isEmpty)
        #expect(ended.errors.hasPrefix("diag: ") && ended.errors.split(separator: "\n").count == 1, "\(ended.errors)")
        if let line { #expect(ended.errors == line) }
    }

    @Test func aMissingRecordingIsNoInput() async throws {
        guard let ended = try await DiagProcess.run(["replay", "/nonexistent"]) else { return }
        #expect(ended.status == 66 && ended.errors == "diag: /nonexistent: neither a capture folder nor a readable file\n")
    }

    @Test(arguments: [("healthy-mesh", 0), ("fibre-cut", 3), ("unknown-device", 4)] as [(String, Int32)])
    func aReplaySaysItsClassOfOutcome(_ name: String, _ status: Int32) async throws {
        guard let ended = try await DiagProcess.run(["replay", "captures/" + name, "--format", "text"], environment: ["TERM": "xterm"]) else { return }
        #expect(ended.status == status && ended.errors.isEmpty)
        #expect(!ended.output.isEmpty && !ended.output.contains("\u{1B}"))
    }

    @Test func theExpectationsAreChecked() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("diag-check-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(at: ReplayTests.captures.appendingPathComponent("weak-fibre"), to: folder)
        guard let same = try await DiagProcess.run(["replay", folder.path, "--check"]) else { return }
        #expect(same.status == 0 && same.output.isEmpty)
        let file = folder.appendingPathComponent("expected.json")
        try Data("{}".utf8).write(to: file)
        let changed = try #require(try await DiagProcess.run(["replay", folder.path, "--check"]))
        #expect(changed.status == 8 && changed.errors.hasSuffix("differs from expected.json\n"))
        let written = try #require(try await DiagProcess.run(["replay", folder.path, "--write-expected"]))
        #expect(written.status == 0 && written.output.hasSuffix("expected.json changed\n"))
        #expect(try await DiagProcess.run(["replay", folder.path, "--check"])?.status == 0)
    }

    @Test func ofSeveralReplaysTheWorstCounts() async throws {
        let ended = try await DiagProcess.run(["replay", "captures/fibre-cut", "captures/healthy-mesh", "--format", "text"])
        #expect(ended.map(\.status) ?? 3 == 3)
    }

    @Test func theConfigurationIsPrintedWithItsOrigins() async throws {
        guard let ended = try await DiagProcess.run(["config", "--set", "listen.port=9090"], environment: ["DIAG_LOG_LEVEL": "debug"]) else { return }
        #expect(ended.status == 0 && ended.output.contains("9090") && ended.output.contains("debug"))
    }

    @Test(
        arguments: [
            ("Device.WiFi.Radio.2.Channel", ["Device.WiFi.Radio.{i}.Channel", "standard (Device:2.19, version 2.19.1)", "unsignedInt"]),
            ("Device.WiFi.Radio.1", ["object", "TransmitPower", "Stats."]), ("Device.X_TP_Thing", ["vendor"]), ("Device.Wifi", ["unknown"]),
        ] as [(String, [String])])
    func theDataModelSaysWhatItKnowsOfAPath(_ path: String, _ words: [String]) async throws {
        guard let ended = try await DiagProcess.run(["datamodel", "show", path]) else { return }
        #expect(ended.status == 0 && ended.errors.isEmpty)
        for word in words { #expect(ended.output.contains(word), "\(word)") }
    }

    @Test func aTableIsBuiltFromAFullFile() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("diag-model-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let xml = folder.appendingPathComponent("full.xml")
        let syntax = "<parameter name=\"A\" access=\"readOnly\"><syntax><int><units value=\"dBm\"/></int></syntax></parameter>"
        try Data("<document spec=\"urn:x:tr-9-1-0\"><model name=\"E:1.0\"><object name=\"E.\">\(syntax)</object></model></document>".utf8).write(to: xml)
        let table = folder.appendingPathComponent("e.tsv").path
        guard let built = try await DiagProcess.run(["datamodel", "build", xml.path, "--output", table]) else { return }
        #expect(built.status == 0 && built.output == "\(table): E:1.0, version 1.0, 1 objects, 1 parameters\n", "\(built)")
        let printed = try #require(try await DiagProcess.run(["datamodel", "build", xml.path]))
        #expect(Data(printed.output.utf8) == FileManager.default.contents(atPath: table))
        #expect(printed.output.hasSuffix("E.\tr\n\tA\tint\tr\t\t\tdBm\n"))
        #expect(try await DiagProcess.run(["datamodel", "build", xml.path, "--output", "/nonexistent/e.tsv"])?.status == 73)
    }
}
