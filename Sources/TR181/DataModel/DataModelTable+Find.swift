extension DataModelTable {
    /// The node of the root, which every table has.
    static var rootNode: Int32 { 0 }

    func kind(_ node: Int32) -> DataModelNode.Kind? {
        index.nodes.indices.contains(Int(node)) ? index.nodes[Int(node)].kind : nil
    }

    /// The child of a node by the name a device gives it: that name, or the row that a number or an alias stands for.
    func child(of node: Int32, _ name: UnsafeBufferPointer<UInt8>) -> Int32? {
        text.withUnsafeBufferPointer { text in
            if let exact = index.child(of: node, name, in: text) { return exact }
            guard Self.isInstance(name) else { return nil }
            return Self.row.withUnsafeBufferPointer { index.child(of: node, $0, in: text) }
        }
    }

    func find(_ path: String) -> Int32? {
        var path = path
        return path.withUTF8 { find($0) }
    }

    private func find(_ path: UnsafeBufferPointer<UInt8>) -> Int32? {
        var at: Int32 = -1
        var start = 0
        while start < path.count {
            let end = Self.segmentEnd(path, from: start)
            guard let next = child(of: at, UnsafeBufferPointer(rebasing: path[start..<end])) else { return nil }
            at = next
            start = end + 1
        }
        return at >= 0 ? at : nil
    }

    /// A dot inside of an alias is part of it.
    private static func segmentEnd(_ path: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        let isAlias = path[start] == UInt8(ascii: "[")
        while end < path.count {
            if path[end] == UInt8(ascii: "."), !isAlias || (end > start && path[end - 1] == UInt8(ascii: "]")) { break }
            end += 1
        }
        return end
    }

    static let row = Array("{i}".utf8)

    static func isInstance(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = name.first, let last = name.last else { return false }
        if first == UInt8(ascii: "[") { return name.count > 2 && last == UInt8(ascii: "]") }
        return name.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
