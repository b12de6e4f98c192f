import ArgumentParser
import DiagService
import OLTSNMP

struct OLTWalkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "walk", abstract: "Walk a part of a configured OLT, by this process itself, and write it as snmprec.",
        discussion: """
            Within the OLT's cap and, where its profile is configured, the profile's, like every question of the service. A column of optics makes many OLTs ask every ONU: name what is needed.

            EXAMPLES:
              diag olt walk olt-1 1.3.6.1.2.1.1 --config diag.yaml
              diag olt walk olt-1 1.3.6.1.4.1.2011.6.128.1.1.2.43.1.3 --config diag.yaml > serials.snmprec

            EXIT CODES:
              0 walked to the end    3 some rows, and not all    4 no OLT of this name    7 the OLT did not answer
              64 wrong usage    78 wrong configuration
            """)

    @Argument(help: "Name of the OLT in the configuration.") var name: String
    @Argument(help: "What to walk: numbers with dots.") var oid: String
    @Option(help: "Seconds given to the walk.") var time = 120
    @OptionGroup var source: ConfigOptions

    func run() async throws {
        guard let column = OID(oid) else { throw ExitStatus.usage.failure("an object identifier is numbers with dots") }
        let setup = try source.setup()
        guard let endpoint = setup.olts.first(where: { $0.name == name }) else {
            throw ExitStatus.unknownDevice.failure("no OLT is named so in the configuration")
        }
        let manners = endpoint.profile.flatMap(setup.profiles.profile(named:))?.agent
        let target = manners.map { endpoint.target.honouring($0) } ?? endpoint.target
        let walk = await SNMPEngine().walk(target, column: column, deadline: .now + .seconds(max(1, time)))
        Console.write(Snmprec.write(walk.rows))
        switch walk.end {
        case .complete: return
        case .truncated(let why): Console.complain("stopped before the end: \(why.rawValue)")
        case .timeout: Console.complain("the OLT did not answer to the end in time")
        case .error(let error): Console.complain(error.description)
        }
        try (walk.rows.isEmpty ? ExitStatus.serviceUnreachable : .incomplete).end()
    }
}
