/// A hash of (object, name) to node: open addressing, at most half full.
struct DataModelIndex {
    private(set) var nodes: [DataModelNode] = []
    private var slots: [Int32]

    init(expecting count: Int) {
        var size = 64
        while size < 2 * count { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        nodes.reserveCapacity(count)
    }

    /// The child of that exact name. `text` is the table the nodes' names lie in.
    func child(of parent: Int32, _ name: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Int32? {
        let known = slots[slot(parent, name, text)]
        return known >= 0 ? known : nil
    }

    /// Takes a node in unless its place is taken; answers the node of that place, and whether it is new.
    mutating func insert(_ node: DataModelNode, in text: UnsafeBufferPointer<UInt8>) -> (node: Int32, isNew: Bool) {
        if 2 * (nodes.count + 1) > slots.count { grow(text) }
        let at = slot(node.parent, Self.name(of: node, in: text), text)
        if slots[at] >= 0 { return (slots[at], false) }
        slots[at] = Int32(nodes.count)
        nodes.append(node)
        return (slots[at], true)
    }

    mutating func describe(_ node: Int32, kind: DataModelNode.Kind, row: UInt32) {
        nodes[Int(node)].kind = kind
        nodes[Int(node)].row = row
    }

    static func name(of node: DataModelNode, in text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let start = Int(node.nameOffset)
        let end = start + Int(node.nameLength)
        return end <= text.count ? UnsafeBufferPointer(rebasing: text[start..<end]) : UnsafeBufferPointer(start: nil, count: 0)
    }

    private mutating func grow(_ text: UnsafeBufferPointer<UInt8>) {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (position, node) in nodes.enumerated() { slots[slot(node.parent, Self.name(of: node, in: text), text)] = Int32(position) }
    }

    /// The slot that holds that child, or the free one where it belongs. There is always a free one.
    private func slot(_ parent: Int32, _ name: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        var hash = UInt64(truncatingIfNeeded: parent) &* 0x9E37_79B9_7F4A_7C15 ^ 0xCBF2_9CE4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let mask = slots.count - 1
        var at = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
        while slots[at] >= 0 {
            let node = nodes[Int(slots[at])]
            if node.parent == parent, Int(node.nameLength) == name.count, Self.name(of: node, in: text).elementsEqual(name) { return at }
            at = (at + 1) & mask
        }
        return at
    }
}
