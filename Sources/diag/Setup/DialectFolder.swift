import Foundation
import TR181

/// The dialects of a folder of profiles; what else is in it does not matter.
enum DialectFolder {
    /// - Throws: exit code 66.
    static func folder(_ profiles: String?) throws -> String { try ProjectFolders.required("profiles", given: profiles).path + "/cpe" }

    /// - Throws: exit codes 66 and 78, with file and line of what is wrong.
    static func dialects(_ profiles: String?) throws -> Dialects {
        let folder = try folder(profiles)
        do throws(DialectError) { return try Dialects.load(directory: folder) } catch { throw ExitStatus.configuration.failure(error.description) }
    }
}
