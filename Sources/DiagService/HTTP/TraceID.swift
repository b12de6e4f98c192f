/// W3C trace ids.
enum TraceID {
    static func fresh() -> String { hex(.random(in: 1...UInt64.max)) + hex(.random(in: 0...UInt64.max)) }

    /// The trace id of a `traceparent` header (`00-<32 hex>-<16 hex>-<2 hex>`, a later version may add to it); nil when it is not one.
    static func from(traceparent: String?) -> String? {
        guard let parts = traceparent?.split(separator: "-", omittingEmptySubsequences: false), parts.count >= 4 else { return nil }
        let version = parts[0]
        let id = parts[1]
        let parent = parts[2]
        let flags = parts[3]
        guard isHex(version, 2), version != "ff", version != "00" || parts.count == 4 else { return nil }
        guard isHex(id, 32), isHex(parent, 16), isHex(flags, 2) else { return nil }
        guard id.contains(where: { $0 != "0" }), parent.contains(where: { $0 != "0" }) else { return nil }
        return String(id)
    }

    private static func isHex(_ text: Substring, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    private static func hex(_ value: UInt64) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}
