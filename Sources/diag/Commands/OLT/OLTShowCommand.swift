import ArgumentParser

struct OLTShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One OLT of a running service, or the ONUs of one of its PON ports.",
        discussion: """
            EXAMPLES:
              diag olt show olt-1
              diag olt show olt-1 --port 0/1/0        who is down on this port, since when and why
            """)

    @Argument(help: "Name of the OLT in the configuration.") var name: String
    @Option(help: "A PON port, as the vendor writes it.") var port: String?
    @Option(help: "The service to ask.") var url: String?
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let tail = port.map { "/pon/" + ServiceGet.segment($0) } ?? ""
        try await ServiceGet(base: ServiceGet.base(url), path: "/olts/" + ServiceGet.segment(name) + tail, format: format).run()
    }
}
