internal import CSimdJSON

/// Any small JSON text, read once, for answers whose shape is decided here rather than in C.
struct FlatJSON {
    enum Kind: UInt8 { case null, string, number, bool, object, array }

    private let nodes: [csj_node]
    private let arena: [UInt8]
    /// Whether the text had to be repaired.
    let isRepaired: Bool
    /// Members left out because they are too deep or their names too long.
    let tooDeep: Int
    let longNames: Int

    init(_ body: [UInt8], limits: TreeReadLimits) throws(TreeReadError) {
        guard body.count <= limits.maxBytes else { throw TreeReadError(.tooLarge) }
        let bounds = csj_limits(max_documents: 1, max_nodes: max(1, limits.maxNodes), max_depth: UInt32(clamping: limits.maxDepth), max_path: .max)
        var reading = csj_reading()
        csj_read_json(body, body.count, bounds, &reading)
        defer { csj_reading_free(&reading) }
        isRepaired = reading.status == Int32(CSJ_REPAIRABLE)
        if isRepaired {
            csj_reading_free(&reading)
            let repaired = JSONRepair.repaired(body)
            csj_read_json(repaired, repaired.count, bounds, &reading)
        }
        if let code = NBIReader.failure(reading.status) { throw TreeReadError(code) }
        nodes = Array(UnsafeBufferPointer(start: reading.nodes, count: reading.node_count))
        arena = Array(UnsafeBufferPointer(start: reading.arena, count: reading.arena_size))
        let first = reading.document_count > 0 ? reading.documents[0] : csj_document()
        tooDeep = Int(first.too_deep)
        longNames = Int(first.long_paths)
    }

    func kind(_ node: Int) -> Kind {
        nodes.indices.contains(node) ? Kind(rawValue: nodes[node].type) ?? .null : .null
    }

    /// The members of an object or array, in order.
    func members(_ node: Int) -> [Int] {
        guard nodes.indices.contains(node) else { return [] }
        var found: [Int] = []
        var at = node + 1
        while at < Int(nodes[node].end), at < nodes.count, nodes[at].end > at {
            found.append(at)
            at = Int(nodes[at].end)
        }
        return found
    }

    func key(_ node: Int) -> String {
        guard nodes.indices.contains(node) else { return "" }
        return string(nodes[node].name_offset, UInt32(nodes[node].name_length))
    }

    /// The text of a string, number or boolean; nil for anything else.
    func text(_ node: Int?) -> String? {
        guard let node else { return nil }
        switch kind(node) {
        case .string, .number, .bool: return string(nodes[node].value_offset, nodes[node].value_length)
        case .null, .object, .array: return nil
        }
    }

    /// The first member of an object under one of several spellings.
    func member(_ node: Int?, _ keys: String...) -> Int? {
        guard let node, kind(node) == .object else { return nil }
        let all = members(node)
        for wanted in keys {
            if let found = all.first(where: { key($0) == wanted }) { return found }
        }
        return nil
    }

    private func string(_ offset: UInt32, _ length: UInt32) -> String {
        let start = Int(offset)
        let end = start + Int(length)
        return end <= arena.count ? String(decoding: arena[start..<end], as: UTF8.self) : ""
    }
}
