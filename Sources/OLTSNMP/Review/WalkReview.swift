import DeviceReport

/// A profile put over a walk: what each column makes of it, what it would mean otherwise, and whether a known ONU confirms it. Pure.
public struct WalkReview: Sendable {
    public var profile: String
    public var title: String
    public var evidence: ProfileEvidence
    /// What the walk says that the agent is; it need not be the profile that was asked for.
    public var identity: OLTIdentity
    public var rows: Int
    /// Lines of the recording that could not be read.
    public var skipped: Int
    /// Row numbers that the index takes, over all columns of the ONU.
    public var onus: Int
    /// ONUs whose row tells a serial (an EPON ONU: a MAC address).
    public var named: Int
    /// Columns that have rows, in the profile's order.
    public var columns: [ColumnReview]
    /// Columns without a row.
    public var absent: [String]
    public var calibrations: [Calibration]

    public init(walk: RecordedWalk, profile: OLTProfile, profiles: OLTProfileSet, known: [KnownONU] = []) {
        self.profile = profile.name
        title = profile.title
        evidence = profile.evidence
        identity = OLTDetection.identity(of: walk, profiles: profiles)
        rows = walk.rows.count
        skipped = walk.skipped
        var indexes: Set<[UInt32]> = []
        var seen: [ColumnReview] = []
        var absent: [String] = []
        for column in profile.columns {
            let name = profile.oid(of: column)
            let rows = column.scope == .olt ? walk[name].map { [SNMPVarbind(name, $0)] } ?? [] : Array(walk.rows(below: name))
            guard !rows.isEmpty else {
                absent.append(column.name)
                continue
            }
            if column.scope == .onu, column.row == nil {
                let own = rows.filter { !column.isShared || Self.isOfAnONU($0, column, profile) }
                indexes.formUnion(own.compactMap { $0.oid.suffix(after: name) }.filter { profile.index.form.decode($0) != nil })
            }
            seen.append(Self.review(column, rows, profile, profiles))
        }
        onus = indexes.count
        columns = seen
        self.absent = absent
        named = Self.named(walk, profile)
        let calibrator = Calibrator(walk: walk, profile: profile, scales: profiles.scales(of: "dBm"))
        calibrations = known.map(calibrator.calibrate)
    }

    private static func named(_ walk: RecordedWalk, _ profile: OLTProfile) -> Int {
        guard let column = profile.serialColumn else { return 0 }
        return walk.rows(below: column).count { profile.serial.serial(in: $0.value) != nil || profile.serial.mac(in: $0.value) != nil }
    }

    private static func review(_ column: OLTColumn, _ rows: [SNMPVarbind], _ profile: OLTProfile, _ profiles: OLTProfileSet) -> ColumnReview {
        let name = profile.oid(of: column)
        var out = ColumnReview(name: column.name, oid: name, unit: column.unit, mark: column.mark, scale: column.scale.text)
        var numbers: [Int64] = []
        for row in rows {
            // A shared table, such as the names of all interfaces, has rows of others.
            if column.isShared, !isOfAnONU(row, column, profile) { continue }
            out.rows += 1
            guard column.scope == .olt || row.oid.suffix(after: name).map({ profile.accepts($0, in: column) }) == true else {
                out.foreign += 1
                continue
            }
            out.note(row.value, column)
            if column.kind == .integer, column.unit != nil, let number = row.value.number, !column.sentinels.contains(number) { numbers.append(number) }
        }
        out.rivals = rivals(column, numbers, profiles)
        return out
    }

    /// An interface's name counts when it has the form of an ONU's.
    private static func isOfAnONU(_ row: SNMPVarbind, _ column: OLTColumn, _ profile: OLTProfile) -> Bool {
        guard let rule = profile.index.name, rule.column == column.name else { return true }
        return !rule.fields(in: row.value).isEmpty
    }

    private static func rivals(_ column: OLTColumn, _ numbers: [Int64], _ profiles: OLTProfileSet) -> [RivalReading] {
        guard let unit = column.unit, let range = column.range, !numbers.isEmpty else { return [] }
        return profiles.scales(of: unit).filter { $0.scale != column.scale }.map { scale, names in
            var rival = RivalReading(scale: scale, profiles: names, plausible: 0, implausible: 0, range: nil)
            for number in numbers {
                guard let value = scale.value(of: number), range.contains(value) else {
                    rival.implausible += 1
                    continue
                }
                rival.plausible += 1
                rival.range = rival.range.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
            }
            return rival
        }.sorted { $0.plausible != $1.plausible ? $0.plausible > $1.plausible : $0.text < $1.text }
    }
}

extension OLTColumn {
    /// A column of a standard table, whose rows are not the ONUs' alone.
    var isShared: Bool { isAbsolute && oid.parts.starts(with: [1, 3, 6, 1, 2, 1]) }
}

extension ColumnReview {
    fileprivate mutating func note(_ value: SNMPValue, _ column: OLTColumn) {
        switch column.kind {
        case .integer, .quantity, .counter:
            switch column.measure(value) {
            case .value(let number, _):
                decoded += 1
                range = range.map { min($0.lowerBound, number)...max($0.upperBound, number) } ?? number...number
            case .missing(.sentinel), .missing(.empty), .missing(.noLight): none += 1
            case .missing(.outOfRange): implausible += 1
            case .missing: unreadable += 1
            }
        case .enumeration, .bits:
            switch column.word(value) {
            case .success(let word):
                decoded += 1
                words[word, default: 0] += 1
            case .failure(let missing): if missing.reason == .unparseable { unreadable += 1 } else { none += 1 }
            }
        case .text, .octets: note(value.octets.map { !$0.isEmpty } ?? (value.number != nil))
        case .mac: note(SerialRule(column: "", encodings: [.mac6, .macText]).mac(in: value) != nil)
        case .dateAndTime: note(value.octets.map { OLTLocalTime.read($0) })
        case .dateText: note(value.octets.map { DateText(column.format ?? "").read($0) })
        }
    }

    private mutating func note(_ isGood: Bool) {
        if isGood { decoded += 1 } else { none += 1 }
    }

    private mutating func note(_ time: Result<OLTLocalTime, OLTLocalTime.Missing>?) {
        switch time {
        case .success?: decoded += 1
        case .failure(.never)?, .failure(.clockUnset)?: none += 1
        case .failure(.unparseable)?, nil: unreadable += 1
        }
    }
}
