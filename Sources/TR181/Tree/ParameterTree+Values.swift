internal import CSimdJSON

extension ParameterTree {
    /// Whether the node is a parameter, read or only discovered; objects and unknown nodes are none.
    public func isLeaf(_ node: Node) -> Bool { flag(node, CSJ_FLAG_LEAF) }

    /// Whether the parameter was ever read. An empty string is a value.
    public func hasValue(_ node: Node) -> Bool { flag(node, CSJ_FLAG_VALUE) }

    /// The raw value as text, numbers and booleans as the document writes them; nil when the parameter was never read.
    public func text(_ node: Node) -> String? {
        guard let record = record(node), Int32(record.flags) & Int32(CSJ_FLAG_VALUE) != 0 else { return nil }
        return string(offset: record.value_offset, length: record.value_length)
    }

    /// The raw value of the parameter at a full path.
    public func text(at path: String) -> String? { find(path).flatMap { text($0) } }

    /// The raw value of a named parameter of an object.
    public func text(_ node: Node, _ name: String) -> String? { child(node, name).flatMap { text($0) } }

    /// When the source read this parameter, in milliseconds since 1970; on an object, when its list of children was read.
    /// Nil when it never was, or the source does not say.
    public func timestampMs(_ node: Node) -> Int64? {
        guard let time = record(node)?.timestamp_ms, time != Int64.min else { return nil }
        return time
    }

    /// The type the source declares; a hint.
    public func declaredType(_ node: Node) -> ValueType {
        record(node).flatMap { ValueType(rawValue: $0.type) } ?? .unknown
    }

    /// Whether the parameter can be written, or the object's children added and removed; nil when the source does not say.
    public func isWritable(_ node: Node) -> Bool? {
        flag(node, CSJ_FLAG_WRITABLE_KNOWN) ? flag(node, CSJ_FLAG_WRITABLE) : nil
    }

    private func flag<Flag: BinaryInteger>(_ node: Node, _ flag: Flag) -> Bool {
        guard let record = record(node) else { return false }
        return Int(record.flags) & Int(flag) != 0
    }
}
