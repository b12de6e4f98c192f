import DeviceReport
import Foundation

/// Reads one ONU's columns out of an answer by a profile.
struct RowReader {
    let profile: OLTProfile
    let index: ONUIndex
    let rows: [OID: SNMPValue]
    let at: Date
    /// The state of the same answer says online; only then do live columns count.
    let isOnline: Bool
    let isOffline: Bool
    /// At least one live column has a row.
    let hasLiveRows: Bool
    /// The rule that gave the state; nil when nothing in the answer speaks of it.
    private let rule: StateRule?
    private let stateOrigin: Origin?

    init(profile: OLTProfile, index: ONUIndex, rows: [OID: SNMPValue], at: Date) {
        self.profile = profile
        self.index = index
        self.rows = rows
        self.at = at
        func reading(_ name: String) -> ColumnReading? {
            profile.column(named: name).map { column in
                let full = profile.name(of: column, index)
                return ColumnReading(column, name: full, value: rows[full], at: at)
            }
        }
        let rule = profile.states.first { rule in
            rule.when.allSatisfy { name, words in reading(name)?.word.value.map(words.contains) ?? false }
        }
        let run = reading(OLTField.runStatus.rawValue)
        // The rule's own columns stand for a run status that is missing; without either nothing is known.
        let spoken = run?.value != nil ? run : rule.flatMap { $0.when.keys.sorted().lazy.compactMap(reading).first { $0.value != nil } }
        self.rule = spoken?.value == nil ? nil : rule
        stateOrigin = (spoken ?? run)?.origin
        let state = self.rule?.state
        isOnline = state == .online
        isOffline = state == .offline || state == .disabled
        hasLiveRows = profile.columns.contains { $0.isLive && rows[profile.name(of: $0, index)].map { !$0.isMissing } == true }
    }

    func reading(_ field: OLTField) -> ColumnReading? {
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

    /// What the column for it says; where it says nothing, what the state of an ONU that is down implies.
    var cause: Observed<LastDownCause> {
        let said = reading(.lastDownCause)
        if let said, let text = said.word.value { return Observed(LastDownCause(rawValue: text) ?? .other, said.origin) }
        if let implied = rule?.cause, var origin = stateOrigin {
            if let mark = rule?.mark { origin.confidence = mark.confidence }
            return Observed(implied, origin)
        }
        guard let said else { return .notReported }
        return .unknown(said.word.reason ?? .notReported, said.origin)
    }

    /// The state of the first rule whose words all hold.
    var state: Observed<ONUState> {
        guard let stateOrigin else { return .notReported }
        if let rule { return Observed(rule.state, stateOrigin) }
        // An answer that speaks of the state in words that no rule knows.
        return stateOrigin.raw.isEmpty ? .unknown(.notReported, stateOrigin) : Observed(.unknown, stateOrigin)
    }
}
