import ArgumentParser
import DeviceReport
import DiagService
import Foundation

struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Make the report of something recorded, offline and under its own clock.",
        discussion: """
            EXAMPLES:
              diag replay captures/weak-fibre --format text
              diag replay device.json --explain               a document of a GenieACS NBI
              diag replay devices.json --key 22400A7000101    one of several
              diag replay simulator.csv --clock 2026-03-18T14:30:00Z
              diag replay captures/*/ --check                 compare with expected.json
              diag replay captures/*/ --write-expected        refresh expected.json, for review
            """)

    @Argument(help: "Capture folders, NBI documents (.json) or simulator files (.csv).") var paths: [String]
    @OptionGroup var output: ReplayOptions
    @Option(help: "The device to take from a document that holds several.") var key: String?
    @Option(help: "Time of the report, RFC 3339, for a document; its newest time where not given.") var clock: String?
    @Option(help: "Folder of the profiles.") var profiles: String?
    @Flag(help: "Say which captures no longer give their expected.json.") var check = false
    @Flag(help: "Write expected.json into the capture folders.") var writeExpected = false

    func run() async throws {
        let profiles = try ProjectFolders.profiles(given: profiles)
        let replay = Replay(dialects: profiles.dialects, profiles: profiles.olts)
        var status = ExitStatus.complete
        for path in paths {
            let url = URL(fileURLWithPath: path)
            let replayed = try self.replayed(url, replay)
            let report = replayed.result.report(lang: output.lang?.rawValue ?? replayed.lang)
            guard check || writeExpected else {
                output.format.print(report, explain: output.explain)
                let own = ExitStatus(replayed.result, complete: report.complete)
                if own.rawValue > status.rawValue { status = own }
                continue
            }
            let bytes = ReportRendering.json(report, pretty: true) + [UInt8(ascii: "\n")]
            if try !settle(bytes, in: url) { status = .differs }
        }
        try status.end()
    }

    private func replayed(_ url: URL, _ replay: Replay) throws -> Replay.Replayed {
        let files = FileManager.default
        do throws(CaptureProblem) {
            if files.fileExists(atPath: url.appendingPathComponent("capture.json").path) { return try replay.capture(folder: url) }
            guard let data = files.contents(atPath: url.path) else { throw CaptureProblem("\(url.path): neither a capture folder nor a readable file") }
            let lang = output.lang?.rawValue ?? "fr"
            if url.pathExtension.lowercased() == "csv" { return try replay.simulatorCSV(Array(data), clock: try time(), lang: lang) }
            return try replay.nbiDocument(Array(data), key: try chosen(), clock: try time(), lang: lang)
        } catch {
            throw ExitStatus.noInput.failure(error.description)
        }
    }

    private func time() throws(CaptureProblem) -> Date? {
        guard let clock else { return nil }
        guard let date = RFC3339.date(clock) else { throw CaptureProblem("--clock is not an RFC 3339 time") }
        return date
    }

    private func chosen() throws(CaptureProblem) -> DeviceKey? {
        guard let key else { return nil }
        guard let found = try? DeviceKey.any(validating: key) else { throw CaptureProblem("--key is malformed") }
        return found
    }

    /// Compares with the expected report, or writes it. False when they differ.
    private func settle(_ bytes: [UInt8], in folder: URL) throws -> Bool {
        let file = folder.appendingPathComponent("expected.json")
        let known = FileManager.default.contents(atPath: file.path).map { Array($0) }
        let isSame = known == bytes
        guard writeExpected else {
            if !isSame { Console.complain("\(folder.lastPathComponent): differs from expected.json") }
            return isSame
        }
        guard !isSame else { return true }
        do { try Data(bytes).write(to: file, options: .atomic) } catch { throw ExitStatus.cannotWrite.failure("\(file.path) cannot be written") }
        Console.say("\(folder.lastPathComponent): expected.json \(known == nil ? "written" : "changed")")
        return true
    }
}

/// The output of a replay: the language of the recording unless another is asked for.
struct ReplayOptions: ParsableArguments {
    @Option(help: "json or text.") var format: OutputFormat = .json
    @Option(help: "fr or en; the recording's own where not given.") var lang: Language?
    @Flag(help: "With the origin of every value.") var explain = false
}
