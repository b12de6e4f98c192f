extension WalkReview {
    /// For people at a terminal. Names no ONU.
    public var text: String {
        var lines = ["profile    \(profile): \(title)", "evidence   \(evidence.mark.standing.rawValue)\(recordings)"]
        if let note = evidence.note { lines.append("           \(note)") }
        lines.append("agent      \(identity.text)")
        lines.append(
            "walk       \(rows) rows\(skipped == 0 ? "" : ", \(skipped) lines not readable"), \(onus) ONUs by their row numbers, \(named) with a serial or MAC")
        lines.append("")
        for column in columns { lines += column.lines }
        if columns.isEmpty { lines.append("No column of the profile has a row.") }
        if !absent.isEmpty { lines += ["", "no rows: " + absent.joined(separator: ", ")] }
        for calibration in calibrations { lines += [""] + calibration.lines }
        return lines.joined(separator: "\n") + "\n"
    }

    private var recordings: String { evidence.recordings.isEmpty ? "" : " against " + evidence.recordings.joined(separator: ", ") }
}

extension OLTIdentity {
    /// In a line.
    public var text: String {
        switch self {
        case .profile(let name, let reasons): "is \(name): " + reasons.joined(separator: ", ")
        case .undecided(let names, let reasons): "is one of \(names.joined(separator: ", ")): " + reasons.joined(separator: ", ")
        case .notAnOLT(let what): "is no OLT: \(what)"
        case .notDescribed(let what): "is an OLT that nobody has described: \(what)"
        case .unknown: "is unknown: no profile fits its sysObjectID, or it said none"
        }
    }
}

extension ColumnReview {
    fileprivate var lines: [String] {
        var counts = ["\(rows) rows"]
        if let range {
            counts.append("\(range.lowerBound.short)…\(range.upperBound.short)\(unit.map { " \($0)" } ?? "")")
        } else if !words.isEmpty {
            let shown = words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            counts.append(shown.prefix(8).map { "\($0.key) \($0.value)" }.joined(separator: ", ") + (shown.count > 8 ? ", …" : ""))
        } else if decoded > 0 {
            counts.append("\(decoded) readable")
        }
        if none > 0 { counts.append("\(none) none") }
        if implausible > 0 { counts.append("\(implausible) IMPLAUSIBLE") }
        if unreadable > 0 { counts.append("\(unreadable) UNREADABLE") }
        if foreign > 0 { counts.append("\(foreign) with FOREIGN ROW NUMBERS") }
        let reading = scale.map { " as \($0)" } ?? ""
        var lines = ["\(name.padded(24)) \(mark.rawValue.padded(2)) \(counts.joined(separator: ", "))\(reading)"]
        let plausible = rivals.filter { $0.plausible > 0 }
        if mark.standing != .verified || isSuspect {
            for rival in plausible.prefix(6) {
                let range = rival.range.map { "\($0.lowerBound.short)…\($0.upperBound.short)" } ?? ""
                let rest = rival.implausible == 0 ? "" : ", \(rival.implausible) implausible"
                lines.append("\("".padded(24))    rival \(rival.text): \(range)\(rest) (\(rival.profiles.prefix(4).joined(separator: ", ")))")
            }
        }
        return lines
    }
}

extension Calibration {
    fileprivate var lines: [String] {
        guard let row else { return ["known ONU at \(rx.short) dBm: the walk does not have it"] }
        var lines = ["known ONU in row \(row) at \(rx.short) dBm: \(isConfirmed ? "CONFIRMED" : "NOT CONFIRMED by the profile")"]
        for (name, value) in profileSays.sorted(by: { $0.key < $1.key }) { lines.append("  the profile says \(name) \(value.short) dBm") }
        for hit in hits {
            lines.append("  \(hit.isProfile ? "profile" : "rival  ") \(hit.column ?? hit.oid.description): \(hit.scale) = \(hit.value.short) dBm")
        }
        if hits.isEmpty { lines.append("  no reading in use gives it from any number in the ONU's rows") }
        return lines
    }
}

extension Double {
    fileprivate var short: String {
        self == rounded() && abs(self) < 1e15 ? String(Int64(self)) : String((self * 100).rounded() / 100)
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }
}
