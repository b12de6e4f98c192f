import DeviceReport

/// The nodes of the mesh: drafts of the same node joined by exact address, then by serial.
struct MeshNodes {
    /// One node.
    struct Entry {
        var drafts: [MeshDraft]
        var aliases: Set<MACAddress>
        /// The address it goes by.
        var id: MACAddress

        func first<Value>(_ path: KeyPath<MeshDraft, Observed<Value>>) -> Observed<Value> {
            var out: Observed<Value> = .notReported
            for draft in drafts { out = out.or(draft[keyPath: path]) }
            return out
        }
    }

    private(set) var entries: [Entry] = []
    private(set) var byAddress: [MACAddress: Int] = [:]

    init(_ drafts: [MeshDraft]) {
        var groups: [Entry] = []
        let ordered = drafts.sorted { ($0.model.rawValue, $0.id) < ($1.model.rawValue, $1.id) }
        for draft in ordered {
            var merged = Entry(drafts: [draft], aliases: draft.aliases, id: draft.id)
            var rest: [Entry] = []
            for group in groups {
                if Self.same(group, merged) {
                    merged = Entry(drafts: group.drafts + merged.drafts, aliases: group.aliases.union(merged.aliases), id: group.id)
                } else {
                    rest.append(group)
                }
            }
            groups = rest + [merged]
        }
        entries = groups.sorted { $0.id < $1.id }
        for (index, entry) in entries.enumerated() {
            for alias in entry.aliases { byAddress[alias] = index }
        }
    }

    /// Index of the node that has an address.
    func index(of address: MACAddress?) -> Int? { address.flatMap { byAddress[$0] } }

    private static func same(_ a: Entry, _ b: Entry) -> Bool {
        if !a.aliases.isDisjoint(with: b.aliases) { return true }
        let serials = Set(a.drafts.compactMap { $0.serial.value })
        return b.drafts.contains { $0.serial.value.map { serials.contains($0) } ?? false }
    }
}
