/// Looks for aliases before a text is parsed: a few lines of them stand for more data than any machine holds.
public enum YAMLAnchors {
    /// The line in which some `*name` follows an `&name`. A false alarm needs both, in quoted text or in comments.
    public static func lineOfAlias(in text: String) -> Int? {
        var anchors: Set<[UInt8]> = []
        var previous: UInt8 = 10
        var line = 1
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), startsToken(after: previous) {
                let name = Array(rest.prefix(while: isName))
                if byte == UInt8(ascii: "&"), !name.isEmpty { anchors.insert(name) }
                if byte == UInt8(ascii: "*"), anchors.contains(name) { return line }
            }
            if byte == 10 { line += 1 }
            previous = byte
        }
        return nil
    }

    private static func startsToken(after byte: UInt8) -> Bool { byte <= 32 || byte >= 128 || ",[]{}:".utf8.contains(byte) }

    /// libyaml's characters of an anchor.
    private static func isName(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 95
    }
}
