extension YAMLNode {
    /// This document laid over another: mappings are merged key by key, the lists of this one come before those of the other, and
    /// anything else of this one takes the place of the other's. A part tagged `!replace` is taken alone.
    public func laid(over base: YAMLNode) -> YAMLNode {
        if replaces { return self }
        switch (content, base.content) {
        case (.mapping(let upper), .mapping(let lower)):
            var out = lower
            var positions: [String: Int] = [:]
            for (index, entry) in lower.enumerated() { positions[entry.key] = index }
            for entry in upper {
                if let index = positions[entry.key] {
                    out[index] = YAMLEntry(entry.key, at: entry.place, entry.value.laid(over: out[index].value))
                } else {
                    out.append(entry)
                }
            }
            return YAMLNode(.mapping(out), at: place)
        case (.list(let upper), .list(let lower)): return YAMLNode(.list(upper + lower), at: place)
        default: return self
        }
    }
}
