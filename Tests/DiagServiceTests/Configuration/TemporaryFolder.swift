import Foundation

@testable import DiagService

/// A folder that goes away with the value.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("diag-configuration-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file nobody else may read and returns its path.
    @discardableResult
    func write(_ name: String, _ text: String, mode: Int = 0o600) throws -> String { try write(name, Array(text.utf8), mode: mode) }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8], mode: Int = 0o600) throws -> String {
        let file = path + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        return file
    }
}

/// The problems of a configuration that must be refused; none when it is accepted.
func problems(file: String? = nil, environment: [String: String] = [:], flags: [String: String] = [:]) -> [ConfigurationProblem] {
    do {
        _ = try DiagConfiguration.load(file: file, environment: environment, flags: flags)
        return []
    } catch {
        return error.problems
    }
}
