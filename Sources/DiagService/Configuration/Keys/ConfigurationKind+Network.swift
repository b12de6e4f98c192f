import Foundation

extension ConfigurationKind {
    static func isNumericAddress(_ text: String) -> Bool {
        var four = in_addr()
        var six = in6_addr()
        return inet_pton(AF_INET, text, &four) == 1 || inet_pton(AF_INET6, text, &six) == 1
    }

    static func isHost(_ text: String) -> Bool {
        if isNumericAddress(text) { return true }
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        // The last label of a name has a letter: otherwise it is a mistyped address.
        guard text.utf8.count <= 253, labels.last?.utf8.contains(where: { !(48...57).contains($0) }) == true else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 45 } && label.first != "-" && label.last != "-"
        }
    }

    /// A character of a header field's name, RFC 9110 `tchar`.
    static func isToken(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte) }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
