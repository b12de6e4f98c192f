public import DeviceReport
import Diagnosis
public import TR181

public import struct Foundation.Date

/// Everything one lookup brought, before it is put into words.
public struct LookupResult: Sendable {
    /// What the lookup comes to, for whoever has to choose a status or an exit code.
    public enum Outcome: Sendable, Equatable {
        /// A report, complete or not.
        case found
        /// Every source that answered does not know the device.
        case notFound
        /// The key fits several devices.
        case ambiguous([DeviceIdentity])
        /// No source could be asked at all.
        case unavailable
    }

    public var query: LookupQuery
    public var identity: DeviceIdentity
    public var statuses: [SourceStatus]
    /// What each source brought; kept boxed, since a result changes hands often.
    var findings: [SourceName: SourceFinding] = [:]
    public var candidates: [DeviceIdentity]
    public var recordings: [SourceRecording]
    public var generatedAt: Date
    public var durationMs: Int

    public var acs: DeviceSections? { findings[.acs]?.sections }
    public var bridge: DeviceSections? { findings[.bridge]?.sections }
    public var olt: OLTReading? { findings[.olt]?.reading }

    public var outcome: Outcome {
        if !candidates.isEmpty { return .ambiguous(candidates) }
        if statuses.contains(where: { $0.state.hasData }) { return .found }
        let answered = statuses.filter(\.state.answered)
        if !answered.isEmpty, answered.allSatisfy({ $0.state == .notFound }) { return .notFound }
        let askedNobody = statuses.allSatisfy { [.skipped, .unreachable, .authError].contains($0.state) }
        return askedNobody ? .unavailable : .found
    }

    /// The report in one language.
    /// - Parameter lang: `fr` or `en`.
    public func report(lang: String) -> Report {
        ReportBuilder.build(
            request: ReportRequest(key: query.key.kind, value: query.key.text, lang: lang, refresh: query.refresh.rawValue),
            identity: identity, acs: acs, bridge: bridge, olt: olt, statuses: statuses, now: generatedAt, durationMs: durationMs, lang: lang)
    }
}
