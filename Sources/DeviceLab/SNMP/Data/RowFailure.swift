/// Carries the reason out of the reader of one row.
struct RowFailure: Error {
    let reason: SNMPDataProblem.Reason

    init(_ reason: SNMPDataProblem.Reason) {
        self.reason = reason
    }
}
