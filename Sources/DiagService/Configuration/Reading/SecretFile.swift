import Foundation

/// Reads one secret. No message holds the path: a secret written in its place must not reach a log that way.
enum SecretFile {
    static let limit = (64 << 10) - 1

    /// The text without its trailing line break, and whether everybody on this machine may read it.
    static func read(_ path: String) throws(KindFailure) -> (secret: Secret, isReadableByAll: Bool) {
        let bytes: [UInt8]
        let mode: UInt32
        do {
            (bytes, mode) = try BoundedFile.read(path, limit: limit)
        } catch {
            throw KindFailure(error.message, hint: error == .absent ? "the key holds the path of a file, not the secret" : nil)
        }
        guard var text = String(validating: bytes, as: UTF8.self) else { throw KindFailure("the file is not UTF-8 text") }
        if text.last?.isNewline == true { text.removeLast() }
        guard !text.isEmpty else { throw KindFailure("the file is empty") }
        guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw KindFailure("the file holds more than one line, or a control character")
        }
        return (Secret(text), mode & 0o004 != 0)
    }
}
