internal import CSimdJSON

extension ParameterTree {
    /// A handle on one parameter or object of one tree: four bytes, valid as long as the tree.
    public struct Node: Sendable, Hashable {
        let position: Int32
    }

    /// The nameless node above `Device` and `InternetGatewayDevice`.
    public var root: Node { Node(position: 0) }

    func record(_ node: Node) -> csj_node? {
        nodes.indices.contains(Int(node.position)) ? nodes[Int(node.position)] : nil
    }

    /// The object a node belongs to; nil for the root.
    public func parent(_ node: Node) -> Node? {
        guard let parent = record(node)?.parent, parent >= 0 else { return nil }
        return Node(position: parent)
    }

    /// The last segment of a node's path; "" for the root.
    public func name(_ node: Node) -> String {
        guard let record = record(node) else { return "" }
        return string(offset: record.name_offset, length: UInt32(record.name_length)) ?? ""
    }

    /// The instance number of a node such as `Host.3`: names of digits only, up to nine of them. Nil for any other name.
    public func instanceNumber(_ node: Node) -> Int? {
        guard let record = record(node), (1...9).contains(record.name_length) else { return nil }
        let start = Int(record.name_offset)
        let end = start + Int(record.name_length)
        guard end <= arena.count else { return nil }
        var number = 0
        for byte in arena[start..<end] {
            guard (48...57).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }

    /// The full path, such as `Device.WiFi.Radio.1.Channel`; "" for the root.
    public func path(_ node: Node) -> String {
        var names: [String] = []
        var at = record(node)
        while let current = at, current.parent >= 0 {
            names.append(string(offset: current.name_offset, length: UInt32(current.name_length)) ?? "")
            at = record(Node(position: current.parent))
        }
        return names.reversed().joined(separator: ".")
    }

    func string(offset: UInt32, length: UInt32) -> String? {
        let start = Int(offset)
        let end = start + Int(length)
        guard end <= arena.count else { return nil }
        return arena.withUnsafeBufferPointer { String(decoding: $0[start..<end], as: UTF8.self) }
    }
}
