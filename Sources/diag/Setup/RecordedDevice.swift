import DiagService
import Foundation
import TR181

/// A recorded device out of a file.
enum RecordedDevice {
    /// - Parameter key: serial or id of one of several.
    /// - Throws: exit code 66.
    static func document(path: String, key: String?) throws -> NBIDocument {
        guard let data = FileManager.default.contents(atPath: path) else { throw ExitStatus.noInput.failure("\(path) cannot be read") }
        let all: [NBIDocument]
        do throws(TreeReadError) { all = try DocumentReader.document(Array(data), named: path).devices } catch {
            throw ExitStatus.noInput.failure("\(path) is no recorded device (\(error.code.rawValue))")
        }
        let fitting = all.filter { key == nil || $0.serialNumber == key || $0.acsID == key }
        guard let document = fitting.first else { throw ExitStatus.noInput.failure("\(path) holds no such device") }
        guard fitting.count == 1 else { throw ExitStatus.noInput.failure("\(path) holds \(fitting.count) devices; choose one with --key") }
        return document
    }

    /// The newest time in a document; for one without any a fixed time, so that its check is the same every day.
    static func clock(of document: NBIDocument) -> Date {
        Date(
            timeIntervalSince1970: [document.tree.newestTimestampMs, document.lastInformMs].compactMap { $0 }.max().map { Double($0) / 1000 } ?? 1_767_225_600)
    }
}
