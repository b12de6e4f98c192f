extension DiagConfiguration {
    /// The configuration as YAML, each value with its origin; it can be read back. A secret shows as a mask beside its file.
    public func effective() -> String {
        var lines: [String] = []
        var open: [String] = []
        for entry in entries {
            let parents = Array(entry.key.components.dropLast())
            let shared = zip(open, parents).prefix { $0 == $1 }.count
            for depth in shared..<parents.count { lines.append(Self.indent(depth) + parents[depth] + ":") }
            open = parents
            lines += entry.lines.map { Self.indent(parents.count) + $0 }
        }
        return lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n")
    }

    private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }
}

extension ConfigurationEntry {
    /// Lines of YAML, not indented.
    fileprivate var lines: [String] {
        let name = key.components.last ?? key.name
        guard let text else { return ["# \(name): not set"] }
        let line = "\(name): \(Self.isBare(key.kind) ? text : Self.quoted(text))  # \(comment)"
        guard let secret = key.secretName?.split(separator: ".").last else { return [line] }
        return [line, "# \(secret): \"\(Secret.mask)\""]
    }

    private var comment: String { place.origin == .file ? "file \(place)" : place.description }

    private static func isBare(_ kind: ConfigurationKind) -> Bool {
        switch kind {
        case .integer, .bool: true
        default: false
        }
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
        return "\"\(escaped.joined())\""
    }
}
