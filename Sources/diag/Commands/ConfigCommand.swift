import ArgumentParser
import DiagService

struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Print the settings in force, secrets masked.",
        discussion: """
            EXAMPLES:
              diag config --config diag.yaml
              diag config --config diag.yaml --set listen.port=9090
              diag config --reference                          every key, as a Markdown table
            """)

    @OptionGroup var source: ConfigOptions
    @Flag(help: "Print every key with its environment variable, kind and default instead.") var reference = false

    func run() async throws {
        if reference { return Console.write(Array(ConfigurationKey.markdownTable().utf8)) }
        Console.write(Array(try source.load().effective().utf8))
    }
}
