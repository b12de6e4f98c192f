internal import CSimdJSON

/// A search among the children of nodes, over the tree's own memory: valid only while that is borrowed.
struct SiblingLookup {
    let nodes: UnsafeBufferPointer<csj_node>
    let arena: UnsafeBufferPointer<UInt8>
    let index: SiblingIndex

    /// Follows a dotted path from a node.
    func descendant(_ node: Int32, _ path: UnsafeBufferPointer<UInt8>) -> Int32? {
        var at = node
        var start = 0
        while start < path.count {
            var end = start
            while end < path.count, path[end] != UInt8(ascii: ".") { end += 1 }
            guard let next = child(at, UnsafeBufferPointer(rebasing: path[start..<end])) else { return nil }
            at = next
            start = end + 1
        }
        return at
    }

    /// The first child of that name.
    func child(_ node: Int32, _ name: UnsafeBufferPointer<UInt8>) -> Int32? {
        guard node >= 0, Int(node) < nodes.count else { return nil }
        if !index.spans.isEmpty, let sorted = index.children(of: node) { return bisect(sorted, for: name) }
        let end = min(Int(nodes[Int(node)].end), nodes.count)
        var at = Int(node) + 1
        while at < end {
            if order(of: nodes[at], against: name) == 0 { return Int32(at) }
            let next = Int(nodes[at].end)
            guard next > at else { return nil }
            at = next
        }
        return nil
    }

    private func bisect(_ sorted: ArraySlice<Int32>, for name: UnsafeBufferPointer<UInt8>) -> Int32? {
        var low = sorted.startIndex
        var high = sorted.endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if order(of: nodes[Int(sorted[middle])], against: name) < 0 { low = middle + 1 } else { high = middle }
        }
        guard low < sorted.endIndex, order(of: nodes[Int(sorted[low])], against: name) == 0 else { return nil }
        return sorted[low]
    }

    /// The order of the sibling index: by length, then by bytes.
    private func order(of record: csj_node, against name: UnsafeBufferPointer<UInt8>) -> Int {
        let length = Int(record.name_length)
        if length != name.count { return length - name.count }
        let start = Int(record.name_offset)
        guard start + length <= arena.count else { return -1 }
        var i = 0
        while i < length {
            let difference = Int(arena[start + i]) - Int(name[i])
            if difference != 0 { return difference }
            i += 1
        }
        return 0
    }
}
