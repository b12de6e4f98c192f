import DeviceReport
import Foundation

/// Reads the other ONUs of a port out of rows: those of a lookup, of a recording of it, or of a whole OLT. What a lookup does not
/// ask for is not looked at, so that all three say the same.
struct NeighbourReader {
    let profile: OLTProfile
    let columns: NeighbourColumns
    let rows: [OID: SNMPValue]

    /// Beyond this many ONUs on a port a PON does not go.
    static let most = 256
    /// Other ports that are looked at when a whole port is down, and ONUs on each.
    static let otherPorts = 6
    static let eachPort = 3

    init?(profile: OLTProfile, rows: [OID: SNMPValue]) {
        guard let columns = NeighbourColumns(profile) else { return nil }
        self.profile = profile
        self.columns = columns
        self.rows = rows
    }

    /// The ONUs whose state stands in the rows, by port, each port in the order of its row numbers.
    func onus() -> [String: [ONUIndex]] {
        guard let state = columns.first.first else { return [:] }
        let name = profile.oid(of: state)
        var found: [String: [ONUIndex]] = [:]
        for row in rows.keys {
            guard let suffix = row.suffix(after: name), let index = profile.located(suffix, in: rows), let port = index.ponPort else { continue }
            found[port, default: []].append(index)
        }
        return found.mapValues { list in Array(list.sorted { $0.parts.lexicographicallyPrecedes($1.parts) }.prefix(Self.most)) }
    }

    func neighbour(_ index: ONUIndex) -> Neighbour {
        let seen = reader(columns.first, index)
        if seen.state.value == .online { return Neighbour(state: .online, rxDBm: power(index)) }
        let full = reader(columns.first + columns.second, index)
        let down = full.time(.lastDown)
        let cause = DownCauseRule.decide(full.cause, down: down.seconds, gasp: full.time(.lastDyingGasp))
        return Neighbour(
            state: full.state.value, cause: cause.value, down: down.seconds.flatMap { seconds in down.shown.value.map { (seconds, $0) } })
    }

    private func power(_ index: ONUIndex) -> Double? {
        guard let column = NeighbourColumns.power(profile), columns.first.contains(where: { $0.name == column.name }) else { return nil }
        let name = profile.name(of: column, index)
        return ColumnReading(column, name: name, value: rows[name], at: Date(timeIntervalSince1970: 0)).number.value
    }

    private func reader(_ columns: [OLTColumn], _ index: ONUIndex) -> RowReader {
        var own: [OID: SNMPValue] = [:]
        for column in columns {
            let name = profile.name(of: column, index)
            own[name] = rows[name]
        }
        return RowReader(profile: profile, index: index, rows: own, at: Date(timeIntervalSince1970: 0))
    }
}
