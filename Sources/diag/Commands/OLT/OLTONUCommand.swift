import ArgumentParser

struct OLTONUCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onu", abstract: "What an OLT says now of one ONU, through a running service.",
        discussion: """
            EXAMPLES:
              diag olt onu olt-1 TPLGB40A3005                    state, powers, last outage, neighbours, sockets
              diag olt onu olt-1 TPLGB40A3005 --format json
            """)

    @Argument(help: "Name of the OLT in the configuration.") var name: String
    @Argument(help: "PON serial, or on EPON the MAC address.") var serial: String
    @Option(help: "The service to ask.") var url: String?
    @Option(help: "text or json.") var format: OutputFormat = .text

    func run() async throws {
        let path = "/olts/" + ServiceGet.segment(name) + "/onus/" + ServiceGet.segment(serial)
        try await ServiceGet(base: ServiceGet.base(url), path: path, format: format).run()
    }
}
