/// W3C trace ids.
enum TraceID {
    static func fresh() -> String { hex(.random(in: 1...UInt64.max)) + hex(.random(in: 0...UInt64.max)) }

    /// The trace id of a `traceparent` header (`00-<32 hex>-<16 hex>-<2 hex>`); nil when it is not one.
    static func from(traceparent: String?) -> String? {
        guard let parts = traceparent?.split(separator: "-", omittingEmptySubsequences: false), parts.count >= 4, parts[0] == "00" else { return nil }
        let id = parts[1]
        let isHex = id.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard id.utf8.count == 32, isHex, id.contains(where: { $0 != "0" }) else { return nil }
        return String(id)
    }

    private static func hex(_ value: UInt64) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}
