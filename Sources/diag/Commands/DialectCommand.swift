import ArgumentParser

struct DialectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dialect", abstract: "The dialects of modems: which one a recorded device speaks, and what its rules find.",
        discussion: """
            EXAMPLES:
              diag dialect list
              diag dialect check device.json                   which dialect, and what each rule found
              diag dialect check device.json --dialect generic --json
              diag dialect show tplink-xx230v                  with everything it builds on, and where that stands

            A new modem in 15 minutes: docs/dialects.md
            """,
        subcommands: [DialectCheckCommand.self, DialectListCommand.self, DialectShowCommand.self])
}
