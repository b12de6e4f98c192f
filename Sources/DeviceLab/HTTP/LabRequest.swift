/// One HTTP request as a double received it.
struct LabRequest: Sendable {
    let method: String
    /// The target as sent: path and query, nothing decoded.
    let target: String
    /// Names lower-cased, in the order received.
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    /// The part before `?`, percent-encoding kept.
    var path: String { String(target.prefix { $0 != "?" }) }

    /// The query's fields in order, decoded by the WHATWG rules: `+` is a space, a malformed escape stays as it is.
    var queryFields: [(name: String, value: String)] {
        guard let mark = target.firstIndex(of: "?") else { return [] }
        return target[target.index(after: mark)...].split(separator: "&").map { field in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let decoded = parts.map { PercentText.decodeLeniently(String($0).replacing("+", with: " ")) }
            return (decoded.first ?? "", decoded.count > 1 ? decoded[1] : "")
        }
    }

    /// The first value of a header, whatever its case.
    func header(_ name: String) -> String? {
        headers.first { $0.name == name.lowercased() }?.value
    }
}
