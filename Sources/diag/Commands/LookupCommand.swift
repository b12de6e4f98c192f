import ArgumentParser
import DeviceReport
import DiagService
import Foundation

struct LookupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: "Diagnose one device.",
        discussion: """
            EXAMPLES:
              diag lookup 22400A7000101
              diag lookup --gpon-sn TPLGB40A1001 --format text --lang en
              diag lookup 22400A7000101 --refresh live --timeout-ms 15000
              diag lookup 22400A7000101 --url http://diag.example:8080
              diag lookup 22400A7000101 --direct --config diag.yaml

            Asks a running service (--url, else DIAG_URL, else http://127.0.0.1:8080), or with --direct the sources themselves.
            """)

    @OptionGroup var key: KeyOptions
    @OptionGroup var output: ReportOptions
    @Option(help: "cached, or live to have the device read now.") var refresh: Refresh = .cached
    @Option(name: .customLong("timeout-ms"), help: "Answer by then, milliseconds.") var timeoutMs: Int?
    @Option(help: "The service to ask.") var url: String?
    @Flag(help: "Ask the sources of a configuration, without a service.") var direct = false
    @OptionGroup var source: ConfigOptions

    func run() async throws {
        let key = try key.validated()
        if direct {
            try await askSources(key)
        } else {
            let base = url ?? ProcessInfo.processInfo.environment["DIAG_URL"] ?? "http://127.0.0.1:8080"
            try await ServiceQuery(base: base, key: key, output: output, refresh: refresh.option, timeoutMs: timeoutMs).run()
        }
    }

    private func askSources(_ key: DeviceKey) async throws {
        let setup = try source.setup()
        let query = try DirectLookup.query(key, refresh: refresh.option, timeoutMs: timeoutMs, setup: setup)
        let result = try await DirectLookup.run(query, setup)
        if let line = result.refusal {
            Console.complain(line)
            return try ExitStatus(result, complete: false).end()
        }
        let report = result.report(lang: output.lang.rawValue)
        output.format.print(report, explain: output.explain)
        try ExitStatus(result, complete: report.complete).end()
    }
}
