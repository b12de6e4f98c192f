import ArgumentParser
import DiagService
import Logging

struct BridgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bridge", abstract: "Read modems for others, over REST.",
        discussion: """
            EXAMPLES:
              diag bridge --config diag.yaml --token-file secrets/bridge-token
              diag bridge --config diag.yaml --host 10.0.0.5 --port 3301 --token-file secrets/bridge-token

            Of the configuration modem.* is used: accounts, management networks, manners. Without --token-file it listens on loopback alone.
            SIGINT and SIGTERM log every modem out before it ends; SIGHUP reads the accounts anew.
            """)

    @OptionGroup var source: ConfigOptions
    @Option(help: "Address to listen on.") var host = "127.0.0.1"
    @Option(help: "Port; 0 takes a free one.") var port = 3301
    @Option(help: "File with the bearer token that callers must show.") var tokenFile: String?

    func run() async throws {
        guard (0...65_535).contains(port) else { throw ExitStatus.usage.failure("--port is a number from 0 to 65535") }
        var settings = BridgeSettings()
        do throws(SetupError) { settings.token = try tokenFile.map { path throws(SetupError) in try BridgeSettings.token(file: path) } } catch {
            throw ExitStatus.configuration.failure(error.description)
        }
        guard settings.token != nil || ["127.0.0.1", "::1", "localhost"].contains(host) else {
            throw ExitStatus.usage.failure("--host other than loopback needs --token-file")
        }
        let configuration = try source.load()
        guard let modems = try ConfigOptions.setup(configuration).modem else {
            throw ExitStatus.configuration.failure("modem.credentials_file is missing: without accounts no modem can be read")
        }
        let sink = LogSink()
        let level = Logger.Level(rawValue: configuration.log.level.rawValue) ?? .info
        LoggingSystem.bootstrap { JSONLogHandler(label: $0, level: level, sink: sink) }
        let logger = Logger(label: "diag")
        let server = BridgeServer(modems, settings: settings, host: host, port: port, logger: logger)
        do {
            try await server.run { port in logger.info("listening", metadata: ["port": "\(port)", "version": "\(Diag.version)"]) }
        } catch {
            throw ExitStatus.configuration.failure("cannot listen on \(host):\(port): \(error)")
        }
    }
}
