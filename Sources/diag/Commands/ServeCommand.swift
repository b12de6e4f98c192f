import ArgumentParser
import DiagService
import Logging

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the service.",
        discussion: """
            EXAMPLES:
              diag serve --config /etc/diag/diag.yaml
              diag serve --config diag.yaml --set listen.port=9090 --set log.level=debug

            Logs are JSON, one object a line, on standard error. SIGINT and SIGTERM let the requests under way end. SIGHUP reads the
            profiles of modems and OLTs anew: lookups begun from then on use them; a file that is wrong changes nothing, and the log says where.
            The limit of open files is raised to what the system allows.
            """)

    @OptionGroup var source: ConfigOptions

    func run() async throws {
        ProcessMemory.prepare()
        let configuration = try source.load()
        let sink = LogSink()
        let level = Logger.Level(rawValue: configuration.log.level.rawValue) ?? .info
        LoggingSystem.bootstrap { JSONLogHandler(label: $0, level: level, sink: sink) }
        let logger = Logger(label: "diag")
        for warning in configuration.warnings { logger.warning("\(warning.description)") }
        configuration.makeRoomForSockets(logger)
        let service = LookupService(try ConfigOptions.setup(configuration), logger: logger)
        let server = DiagServer(service, host: configuration.listen.host, port: configuration.listen.port, logger: logger)
        do {
            try await server.run { port in logger.info("listening", metadata: ["port": "\(port)", "version": "\(Diag.version)"]) }
        } catch {
            throw ExitStatus.configuration.failure("cannot listen on \(configuration.listen.host):\(configuration.listen.port): \(error)")
        }
    }
}
