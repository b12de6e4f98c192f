import ArgumentParser

struct OLTProfileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile", abstract: "The profiles that say what an OLT's tables mean.",
        subcommands: [OLTProfileCheckCommand.self, OLTProfileListCommand.self])
}
