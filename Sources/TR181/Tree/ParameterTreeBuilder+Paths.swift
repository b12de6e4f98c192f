internal import CSimdJSON

extension ParameterTreeBuilder {
    /// The draft at a path, made with its ancestors if need be; nil when the path is secret, too deep, too long or malformed.
    mutating func position(of path: String, leaf: Bool) -> Int? {
        var text = path
        return text.withUTF8 { bytes in
            var end = bytes.count
            while end > 0, bytes[end - 1] == Self.dot { end -= 1 }
            guard end > 0, isAcceptable(bytes[..<end]) else { return nil }
            switch walk(UnsafeBufferPointer(rebasing: bytes[..<end]), leaf: leaf) {
            case .draft(let index): return Int(index)
            case .full: return nil
            case .secret:
                if leaf { dropped.insert(String(decoding: bytes[..<end], as: UTF8.self)) }
                return nil
            }
        }
    }

    private static let dot = UInt8(ascii: ".")

    private enum Place {
        case draft(Int32)
        case secret
        case full
    }

    /// Counts what is not.
    private mutating func isAcceptable(_ path: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var segments = 1
        var start = path.startIndex
        var hasEmpty = false
        while let next = path[start...].firstIndex(of: Self.dot) {
            segments += 1
            hasEmpty = hasEmpty || next == start
            start = next + 1
        }
        if segments > limits.maxDepth {
            tooDeep += 1
        } else if path.count > limits.maxPathBytes {
            longPaths += 1
        } else if hasEmpty {
            oddPaths += 1
        } else {
            return true
        }
        return false
    }

    /// Goes down from the root, or from where the path leaves the one before: rows of a table come one after the other.
    private mutating func walk(_ path: UnsafeBufferPointer<UInt8>, leaf: Bool) -> Place {
        let shared = sharedSteps(with: path)
        steps.removeSubrange(shared...)
        var at = steps.last?.draft ?? 0
        var start = steps.last.map { $0.end + 1 } ?? 0
        trail.replaceSubrange(min(start, trail.count)..., with: path[start...])
        while start < path.count {
            var end = start
            while end < path.count, path[end] != Self.dot { end += 1 }
            let name = UnsafeBufferPointer(rebasing: path[start..<end])
            let isLast = end == path.count
            if isLast, leaf, SecretPolicy.isSecret(lastSegmentBytes: name) { return .secret }
            let hash = DraftTable.hash(parent: at, name: UnsafeRawBufferPointer(name))
            if let known = table.find(hash, { drafts[Int($0)].record.parent == at && isNamed($0, name) }) {
                if drafts[Int(known)].isSecretObject, !(isLast && leaf) { return .secret }
                at = known
            } else {
                let hidden = SecretPolicy.isSecret(objectBytes: name)
                if hidden, !(isLast && leaf) { return .secret }
                guard let made = make(name, below: at, hash: hash, isSecretObject: hidden) else { return .full }
                at = made
            }
            if !isLast { steps.append(Step(end: end, draft: at)) }
            start = end + 1
        }
        return .draft(at)
    }

    /// How many objects of the path before lead to this one too.
    private func sharedSteps(with path: UnsafeBufferPointer<UInt8>) -> Int {
        var same = 0
        let limit = min(trail.count, path.count)
        trail.withUnsafeBufferPointer { while same < limit, $0[same] == path[same] { same += 1 } }
        var count = steps.count
        while count > 0, steps[count - 1].end >= same { count -= 1 }
        return count
    }

    private func isNamed(_ draft: Int32, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let record = drafts[Int(draft)].record
        guard Int(record.name_length) == name.count else { return false }
        let start = Int(record.name_offset)
        return arena.withUnsafeBufferPointer { $0[start..<(start + name.count)].elementsEqual(name) }
    }

    private mutating func make(_ name: UnsafeBufferPointer<UInt8>, below parent: Int32, hash: UInt32, isSecretObject: Bool) -> Int32? {
        guard drafts.count < min(limits.maxNodes, Int(Int32.max)), arena.count + name.count < Int(UInt32.max), name.count <= Int(UInt16.max) else {
            isFull = true
            return nil
        }
        let index = Int32(drafts.count)
        var draft = Draft(record: Self.blank(flags: 0))
        draft.isSecretObject = isSecretObject
        draft.record.parent = parent
        draft.record.name_offset = UInt32(arena.count)
        draft.record.name_length = UInt16(name.count)
        arena.append(contentsOf: name)
        drafts.append(draft)
        let last = drafts[Int(parent)].lastChild
        if last >= 0 {
            drafts[Int(last)].nextSibling = index
        } else {
            drafts[Int(parent)].firstChild = index
        }
        drafts[Int(parent)].lastChild = index
        table.insert(index, hash: hash)
        return index
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
        if longPaths > 0 { summary.warnings.append("long_path:\(longPaths)") }
        if oddPaths > 0 { summary.warnings.append("odd_path:\(oddPaths)") }
        return (nodes, summary)
    }
}
