/// Chooses rows by their object identifier.
public enum SNMPRowSelector: Sendable, Hashable, Codable {
    /// Rows whose name begins so: a column or a table.
    case prefix(SNMPOID)
    /// Rows whose name ends with these arcs: one index in every column, as ifIndex.onu.
    case suffix([UInt32])
    /// Rows whose name has these arcs next to each other anywhere: an index that further index arcs follow, as ifIndex.onu.port.
    case containing([UInt32])

    func matches(_ name: SNMPOID) -> Bool {
        switch self {
        case .prefix(let prefix):
            return name.hasPrefix(prefix)
        case .suffix(let arcs):
            return name.arcs.suffix(arcs.count).elementsEqual(arcs)
        case .containing(let arcs):
            guard name.arcs.count >= arcs.count else { return false }
            return (0...(name.arcs.count - arcs.count)).contains { name.arcs[$0...].starts(with: arcs) }
        }
    }
}
