import DeviceReport
import TR181

extension SourceStatus {
    init(_ failure: BridgeFailure) {
        self.init(.bridge, failure.state, reason: failure.reason, detail: failure.detail)
        httpStatus = failure.httpStatus
        timings = failure.timings
        if failure.isRetryable { warnings.append("retryable") }
        if let after = failure.retryAfterMs { warnings.append("retry_after_ms:\(after)") }
    }

    /// State and reason of a reading, by what its objects say.
    mutating func judge(_ reading: BridgeReading, isPartialStatus: Bool, live: Bool) {
        let failed = reading.objects.filter { !$0.isOK }
        if reading.tree.valueCount == 0 {
            let code = failed.first?.errorCode.flatMap { BridgeFailure.contract($0, status: 200, retryAfterMs: nil) }
            state = code?.state ?? .unsupported
            reason = code?.reason ?? "nothing_read"
            detail = code?.detail ?? "The modem gave none of the objects that were asked for."
        } else if reading.warnings.contains("session_taken_over") || failed.contains(where: { $0.errorCode == "session_taken_over" }) {
            state = .partial
            reason = "session_taken_over"
            detail = "Somebody logged in to the modem's web interface during the read; what was read is kept."
        } else if isPartialStatus || reading.isPartial || !failed.isEmpty {
            state = .partial
            reason = "objects_missing"
            detail = "\(failed.count) of \(reading.objects.count) objects could not be read."
        } else if live, reading.isCached == true {
            state = .stale
            reason = "cached"
            detail = "The bridge answered from its cache although a fresh reading was asked for."
        }
    }
}
