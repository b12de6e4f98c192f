import ArgumentParser
import Foundation
import TR181

struct DataModelBuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Turn a -full.xml of the Broadband Forum into a table for profiles/datamodel.",
        discussion: """
            EXAMPLES:
              diag datamodel build tr-181-2-19-1-cwmp-full.xml --output profiles/datamodel/tr-181-2.19.1.tsv
              diag datamodel build tr-098-1-8-0-full.xml | less

            The file must be the flattened one, whose name ends in -full.xml. The table keeps its copyright notice, and the same file
            always gives the same table. Put it into profiles/datamodel: of several tables of one root the newest counts.
            """)

    @Argument(help: "The -full.xml file.") var file: String
    @Option(help: "Where the table is written; standard output where not given.") var output: String?

    func run() async throws {
        guard let xml = FileManager.default.contents(atPath: file) else { throw ExitStatus.noInput.failure("\(file) cannot be read") }
        let table: [UInt8]
        do throws(DataModelError) { table = try DataModelCompiler.table(ofFull: [UInt8](xml)) } catch {
            throw ExitStatus.noInput.failure("\(file): \(error)")
        }
        guard let output else { return Console.write(table) }
        do { try Data(table).write(to: URL(fileURLWithPath: output), options: .atomic) } catch {
            throw ExitStatus.cannotWrite.failure("\(output) cannot be written")
        }
        let loaded = try DataModelTable(table: table)
        Console.say("\(output): \(loaded.name), version \(loaded.version), \(loaded.objectCount) objects, \(loaded.parameterCount) parameters")
    }
}
