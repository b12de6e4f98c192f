import ArgumentParser
import DiagService
import Foundation
import TR181

struct DialectCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Which dialect a recorded device speaks, what its rules find, and what nobody reads.",
        discussion: """
            EXAMPLES:
              diag dialect check device.json                   a document of a GenieACS NBI
              diag dialect check device.csv --all              an export of a GenieACS, with every leaf that nobody reads
              diag dialect check device.json --dialect acme --profiles my-profiles

            The recording is any format that Diag reads. Exit code 66: the recording cannot be read; 78: a dialect file is wrong.
            """)

    @Argument(help: "The recorded device.") var recording: String
    @Option(help: "The dialect to check, instead of the one that fits best.") var dialect: String?
    @Option(help: "The device to take from a document that holds several: its serial or its id.") var key: String?
    @Option(help: "Folder of the profiles.") var profiles: String?
    @Flag(help: "Name every leaf that nobody reads.") var all = false
    @Flag(help: "JSON instead of text.") var json = false

    func run() async throws {
        let dialects = try DialectFolder.dialects(profiles)
        let forced = try dialect.map { name in
            guard let found = dialects.named(name) else { throw ExitStatus.usage.failure("there is no dialect named \(name); see diag dialect list") }
            return found
        }
        let document = try RecordedDevice.document(path: recording, key: key)
        let check = DialectCheck(
            of: document.tree, facts: SourceFacts(document), dialects: dialects, forced: forced, now: RecordedDevice.clock(of: document), everyLeaf: all)
        Console.write(json ? DialectCheckText.json(check) : Array(DialectCheckText.text(check, everyLeaf: all).utf8))
    }
}
