internal import CSimdJSON

/// Which parameters never enter a tree: passwords, keys, tokens, logs and option blobs, and every leaf that the Broadband Forum's
/// models mark hidden or secured.
///
/// The rule is broad on purpose, since vendors spell their secrets in their own ways. What looks like a secret and is known to be
/// none (`HexadecimalPassword`, `WEPKeyIndex`) is kept by its whole name.
public enum SecretPolicy {
    /// Whether the value of a parameter with this last path segment is kept out.
    public static func isSecret(lastSegment: String) -> Bool {
        matches(lastSegment, csj_is_secret_name)
    }

    /// Whether everything below an object with this last path segment is kept out.
    public static func isSecret(object: String) -> Bool {
        matches(object, csj_is_secret_object)
    }

    /// Whether a path names a secret or leads through an object that is kept out.
    public static func isSecret(path: String) -> Bool {
        let segments = path.split(separator: ".")
        guard let last = segments.last else { return false }
        return isSecret(lastSegment: String(last)) || segments.dropLast().contains { isSecret(object: String($0)) }
    }

    /// Whether an attribute of a TP-Link web object is kept out: the rule of the tree, and the web interface's own spellings.
    public static func isSecret(webAttribute: String) -> Bool {
        if isSecret(lastSegment: webAttribute) { return true }
        // Bytes rather than strings: this is asked of every attribute of every row.
        let bytes = webAttribute.utf8
        if bytes.count == 11, bytes.elementsEqual("pppusername".utf8, by: { $0 | 0x20 == $1 }) { return true }
        return contains(bytes, "Pin") && !contains(bytes, "Ping")
    }

    private static func contains(_ text: String.UTF8View, _ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            var rest = text[...]
            while let start = rest.firstIndex(of: word[0]) {
                rest = rest[start...]
                if rest.starts(with: word) { return true }
                rest = rest.dropFirst()
            }
            return false
        }
    }

    static func isSecret(lastSegmentBytes name: UnsafeBufferPointer<UInt8>) -> Bool {
        name.withMemoryRebound(to: CChar.self) { csj_is_secret_name($0.baseAddress, $0.count) }
    }

    static func isSecret(objectBytes name: UnsafeBufferPointer<UInt8>) -> Bool {
        name.withMemoryRebound(to: CChar.self) { csj_is_secret_object($0.baseAddress, $0.count) }
    }

    private static func matches(_ name: String, _ rule: (UnsafePointer<CChar>?, Int) -> Bool) -> Bool {
        var name = name
        return name.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { rule($0.baseAddress, $0.count) }
        }
    }
}
