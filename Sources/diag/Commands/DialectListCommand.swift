import ArgumentParser
import Foundation
import TR181

struct DialectListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "The dialects by name: what they are for, and what they build on.")

    @Option(help: "Folder of the profiles.") var profiles: String?

    func run() async throws {
        let all = try DialectFolder.dialects(profiles).all
        let width = all.map(\.name.count).max() ?? 0
        for dialect in all {
            let bases = dialect.bases.isEmpty ? "" : "  (builds on \(dialect.bases.joined(separator: ", ")))"
            Console.say(dialect.name.padding(toLength: width, withPad: " ", startingAt: 0) + "  " + dialect.summary + bases)
        }
    }
}
