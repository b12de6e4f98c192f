import ArgumentParser
import TR181

struct DialectShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A dialect with everything it builds on, as one document; what comes from another file says from which line.")

    @Argument(help: "Name of the dialect.") var name: String
    @Option(help: "Folder of the profiles.") var profiles: String?

    func run() async throws {
        let folder = try DialectFolder.folder(profiles)
        do throws(DialectError) {
            _ = try Dialects.load(directory: folder)
            Console.write(Array(try DialectDocuments(directory: folder).text(of: name).utf8))
        } catch {
            throw ExitStatus.configuration.failure(error.description)
        }
    }
}
