import ArgumentParser

/// What concerns the OLTs.
struct OLTCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "olt", abstract: "OLTs, their PON ports and ONUs, and the profiles that read them.",
        subcommands: [
            OLTListCommand.self, OLTShowCommand.self, OLTONUCommand.self, OLTWalkCommand.self, OLTDirectoryCommand.self, OLTProfileCommand.self,
        ])
}
