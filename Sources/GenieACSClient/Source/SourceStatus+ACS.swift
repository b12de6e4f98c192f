import DeviceReport
import Foundation
import TR181

extension SourceStatus {
    mutating func take(_ failure: NBIFailure) {
        state = failure.state
        reason = failure.reason
        detail = failure.detail
        httpStatus = failure.httpStatus
        timings = failure.timings
    }

    mutating func take(_ reply: NBIReply) {
        httpStatus = reply.status
        timings = PhaseTimings(reply.timings)
    }

    /// A document without a single value is known, and no more.
    mutating func judge(_ document: NBIDocument) {
        guard document.tree.valueCount == 0 else { return }
        state = .partial
        reason = "never_read"
        detail = "The ACS knows the device but has read none of its parameters."
    }

    mutating func take(_ tree: ParameterTree) {
        leaves = tree.valueCount
        dataAt = Self.date(tree.newestTimestampMs)
        oldestDataAt = Self.date(tree.oldestTimestampMs)
        warnings += tree.warnings
    }

    /// The cached values stand, but they are not what was asked for.
    mutating func stale(_ why: LiveReason, code: String? = nil) {
        state = .stale
        reason = why.rawValue
        detail = code.map { "\(why.detail) (\($0))" } ?? why.detail
    }

    private static func date(_ ms: Int64?) -> Date? { ms.map { Date(timeIntervalSince1970: Double($0) / 1000) } }
}
