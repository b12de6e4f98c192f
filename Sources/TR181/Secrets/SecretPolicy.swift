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
        if isSecret(lastSegment: webAttribute) || webAttribute.lowercased() == "pppusername" { return true }
        return webAttribute.contains("Pin") && !webAttribute.contains("Ping")
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
