internal import CSimdJSON

/// The names of a tree, each kept once in its arena, so that two nodes have the same name exactly when they have it from the same place.
struct NameIndex: Sendable {
    /// Whether every name is kept once. Documents with very many names, or with names made to collide, are left as they are, and their
    /// names are compared by their bytes.
    let isComplete: Bool
    private let slots: [csj_text]
    private let arena: [UInt8]

    /// - Parameter nodes: their names are moved to the place where the same name stands first.
    init(_ nodes: inout [csj_node], arena: [UInt8]) {
        var built = csj_names()
        defer { csj_names_free(&built) }
        isComplete = nodes.withUnsafeMutableBufferPointer { csj_names_build($0.baseAddress, $0.count, arena, arena.count, &built) }
        slots = isComplete ? Array(UnsafeBufferPointer(start: built.slots, count: built.slot_count)) : []
        self.arena = arena
    }

    /// Where a name is kept; nil where no node has it.
    func offset(of name: String) -> UInt32? {
        var name = name
        return name.withUTF8 { bytes in
            let found = csj_names_find(slots, slots.count, arena, bytes.baseAddress, bytes.count)
            return found == UInt32.max ? nil : found
        }
    }
}
