internal import CSimdJSON

extension ParameterTreeBuilder {
    /// The draft at a path, made with its ancestors if need be; nil when the path is secret, too deep or malformed.
    mutating func position(of path: String, leaf: Bool) -> Int? {
        var path = path
        while path.last == "." { path.removeLast() }
        if let known = positions[path] { return known == 0 ? nil : Int(known) }
        let segments = path.split(separator: ".", omittingEmptySubsequences: false)
        guard segments.count <= Self.maxDepth else {
            tooDeep += 1
            return nil
        }
        guard !segments.contains(where: { $0.isEmpty || $0.utf8.count > Int(UInt16.max) }) else {
            oddPaths += 1
            return nil
        }
        if SecretPolicy.isSecret(path: path) || (!leaf && SecretPolicy.isSecret(object: String(segments.last ?? ""))) {
            if leaf { dropped.insert(path) }
            return nil
        }
        return make(path: path, segments: segments[...])
    }

    private mutating func make(path: String, segments: ArraySlice<Substring>) -> Int? {
        guard let name = segments.last else { return 0 }
        let above = segments.dropLast()
        // None of the segments is empty, so that what stands before the last point is the path above.
        let parentPath = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(path[..<$0]) } ?? ""
        let parent: Int
        if let known = positions[parentPath] {
            parent = Int(known)
        } else if let made = make(path: parentPath, segments: above) {
            parent = made
        } else {
            return nil
        }
        guard drafts.count < Int(Int32.max), arena.count + name.utf8.count < Int(UInt32.max) else { return nil }
        let index = Int32(drafts.count)
        var draft = Draft(record: Self.blank(flags: 0))
        draft.record.name_offset = UInt32(arena.count)
        draft.record.name_length = UInt16(name.utf8.count)
        arena.append(contentsOf: name.utf8)
        drafts.append(draft)
        if drafts[parent].lastChild >= 0 {
            drafts[Int(drafts[parent].lastChild)].nextSibling = index
        } else {
            drafts[parent].firstChild = index
        }
        drafts[parent].lastChild = index
        positions[path] = index
        return Int(index)
    }

    /// Lays the drafts out with every parent before its children, and counts the leaves.
    func flattened() -> ([csj_node], TreeSummary) {
        var nodes: [csj_node] = []
        nodes.reserveCapacity(drafts.count)
        var summary = TreeSummary()
        var open: [(draft: Int, node: Int, next: Int32)] = []
        func enter(_ draft: Int, parent: Int32) {
            var record = drafts[draft].record
            record.parent = parent
            if drafts[draft].firstChild >= 0 || record.flags & UInt8(CSJ_FLAG_LEAF) == 0 {
                record.flags = (record.flags | UInt8(CSJ_FLAG_OBJECT)) & ~UInt8(CSJ_FLAG_LEAF | CSJ_FLAG_VALUE)
            } else {
                let time = record.timestamp_ms == Int64.min ? nil : record.timestamp_ms
                summary.countLeaf(hasValue: record.flags & UInt8(CSJ_FLAG_VALUE) != 0, timestampMs: time)
            }
            nodes.append(record)
            open.append((draft, nodes.count - 1, drafts[draft].firstChild))
        }
        enter(0, parent: -1)
        while let top = open.last {
            if top.next >= 0 {
                open[open.count - 1].next = drafts[Int(top.next)].nextSibling
                enter(Int(top.next), parent: Int32(top.node))
            } else {
                nodes[top.node].end = Int32(nodes.count)
                open.removeLast()
            }
        }
        summary.droppedSecrets = dropped.count
        summary.warnings = warnings
        if tooDeep > 0 { summary.warnings.append("too_deep:\(tooDeep)") }
        if oddPaths > 0 { summary.warnings.append("odd_path:\(oddPaths)") }
        return (nodes, summary)
    }
}
