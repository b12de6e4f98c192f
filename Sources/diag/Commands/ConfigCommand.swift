import ArgumentParser
import DiagService

struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Print the settings in force, secrets masked.",
        discussion: """
            EXAMPLES:
              diag config --config diag.yaml
              diag config --config diag.yaml --set listen.port=9090
            """)

    @OptionGroup var source: ConfigOptions

    func run() async throws {
        Console.write(Array(try source.load().effective().utf8))
    }
}
