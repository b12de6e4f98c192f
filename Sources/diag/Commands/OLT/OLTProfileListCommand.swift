import ArgumentParser
import DiagService
import OLTSNMP

struct OLTProfileListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The profiles there are, and what each rests on.")

    @Option(help: "Folder of the profiles.") var profiles: String?

    func run() async throws {
        for profile in try ProjectFolders.profiles(given: profiles).olts.profiles {
            let evidence = profile.evidence
            let against = evidence.recordings.isEmpty ? "" : " (\(evidence.recordings.joined(separator: ", ")))"
            Console.say("\(profile.name): \(profile.title): \(evidence.mark.standing.rawValue)\(against)")
        }
    }
}
