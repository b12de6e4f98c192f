/// Looks through a walk for an ONU's known power: every number in a row of that ONU, under every reading that is in use.
struct Calibrator {
    let walk: RecordedWalk
    let profile: OLTProfile
    let scales: [(scale: ColumnScale, profiles: [String])]

    /// Hits kept for one ONU.
    private static let mostHits = 40

    func calibrate(_ known: KnownONU) -> Calibration {
        guard let index = locate(known.key) else { return Calibration(rx: known.rx, row: nil, profileSays: [:], hits: []) }
        var out = Calibration(rx: known.rx, row: OID(index), profileSays: [:], hits: [])
        let ends = [index] + profile.index.rows.keys.sorted().compactMap { $0 == IndexLayout.portRow ? nil : profile.index.row($0, of: index) }
        for row in walk.rows {
            guard let end = ends.filter({ row.oid.parts.count > $0.count && row.oid.parts.suffix($0.count).elementsEqual($0) }).max(by: { $0.count < $1.count })
            else { continue }
            let name = OID(Array(row.oid.parts.dropLast(end.count)))
            let column = profile.columns.first { profile.oid(of: $0) == name }
            if let column, column.unit == "dBm", case .value(let value, _) = column.measure(row.value) { out.profileSays[column.name] = value }
            out.hits += hits(in: row.value, known.rx, name, column)
        }
        out.hits.sort { a, b in
            if a.isProfile != b.isProfile { return a.isProfile }
            if (a.column == nil) != (b.column == nil) { return a.column != nil }
            let (far, farther) = (abs(a.value - known.rx), abs(b.value - known.rx))
            return far != farther ? far < farther : a.oid < b.oid
        }
        out.hits = Array(out.hits.prefix(Self.mostHits))
        return out
    }

    private func locate(_ key: KnownONU.Key) -> [UInt32]? {
        switch key {
        case .row(let row): return profile.index.decode(row.parts)?.parts
        case .serial(let serial):
            if let column = profile.serialColumn {
                let found = walk.rows(below: column).first { profile.serial.serial(in: $0.value) == serial }
                if let number = found?.oid.suffix(after: column), profile.index.decode(number) != nil { return number }
            }
            return profile.index.encode(serial: serial).map(\.parts).first { index in
                profile.columns.contains { walk[profile.oid(of: $0).appending(index)] != nil }
            }
        }
    }

    private func hits(in value: SNMPValue, _ rx: Double, _ name: OID, _ column: OLTColumn?) -> [Calibration.Hit] {
        var found: [Calibration.Hit] = []
        func note(_ number: Double?, _ scale: String, isProfile: Bool) {
            guard let number, abs(number - rx) <= Calibration.tolerance else { return }
            found.append(Calibration.Hit(oid: name, column: column?.name, scale: scale, value: number, isProfile: isProfile))
        }
        if let octets = value.octets {
            if let column, column.unit == "dBm", case .value(let number, let scale) = column.measure(value) {
                note(number, scale.text ?? "number in the text", isProfile: true)
            } else if octets.count <= 40 {
                note(QuantityText.number(in: octets, unit: "dBm"), "number in the text", isProfile: false)
            }
        } else if let raw = value.number, column?.sentinels.contains(raw) != true {
            var own: ColumnScale?
            if let column, column.unit == "dBm", case .value(let number, let scale) = column.measure(value) {
                own = scale
                note(number, scale.text ?? "v", isProfile: true)
            }
            for (scale, _) in scales where scale != own { note(scale.value(of: raw), scale.text ?? "v", isProfile: false) }
        }
        return found
    }
}
