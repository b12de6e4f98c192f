import DeviceReport
import TR181

/// A wish to see a part of a device's tree, everything in it validated.
struct ParameterRequest: Sendable, Hashable {
    var key: DeviceKey
    /// Without a dot at its end; "" for everything.
    var path: String
    var depth: Int
    var limit: Int
    var cursor: String?
    var timeoutMs: Int

    static let depths = 1...64
    static let limits = 1...5000
    static let standardLimit = 500
    static let longestPath = 256
    /// Characters; the path of no real parameter comes near.
    static let longestCursor = 1000
    /// What a path begins with. Anything else in a document is the site's own and may hold what nobody vouches for.
    static let roots = ["Device", "InternetGatewayDevice"]

    /// The path without the dots at its end; nil when it is none: letters, digits, `_` and `-` between single dots, no segment beginning
    /// with `_`, under one of the two roots.
    static func path(validating text: String) -> String? {
        guard text.utf8.count <= longestPath else { return nil }
        if text.isEmpty { return "" }
        let path = text.last == "." ? text.dropLast() : text[...]
        let segments = path.split(separator: ".", omittingEmptySubsequences: false)
        guard let root = segments.first, roots.contains(String(root)) else { return nil }
        for segment in segments {
            guard let first = segment.utf8.first, first != UInt8(ascii: "_"), segment.utf8.allSatisfy(isWord) else { return nil }
        }
        return String(path)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
