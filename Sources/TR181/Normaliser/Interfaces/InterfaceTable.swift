import DeviceReport

/// The interfaces of a device and the edges between them.
struct InterfaceTable {
    /// By id, in natural order.
    var sorted: [Interface] = []
    /// Position in `sorted` by id.
    var positions: [String: Int] = [:]
    var warnings: [String] = []

    subscript(id: String) -> Interface? { positions[id].map { sorted[$0] } }

    /// More layers than any stack has; a bridge counts with all its members.
    static let maxBelow = 128

    /// Everything below an interface, depth first, each once: the main branch first. Cycles end where they begin, and what has
    /// no end is cut.
    func below(_ id: String) -> [Interface] {
        var seen: Set<String> = [id]
        var out: [Interface] = []
        var stack = Array((self[id]?.lower ?? []).reversed())
        while out.count < Self.maxBelow, let next = stack.popLast() {
            guard seen.insert(next).inserted, let interface = self[next] else { continue }
            out.append(interface)
            stack.append(contentsOf: interface.lower.reversed())
        }
        return out
    }
}
