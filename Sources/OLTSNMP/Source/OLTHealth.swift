import Synchronization

/// What lookups have learnt of each OLT's agent: whether it answers, and which columns it fails on.
final class OLTHealth: Sendable {
    private struct Record {
        var breaker: OLTBreaker
        /// Columns the firmware answers with an error, by name.
        var refused: [String: Refusal] = [:]
    }

    private struct Refusal {
        var times = 0
        var last = ContinuousClock.now
    }

    private let records = Mutex<[String: Record]>([:])
    private let threshold: Int
    private let pause: Duration
    /// One ONU may be odd: a column is left out when it failed or was missing for some in a row, and tried again later. There are
    /// never more than the profile has.
    private static let refusalsNeeded = 3
    private static let refusalHolds: Duration = .seconds(3600)

    init(threshold: Int, pause: Duration) {
        self.threshold = threshold
        self.pause = pause
    }

    private func edit<R>(_ olt: String, _ body: (inout Record) -> R) -> R {
        records.withLock { body(&$0[olt, default: Record(breaker: OLTBreaker(threshold: threshold, pause: pause))]) }
    }

    func allows(_ olt: String) -> Bool { edit(olt) { $0.breaker.allows(.now) } }

    /// Any word from the agent counts as an answer.
    /// - Parameter countsSilence: false for all but one of the places that a lookup reads on one OLT.
    func note(_ result: RowFetch.Result, of olt: String, countsSilence: Bool) {
        switch result {
        case .rows, .moved: edit(olt) { $0.breaker.answered() }
        case .failed(let error):
            switch error.code {
            case .timeout, .unreachable: if countsSilence { edit(olt) { $0.breaker.silent(.now) } }
            case .cancelled, .busy, .leftAlone: break
            case .status, .security, .configuration, .malformed: edit(olt) { $0.breaker.answered() }
            }
        }
    }

    func refused(_ columns: [String], by olt: String) {
        edit(olt) { record in
            for column in columns {
                record.refused[column, default: Refusal()].times += 1
                record.refused[column]?.last = .now
            }
        }
    }

    func brought(_ columns: [String], by olt: String) {
        edit(olt) { record in
            if record.refused.isEmpty { return }
            for column in columns { record.refused[column] = nil }
        }
    }

    func isRefused(_ column: String, by olt: String) -> Bool {
        edit(olt) { record in
            guard let refusal = record.refused[column], refusal.times >= Self.refusalsNeeded else { return false }
            return .now - refusal.last < Self.refusalHolds
        }
    }
}
