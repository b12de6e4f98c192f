import DeviceReport
internal import Foundation

/// The nodes of the mesh: drafts of the same node joined by exact address, then by serial.
struct MeshNodes {
    /// One node.
    struct Entry {
        /// The one whose values count first.
        var drafts: [MeshDraft]
        /// Every address.
        var aliases: Set<MACAddress>
        /// The address it goes by.
        var id: MACAddress
        /// It was recognised by an address that is only near to one of its own.
        var isNearMatch = false

        func first<Value>(_ path: KeyPath<MeshDraft, Observed<Value>>) -> Observed<Value> {
            var out: Observed<Value> = .notReported
            for draft in drafts { out = out.or(draft[keyPath: path]) }
            return out
        }

        var macs: Set<MACAddress> { drafts.reduce(into: []) { $0.formUnion($1.macs) } }
    }

    private(set) var entries: [Entry] = []
    private(set) var byAddress: [MACAddress: Int] = [:]
    /// One table lists the same node more than once, as after a change of its address.
    private(set) var isListedTwice = false
    private(set) var isOverflowing = false

    init(_ drafts: [MeshDraft]) {
        let ordered = drafts.sorted(by: Self.isBefore)
        var groups = UnionFind(ordered.count)
        var seen: [MACAddress: Int] = [:]
        for (index, draft) in ordered.enumerated() {
            for address in draft.macs.union(draft.aliases).union(draft.near) {
                if let other = seen[address] { groups.join(index, other) } else { seen[address] = index }
            }
        }
        var serials: [String: Int] = [:]
        for (index, draft) in ordered.enumerated() {
            guard let serial = draft.serial.value, Self.isTelling(serial) else { continue }
            if let other = serials[serial] { groups.join(index, other) } else { serials[serial] = index }
        }
        let nearMatches = Self.joinNear(ordered, &groups)
        var made: [Int: Int] = [:]
        for (index, draft) in ordered.enumerated() {
            let group = groups.root(index)
            if let at = made[group] {
                entries[at].drafts.append(draft)
            } else if entries.count < MeshLimits.nodes {
                made[group] = entries.count
                entries.append(Entry(drafts: [draft], aliases: [], id: draft.id))
            } else {
                isOverflowing = true
            }
        }
        for match in nearMatches { if let at = made[groups.root(match)] { entries[at].isNearMatch = true } }
        for index in entries.indices { settle(index) }
        entries.sort { $0.id < $1.id }
        index()
    }

    /// Index of the node that has an address.
    func index(of address: MACAddress?) -> Int? { address.flatMap { byAddress[$0] } }

    /// Adds the box as a node of its own.
    mutating func append(_ draft: MeshDraft) {
        entries.append(Entry(drafts: [draft], aliases: draft.macs.union(draft.aliases).filter { byAddress[$0] == nil }.union([draft.id]), id: draft.id))
        entries.sort { $0.id < $1.id }
        index()
    }

    /// Lends the node what another object knows of the same box; addresses that belong to another node stay there.
    mutating func enrich(_ index: Int, with draft: MeshDraft) {
        entries[index].drafts.append(draft)
        for address in draft.macs.union(draft.aliases) where byAddress[address] == nil {
            entries[index].aliases.insert(address)
            byAddress[address] = index
        }
    }

    mutating func add(_ address: MACAddress, near index: Int) {
        entries[index].isNearMatch = true
        if byAddress[address] == nil {
            entries[index].aliases.insert(address)
            byAddress[address] = index
        }
    }

    mutating func markNear(_ index: Int) { entries[index].isNearMatch = true }

    /// The addresses of all nodes, to look for near ones.
    var near: NearAddress { NearAddress(byAddress.map { (address: $0.key, owner: $0.value) }) }

    private mutating func settle(_ index: Int) {
        let drafts = entries[index].drafts
        entries[index].aliases = drafts.reduce(into: []) { $0.formUnion($1.macs.union($1.aliases).union($1.near)) }
        let names = Dictionary(grouping: drafts.filter { $0.source != .box }) { [$0.source.rawValue, $0.table] }
        if names.values.contains(where: { Set($0.map(\.id)).count > 1 }) { isListedTwice = true }
    }

    private mutating func index() {
        byAddress = [:]
        for (index, entry) in entries.enumerated() {
            for alias in entry.aliases { byAddress[alias] = index }
        }
    }

    /// By kind of object and table; of one table the row that was read last, then the node that was heard last.
    private static func isBefore(_ a: MeshDraft, _ b: MeshDraft) -> Bool {
        if a.source != b.source { return a.source.rawValue < b.source.rawValue }
        if a.table != b.table { return a.table < b.table }
        if a.atMs != b.atMs { return (a.atMs ?? .min) > (b.atMs ?? .min) }
        let left = a.lastContact.value?.timeIntervalSince1970 ?? 0
        let right = b.lastContact.value?.timeIntervalSince1970 ?? 0
        return left != right ? left > right : a.id < b.id
    }

    /// A text that can tell boxes apart: not `0` or `1234`, not one character again and again.
    private static func isTelling(_ serial: String) -> Bool { serial.utf8.count >= 6 && Set(serial.utf8).count > 2 }

    /// Rows that different tables have of one box under addresses that are only near to each other. It is done where it is needed and
    /// certain enough: neither row is known by anything else to the other's table, and their serials do not differ.
    /// - Returns: members of the groups so joined.
    private static func joinNear(_ drafts: [MeshDraft], _ groups: inout UnionFind) -> [Int] {
        var known: [Int: (tables: Set<[Int]>, serials: Set<String>)] = [:]
        for (index, draft) in drafts.enumerated() {
            known[groups.root(index), default: ([], [])].tables.insert([draft.source.rawValue, draft.table])
            if let serial = draft.serial.value { known[groups.root(index), default: ([], [])].serials.insert(serial) }
        }
        guard known.count > 1 else { return [] }
        var joined: Set<Int> = []
        let roots = known.keys.sorted()
        let near = NearAddress(roots.flatMap { root in drafts[root].macs.sorted().prefix(8).map { (address: $0, owner: root) } })
        for root in roots where !joined.contains(root) {
            guard let other = near.owner(of: drafts[root].id, excluding: root), !joined.contains(other), let mine = known[root], let theirs = known[other],
                mine.tables.isDisjoint(with: theirs.tables),
                mine.serials.isEmpty || theirs.serials.isEmpty || !mine.serials.isDisjoint(with: theirs.serials)
            else { continue }
            groups.join(root, other)
            joined.formUnion([root, other])
        }
        return joined.sorted()
    }
}
