import DeviceReport

/// The interfaces of a device and the edges between them.
struct InterfaceTable {
    /// By id, in natural order.
    private(set) var sorted: [InterfaceDraft] = []
    /// Position in `sorted` by id.
    var positions: [String: Int] = [:]
    /// What stands beside a socket, by id.
    var labels: [String: String] = [:]
    var warnings: [String] = []

    subscript(id: String) -> InterfaceDraft? { positions[id].map { sorted[$0] } }

    /// Ties drafts together. What leads nowhere, or to itself, is no edge.
    /// - Parameter strays: edges whose upper end is not known, which count as leading nowhere.
    init(_ drafts: [String: InterfaceDraft], strays: Int) {
        var higher: [String: [String]] = [:]
        var dangling = strays
        for id in drafts.keys.sorted(by: NaturalOrder.less) {
            guard let draft = drafts[id] else { continue }
            draft.references.remove(id)
            let known = draft.references.filter { drafts[$0] != nil }
            dangling += draft.references.count - known.count
            draft.interface.lower = known.sorted(by: NaturalOrder.less)
            for below in draft.interface.lower { higher[below, default: []].append(id) }
            positions[id] = sorted.count
            sorted.append(draft)
        }
        for draft in sorted { draft.interface.higher = higher[draft.id] ?? [] }
        if dangling > 0 { warnings.append("dangling_references:\(dangling)") }
    }

    /// More layers than any stack has; a bridge counts with all its members.
    static let maxBelow = 128

    /// Everything below an interface, depth first, each once: the main branch first. Cycles end where they begin, and what has
    /// no end is cut.
    func below(_ id: String) -> [InterfaceDraft] {
        var seen: Set<String> = [id]
        var out: [InterfaceDraft] = []
        var stack = Array((self[id]?.interface.lower ?? []).reversed())
        while out.count < Self.maxBelow, let next = stack.popLast() {
            guard seen.insert(next).inserted, let found = self[next] else { continue }
            out.append(found)
            stack.append(contentsOf: found.interface.lower.reversed())
        }
        return out
    }
}
