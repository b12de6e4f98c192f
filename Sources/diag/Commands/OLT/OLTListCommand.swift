import ArgumentParser

struct OLTListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The OLTs of a running service: status, profile, ONUs, load.")

    @Option(help: "The service to ask.") var url: String?
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws { try await ServiceGet(base: ServiceGet.base(url), path: "/olts", format: format).run() }
}
