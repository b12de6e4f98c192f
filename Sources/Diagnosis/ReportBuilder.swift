public import DeviceReport
public import TR181

public import struct Foundation.Date

/// Puts what the sources said into one report: values by authority and freshness, the optical budget, and what is concluded from them. Pure.
public enum ReportBuilder {
    /// - Parameters:
    ///   - identity: every key the lookup knows of the device; what the sections add is filled in.
    ///   - acs: sections of the ACS's tree, nil when it brought none.
    ///   - bridge: sections of the modem's own answer, nil when it brought none.
    ///   - olt: the OLT's row, nil when it brought none.
    ///   - now: the clock of the report; ages count from it.
    ///   - lang: `fr` or `en`; anything else is `fr`.
    ///   - background: what is known beside the sources; the rules that lack it say so.
    ///   - thresholds: the limits of the findings.
    public static func build(
        request: ReportRequest, identity: DeviceIdentity, acs: DeviceSections?, bridge: DeviceSections?, olt: OLTReading?,
        statuses: [SourceStatus], now: Date, durationMs: Int, lang: String,
        background: Background = Background(), thresholds: ThresholdBook = ThresholdBook()
    ) -> Report {
        var report = Report()
        report.request = request
        report.generatedAt = now
        report.durationMs = durationMs
        report.sources = statuses.sorted { order($0.name) < order($1.name) }
        report.complete = statuses.allSatisfy(isWhole)
        report.identity = identity
        for other in [acs?.identity, bridge?.identity, olt?.identity].compactMap({ $0 }) { report.identity.fill(from: other) }
        var merger = Merger(now: now)
        merger.fill(&report, acs: acs, bridge: bridge)
        report.optical = merger.optical(acs: acs, bridge: bridge, olt: olt)
        if LineConsistency.settle(&report, freshness: merger.freshness) { merger.warnings.insert(LineConsistency.warning) }
        report.reachability = ReachabilityRule(situation: Situation(report: report, freshness: merger.freshness)).reachability()
        report.warnings = warnings(acs, bridge, olt) + merger.warnings.sorted()
        conclude(&report, freshness: merger.freshness, lang: lang, background: background, thresholds: thresholds)
        return report
    }

    /// Findings, layers and headline: one judgement, told three times.
    private static func conclude(_ report: inout Report, freshness: Freshness, lang: String, background: Background, thresholds: ThresholdBook) {
        let limits = thresholds.limits(of: report.identity.model ?? report.device?.model.value)
        let facts = Facts(report, freshness: freshness, background: background, limits: limits)
        let conclusions = FindingEngine(facts: facts, book: .catalogue).conclude(language: Language(lang))
        report.findings = conclusions.findings
        report.notEvaluated = conclusions.notEvaluated
        report.summary.layers = conclusions.layers
        guard let headline = conclusions.headline else { return }
        report.summary.status = conclusions.status
        report.summary.headlineID = headline.id
        report.summary.headline = headline.text
        report.summary.action = headline.action
        report.summary.confidence = headline.confidence
    }

    private static func order(_ name: SourceName) -> Int { SourceName.allCases.firstIndex(of: name) ?? 0 }

    /// Whether a source that was asked answered in full. One that was not asked takes nothing away.
    private static func isWhole(_ status: SourceStatus) -> Bool {
        switch status.state {
        case .ok, .notFound, .skipped, .unsupported: true
        case .partial, .stale, .timeout, .unreachable, .authError, .busy, .parseError: false
        }
    }

    /// Every warning once, with who gave it.
    private static func warnings(_ acs: DeviceSections?, _ bridge: DeviceSections?, _ olt: OLTReading?) -> [String] {
        var out: [String] = []
        for (name, list) in [(SourceName.acs, acs?.warnings), (.bridge, bridge?.warnings), (.olt, olt?.warnings)] {
            for warning in list ?? [] where !out.contains("\(name.rawValue):\(warning)") { out.append("\(name.rawValue):\(warning)") }
        }
        return out
    }
}
