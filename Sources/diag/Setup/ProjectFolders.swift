import DiagService
import Foundation

/// Finds the folders that come with Diag: in the working directory, else above the executable.
enum ProjectFolders {
    static func find(_ name: String) -> URL? {
        var places = [URL(fileURLWithPath: FileManager.default.currentDirectoryPath)]
        var place = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath().deletingLastPathComponent()
        for _ in 0..<6 {
            places.append(place)
            place = place.deletingLastPathComponent()
        }
        return places.map { $0.appendingPathComponent(name) }.first { FileManager.default.fileExists(atPath: $0.path) }
    }

    /// - Throws: exit codes 66 and 78.
    static func profiles(given: String?) throws -> ProfileFolder {
        let folder = try required("profiles", given: given)
        do throws(SetupError) { return try ProfileFolder(path: folder.path) } catch { throw ExitStatus.configuration.failure(error.description) }
    }

    /// - Throws: exit code 66.
    static func required(_ name: String, given: String?) throws -> URL {
        if let given { return URL(fileURLWithPath: given) }
        guard let found = find(name) else { throw ExitStatus.noInput.failure("no folder \(name) here or beside the program") }
        return found
    }
}
