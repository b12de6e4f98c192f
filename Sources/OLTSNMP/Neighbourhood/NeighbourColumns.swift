/// Which columns are asked for about the other ONUs of a port: as few as tell their state.
struct NeighbourColumns {
    /// Asked of every ONU.
    let first: [OLTColumn]
    /// Asked of those that `first` does not show online.
    let second: [OLTColumn]

    /// - Returns: nil where rows of the state do not have the ONU's own number.
    init?(_ profile: OLTProfile) {
        guard let state = profile.column(.runStatus), state.scope == .onu, state.row == nil else { return nil }
        var first = [state]
        if !profile.index.tellsPort {
            guard let name = profile.index.name.flatMap({ profile.column(named: $0.column) }), name.row == nil else { return nil }
            first.append(name)
        }
        // Live columns make the OLT ask every ONU, unless it answers from what it has.
        if profile.agent.opticsMayBeWalked, let power = Self.power(profile) { first.append(power) }
        let conditions = Set(profile.states.flatMap(\.when.keys))
        let wanted: [OLTColumn] = profile.columns.filter { column in
            guard column.reading == .lookup, column.scope == .onu, !column.isLive, !column.isKey else { return false }
            return conditions.contains(column.name) || [.lastDownCause, .lastDown, .lastDyingGasp].contains(column.field)
        }
        self.first = first
        second = wanted.filter { column in !first.contains { $0.name == column.name } }
    }

    /// The power by which ONUs are compared.
    static func power(_ profile: OLTProfile) -> OLTColumn? { profile.column(.oltRx) ?? profile.column(.onuRx) }
}
