import ArgumentParser

struct OLTONUCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onu", abstract: "What an OLT says now of one ONU, as JSON, through a running service.")

    @Argument(help: "Name of the OLT in the configuration.") var name: String
    @Argument(help: "PON serial, or on EPON the MAC address.") var serial: String
    @Option(help: "The service to ask.") var url: String?

    func run() async throws {
        let path = "/olts/" + ServiceGet.segment(name) + "/onus/" + ServiceGet.segment(serial)
        try await ServiceGet(base: ServiceGet.base(url), path: path, format: .json).run()
    }
}
