import ArgumentParser

struct ModemCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "modem", abstract: "The modems themselves: what one says of itself, and one visit to it.", subcommands: [ModemProbeCommand.self])
}
