import DeviceReport
import Foundation

/// Reads one ONU's columns out of an answer by a profile.
struct RowReader {
    let profile: OLTProfile
    let index: ONUIndex
    let rows: [OID: SNMPValue]
    let at: Date
    /// The run status of the same answer says online; only then do live columns count.
    let isOnline: Bool
    private let isOffline: Bool
    /// At least one live column has a row.
    let hasLiveRows: Bool

    init(profile: OLTProfile, index: ONUIndex, rows: [OID: SNMPValue], at: Date) {
        self.profile = profile
        self.index = index
        self.rows = rows
        self.at = at
        let run = profile.column(.runStatus).flatMap { column in
            ColumnReading(column, name: profile.name(of: column, index), value: rows[profile.name(of: column, index)], at: at).word.value
        }
        isOnline = run == ONUState.online.rawValue
        isOffline = run == ONUState.offline.rawValue
        hasLiveRows = profile.columns.contains { $0.isLive && rows[profile.name(of: $0, index)].map { !$0.isMissing } == true }
    }

    private func reading(_ field: OLTField) -> ColumnReading? {
        profile.column(field).map { column in
            let name = profile.name(of: column, index)
            return ColumnReading(column, name: name, value: rows[name], at: at)
        }
    }

    func number(_ field: OLTField) -> Observed<Double> { believed(field, \.number) }
    func integer(_ field: OLTField) -> Observed<Int> { believed(field, \.integer) }
    func word(_ field: OLTField) -> Observed<String> { believed(field, \.word) }
    func text(_ field: OLTField) -> Observed<String> { believed(field, \.text) }

    func time(_ field: OLTField) -> (shown: Observed<String>, seconds: Int64?) { reading(field)?.time ?? (.notReported, nil) }

    /// A live column of an ONU that is not online holds nothing, zero, a sentinel, or (worst) its last value.
    private func believed<Value: ReportScalar>(_ field: OLTField, _ value: (ColumnReading) -> Observed<Value>) -> Observed<Value> {
        guard let reading = reading(field) else { return .notReported }
        guard reading.column.isLive, !isOnline || !hasLiveRows else { return value(reading) }
        return .unknown(isOffline ? .deviceOffline : .sourceFailed, reading.origin)
    }

    var cause: Observed<LastDownCause> {
        guard let reading = reading(.lastDownCause) else { return .notReported }
        let word = reading.word
        guard let text = word.value else { return .unknown(word.reason ?? .notReported, reading.origin) }
        return Observed(LastDownCause(rawValue: text) ?? .other, reading.origin)
    }

    /// The first rule whose words all hold.
    var state: Observed<ONUState> {
        guard let run = reading(.runStatus) else { return .notReported }
        guard run.value != nil else { return .unknown(.notReported, run.origin) }
        let rule = profile.states.first { rule in
            rule.when.allSatisfy { name, word in
                guard let column = profile.column(named: name) else { return false }
                let full = profile.name(of: column, index)
                return ColumnReading(column, name: full, value: rows[full], at: at).word.value == word
            }
        }
        return Observed(rule?.state ?? .unknown, run.origin)
    }
}

extension OLTProfile {
    /// Full name of a column's row for an ONU.
    func name(of column: OLTColumn, _ index: ONUIndex) -> OID {
        oid(of: column).appending(column.scope == .port ? index.portIndex : index.parts)
    }
}
