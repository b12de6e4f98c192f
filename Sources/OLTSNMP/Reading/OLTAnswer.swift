public import DeviceReport
public import Foundation

/// Turns rows of an OLT into the report's section. Pure: a lookup and a replay of its recording give the same section.
public enum OLTAnswer {
    /// Reads the ONU with this serial out of rows, or says that it is not there.
    ///
    /// A serial may stand under several indexes (a moved ONU, a row prepared in advance): online first, then the latest
    /// time up, then the row with optics. The others are named in the warnings.
    public static func reading(
        rows: [OID: SNMPValue], profile: OLTProfile, serial: GPONSerial, oltName: String?, now: Date
    ) -> OLTReading? {
        reading(rows: rows, profile: profile, key: .serial(serial), oltName: oltName, now: now)
    }

    /// The same for an ONU that its OLT may name otherwise than by a serial.
    public static func reading(rows: [OID: SNMPValue], profile: OLTProfile, key: ONUKey, oltName: String?, now: Date) -> OLTReading? {
        let found = indexes(of: key, in: rows, profile).map { ONURow(profile: profile, index: $0, rows: rows, oltName: oltName, at: now) }
        guard let best = found.max(by: isWorse) else { return nil }
        var identity = DeviceIdentity(key, model: best.model)
        identity.oltRef = oltName.map { OLTRef(olt: $0, ponPort: best.index.ponPort, onuID: best.index.onuID) }
        var warnings = found.filter { $0.index != best.index }.map { "serial_also_at \($0.index.label)" }
        if !best.opticsAnswered { warnings.append("optics_silent") }
        var section = best.section
        section.neighbourhood = PONNeighbourhood(around: best, profile: profile, rows: rows)
        return OLTReading(section: section, identity: identity, warnings: warnings, profile: profile.name)
    }

    /// The indexes under which an ONU stands, in their order.
    static func indexes(of key: ONUKey, in rows: [OID: SNMPValue], _ profile: OLTProfile) -> [ONUIndex] {
        guard let column = profile.serialColumn else { return [] }
        return rows.compactMap { name, value -> ONUIndex? in
            guard let suffix = name.suffix(after: column), profile.serial.key(in: value) == key else { return nil }
            return profile.located(suffix, in: rows)
        }.sorted { $0.parts.lexicographicallyPrecedes($1.parts) }
    }

    private static func isWorse(_ a: ONURow, _ b: ONURow) -> Bool {
        let rank = { (row: ONURow) in row.section.state.value == .online ? 1 : 0 }
        if rank(a) != rank(b) { return rank(a) < rank(b) }
        let (upA, upB) = (a.lastUp ?? .min, b.lastUp ?? .min)
        if upA != upB { return upA < upB }
        return !a.hasOptics && b.hasOptics
    }
}
