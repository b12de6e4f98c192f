import Foundation

/// Base64 as modems send it: with white space around it and line ends within.
enum Base64 {
    static func trimmed(_ text: [UInt8]) -> [UInt8] { text.filter { $0 > 32 } }

    /// Nil when it is not Base64; nothing at all is no bytes.
    static func bytes(_ text: [UInt8]) -> [UInt8]? {
        Data(base64Encoded: Data(trimmed(text))).map { Array($0) }
    }
}
