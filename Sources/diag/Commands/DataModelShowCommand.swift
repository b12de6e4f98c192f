import ArgumentParser
import DiagService
import Foundation
import TR181

struct DataModelShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What the shipped data models say of a path of a device.",
        discussion: """
            EXAMPLES:
              diag datamodel show Device.Optical.Interface.1.OpticalSignalLevel
              diag datamodel show Device.WiFi.Radio.1.         what is below an object

            Instance numbers and [alias] stand for any row. A path is standard, the vendor's (a segment begins with X_) or unknown.
            """)

    @Argument(help: "Path of a parameter or object.") var path: String
    @Option(help: "Folder of the profiles.") var profiles: String?

    func run() async throws {
        let models = try ProjectFolders.profiles(given: profiles).models
        if let parameter = models.parameter(at: path) { return say(of: parameter, models) }
        guard let object = models.object(at: path) else {
            return Console.say("\(path)\n  standing  \(models.standing(ofParameter: path).rawValue)")
        }
        say(of: object, models)
    }

    private func say(of info: ParameterInfo, _ models: DataModels) {
        let named = info.namedType.map { " (\($0))" } ?? ""
        say(
            info.path,
            [
                ("standing", standing(info.path, models)), ("type", (info.isList ? "list of " : "") + info.type.rawValue + named),
                ("unit", info.unit), ("values", info.enumeration.isEmpty ? nil : info.enumeration.joined(separator: ", ")), ("range", info.range),
                ("status", status(info.status, info.since)), ("access", access(info.isWritable)),
                ("marks", info.flags.isEmpty ? nil : info.flags.names.joined(separator: ", ")),
            ])
    }

    private func say(of info: ObjectInfo, _ models: DataModels) {
        let kind = info.isTable ? "table" : "object"
        say(
            info.path,
            [("standing", standing(info.path, models)), ("kind", kind), ("status", status(info.status, info.since)), ("access", access(info.isWritable))])
        for child in models.children(of: info.path) {
            switch child {
            case .parameter(let parameter):
                let facts = [
                    parameter.type.rawValue + (parameter.isList ? " list" : ""), parameter.unit, parameter.status == .current ? nil : parameter.status.rawValue,
                ]
                Console.say("    \(parameter.path.dropFirst(info.path.count))  \(facts.compactMap(\.self).joined(separator: ", "))")
            case .object(let object): Console.say("    \(object.path.dropFirst(info.path.count))")
            }
        }
    }

    private func say(_ path: String, _ facts: [(name: String, text: String?)]) {
        Console.say(path)
        for fact in facts {
            if let text = fact.text { Console.say("  " + fact.name.padding(toLength: 10, withPad: " ", startingAt: 0) + text) }
        }
    }

    private func standing(_ path: String, _ models: DataModels) -> String {
        let root = path.prefix { $0 != "." }
        let table = models.tables.first { $0.root == root }
        return "standard" + (table.map { " (\($0.name), version \($0.version))" } ?? "")
    }

    private func status(_ status: DataModelStatus, _ since: String?) -> String { status.rawValue + (since.map { ", since \($0)" } ?? "") }

    private func access(_ isWritable: Bool) -> String { isWritable ? "read and write" : "read" }
}
