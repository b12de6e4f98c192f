internal import CSimdJSON

/// Puts a tree together from paths in any order; secrets are dropped on the way in.
public struct ParameterTreeBuilder: Sendable {
    struct Draft {
        var record: csj_node
        var firstChild: Int32 = -1
        var lastChild: Int32 = -1
        var nextSibling: Int32 = -1
        /// Whether nothing below a node of this name may be taken in.
        var isSecretObject = false
    }

    /// An object on the way to the path that was set last: where its name ends there, and its draft.
    struct Step {
        let end: Int
        let draft: Int32
    }

    let limits: TreeReadLimits
    /// Whether the limit of nodes was reached: what was set since is not in the tree.
    public internal(set) var isFull = false

    var drafts: [Draft]
    var arena: [UInt8] = []
    var table = DraftTable()
    /// The path that was set last, and its objects.
    var trail: [UInt8] = []
    var steps: [Step] = []
    var tooDeep = 0
    var longPaths = 0
    var oddPaths = 0
    var warnings: [String] = []
    var dropped: Set<String> = []

    /// - Parameter limits: how many nodes, how deep and how long; the other limits are the readers'.
    public init(limits: TreeReadLimits = .standard) {
        self.limits = limits
        drafts = [Draft(record: Self.blank(flags: UInt8(CSJ_FLAG_OBJECT)))]
    }

    /// Sets a parameter. `value` nil says that it was discovered but never read. A second value for a path replaces the first.
    public mutating func set(path: String, value: String?, type: ValueType = .unknown, timestampMs: Int64? = nil, writable: Bool? = nil) {
        guard let at = position(of: path, leaf: true) else { return }
        var flags = UInt8(CSJ_FLAG_LEAF) | Self.writableFlags(writable)
        drafts[at].record.type = type.rawValue
        drafts[at].record.timestamp_ms = timestampMs ?? Int64.min
        if let value {
            let bytes = value.utf8
            guard arena.count + bytes.count < Int(UInt32.max) else {
                oddPaths += 1
                return
            }
            drafts[at].record.value_offset = UInt32(arena.count)
            drafts[at].record.value_length = UInt32(bytes.count)
            arena.append(contentsOf: bytes)
            flags |= UInt8(CSJ_FLAG_VALUE)
        }
        drafts[at].record.flags = flags
    }

    /// Says that there is a parameter of which nothing but the name is known. It takes nothing from one that was set.
    public mutating func discover(path: String, writable: Bool? = nil) {
        if path.utf8.last == UInt8(ascii: ".") { return setObject(path: path, writable: writable) }
        guard let at = position(of: path, leaf: true) else { return }
        drafts[at].record.flags |= UInt8(CSJ_FLAG_LEAF) | Self.writableFlags(writable)
    }

    /// Declares an object, so that an empty table is known to exist. `timestampMs` is when its list of children was read.
    public mutating func setObject(path: String, timestampMs: Int64? = nil, writable: Bool? = nil) {
        guard let at = position(of: path, leaf: false) else { return }
        drafts[at].record.flags |= UInt8(CSJ_FLAG_OBJECT) | Self.writableFlags(writable)
        if let timestampMs { drafts[at].record.timestamp_ms = timestampMs }
    }

    /// Adds a note to the finished tree; a stable code without names or values of the device.
    public mutating func warn(_ code: String) {
        if !warnings.contains(code) { warnings.append(code) }
    }

    /// Finishes the tree: document order is the order in which siblings were first named.
    public consuming func build() -> ParameterTree {
        let (nodes, summary) = flattened()
        return ParameterTree(nodes: nodes, arena: arena, summary: summary)
    }

    private static func writableFlags(_ writable: Bool?) -> UInt8 {
        guard let writable else { return 0 }
        return UInt8(CSJ_FLAG_WRITABLE_KNOWN) | (writable ? UInt8(CSJ_FLAG_WRITABLE) : 0)
    }

    static func blank(flags: UInt8) -> csj_node {
        csj_node(
            name_offset: 0, name_length: 0, type: 0, flags: flags, value_offset: 0, value_length: 0, parent: -1, end: 0, timestamp_ms: Int64.min)
    }
}

extension ParameterTreeBuilder {
    /// Counts a parameter as left out because it is secret, without taking it in.
    public mutating func drop(path: String) {
        dropped.insert(path)
    }
}
