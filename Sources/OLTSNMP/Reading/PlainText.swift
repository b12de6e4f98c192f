import Foundation

/// What people write into an OLT.
enum PlainText {
    /// UTF-8, without padding and without control characters.
    static func of(_ octets: [UInt8]) -> String {
        let visible = String(decoding: octets, as: UTF8.self).unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
        return String(String.UnicodeScalarView(visible)).trimmingCharacters(in: .whitespaces)
    }
}
