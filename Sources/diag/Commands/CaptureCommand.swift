import ArgumentParser
import DeviceReport
import DiagService
import Foundation

struct CaptureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "capture", abstract: "Record a live lookup as a folder that can be replayed.",
        discussion: """
            EXAMPLES:
              diag capture 22400A7000101 --config diag.yaml --out captures/case-1
              diag replay captures/case-1 --check

            Passwords and keys are dropped where the answers are read: they are not in the folder. Serials, addresses and names are.
            """)

    @OptionGroup var key: KeyOptions
    @Option(help: "The folder to make; it must not be there yet.") var out: String
    @Option(help: "fr or en.") var lang: Language = .fr
    @Option(help: "cached, or live to have the device read now.") var refresh: Refresh = .cached
    @Option(name: .customLong("timeout-ms"), help: "Answer by then, milliseconds.") var timeoutMs: Int?
    @OptionGroup var source: ConfigOptions

    func run() async throws {
        let key = try key.validated()
        let setup = try source.setup()
        let query = try DirectLookup.query(key, refresh: refresh.option, timeoutMs: timeoutMs, setup: setup, record: true)
        let result = try await DirectLookup.run(query, setup)
        switch result.outcome {
        case .found, .notFound: break
        case .ambiguous, .unavailable:
            Console.complain(result.refusal ?? "nothing to record")
            return try ExitStatus(result, complete: false).end()
        }
        do throws(CaptureProblem) {
            try CaptureWriter.write(result, lang: lang.rawValue, to: URL(fileURLWithPath: out))
        } catch {
            throw ExitStatus.cannotWrite.failure(error.description)
        }
        let said = result.statuses.map { "\($0.name.rawValue) \($0.state.rawValue)" }.joined(separator: ", ")
        Console.say("\(out): \(said)")
        try ExitStatus(result, complete: result.report(lang: lang.rawValue).complete).end()
    }
}
