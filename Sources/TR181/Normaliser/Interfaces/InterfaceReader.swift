import DeviceReport

/// All interfaces of the dialect's tables, tied together by the union of `LowerLayers`, the interface stack, and where the tables
/// stand.
struct InterfaceReader {
    /// Interfaces taken in because others stand on them, although no table of the dialect has them.
    private static let maxAdopted = 256

    let scope: TreeScope

    func table() -> InterfaceTable {
        let rows = scope.layered(scope.dialect.interfaces.tables)
        var drafts: [String: InterfaceDraft] = [:]
        drafts.reserveCapacity(rows.count)
        var labels: [String: String] = [:]
        for row in rows {
            drafts[row.path] = draft(row)
            if let label = row.text(.label) { labels[row.path] = label }
        }
        let bridges = Set(drafts.compactMap { $1.interface.kind == .bridgePort ? InterfaceBridges.bridge(of: $0) : nil })
        var strays = 0
        for row in scope.rows("Device.InterfaceStack") {
            guard let higher = row.reference("HigherLayer"), let lower = row.reference("LowerLayer") else { continue }
            if drafts[higher] == nil, let found = adopted(higher, count: drafts.count, bridges) { drafts[higher] = found }
            if drafts[higher] == nil { strays += 1 } else { drafts[higher]?.references.insert(lower) }
        }
        adopt(&drafts, bridges)
        InterfaceBridges.settle(drafts)
        var out = InterfaceTable(drafts, strays: strays)
        out.labels = labels
        return out
    }

    private func draft(_ row: LayeredRow<InterfaceField>) -> InterfaceDraft {
        let interface = InterfaceDescriber(row: row, counterBits: scope.dialect.interfaces.counterBits).interface()
        var references = Set(row.raw(.lower).map { scope.references.list($0) } ?? [])
        for path in row.rules.paths {
            for place in scope.dialect.interfaces.standing[path] ?? [] { references.formUnion(row.object.objects(at: place).map(\.path)) }
        }
        return InterfaceDraft(interface: interface, references: references, isManagementPort: row.flag(.managementPort) == true)
    }

    /// Layers that no table of the dialect has, a vendor's for the most part, are taken in where others stand on them.
    private func adopt(_ drafts: inout [String: InterfaceDraft], _ bridges: Set<String>) {
        var open = drafts.values.flatMap(\.references).sorted()
        var left = Self.maxAdopted
        while let path = open.popLast(), left > 0 {
            guard drafts[path] == nil, let found = adopted(path, count: drafts.count, bridges) else { continue }
            drafts[path] = found
            left -= 1
            open += found.references.sorted()
        }
    }

    /// - Parameter bridges: objects that are stood on by way of their ports.
    private func adopted(_ path: String, count: Int, _ bridges: Set<String>) -> InterfaceDraft? {
        guard count < TreeScope.maxTableRows, !bridges.contains(path), let object = scope.object(path), object.number > 0, !scope.tree.isLeaf(object.node)
        else { return nil }
        let out = draft(LayeredRow(object: object, rules: scope.dialect.interfaces.plain))
        out.interface.kind = path.split(separator: ".").contains { $0.hasPrefix("X_") } ? .vendor : .other
        return out
    }
}
