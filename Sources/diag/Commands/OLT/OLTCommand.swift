import ArgumentParser

/// What concerns the OLTs, without a service.
struct OLTCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "olt", abstract: "OLTs and the profiles that read them.", subcommands: [OLTProfileCommand.self])
}
