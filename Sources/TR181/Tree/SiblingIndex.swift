internal import CSimdJSON

/// The children of the nodes that have many, sorted by name length and bytes, for a lookup by bisection.
struct SiblingIndex: Sendable {
    /// Up to this many children are searched one by one.
    static let threshold: UInt32 = 48

    let spans: [csj_span]
    let order: [Int32]

    init(nodes: [csj_node], arena: [UInt8]) {
        var built = csj_index()
        let done = csj_index_build(nodes, nodes.count, arena, arena.count, Self.threshold, &built)
        defer { csj_index_free(&built) }
        spans = done ? Array(UnsafeBufferPointer(start: built.spans, count: built.span_count)) : []
        order = done ? Array(UnsafeBufferPointer(start: built.order, count: built.order_count)) : []
    }

    /// The sorted children of a node, or nil when it has few.
    func children(of node: Int32) -> ArraySlice<Int32>? {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].node < node { low = middle + 1 } else { high = middle }
        }
        guard low < spans.count, spans[low].node == node else { return nil }
        let start = Int(spans[low].start)
        let end = start + Int(spans[low].count)
        return end <= order.count ? order[start..<end] : nil
    }
}
