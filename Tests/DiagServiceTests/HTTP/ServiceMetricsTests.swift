import DeviceReport
import Foundation
import Testing

@testable import DiagService

@Suite("Service metrics")
struct ServiceMetricsTests {
    private func result(_ statuses: [SourceStatus], candidates: [DeviceIdentity] = []) -> LookupResult {
        LookupResult(
            query: LookupQuery(key: .serial("22400A7000101"), timeoutMs: 1000), identity: DeviceIdentity(), statuses: statuses, candidates: candidates,
            recordings: [],
            generatedAt: Date(timeIntervalSince1970: 0), durationMs: 1)
    }

    @Test("what an OLT's own limits kept waiting is counted by OLT")
    func held() {
        let metrics = ServiceMetrics()
        #expect(!metrics.render().contains("diag_olt_held_seconds_count{"))
        metrics.oltHeld("olt-1", seconds: 0.2)
        metrics.oltHeld("olt-1", seconds: 3)
        #expect(metrics.render().contains("diag_olt_held_seconds_count{olt=\"olt-1\"} 2\n"))
    }

    @Test("lookups are counted by what they came to, with their time")
    func lookups() {
        let metrics = ServiceMetrics()
        metrics.lookupFinished(result([SourceStatus(.acs, .ok)]), seconds: 0.02)
        metrics.lookupFinished(result([SourceStatus(.acs, .ok), SourceStatus(.olt, .timeout)]), seconds: 3)
        metrics.lookupFinished(result([SourceStatus(.acs, .notFound)]), seconds: 0.02)
        metrics.lookupFinished(result([SourceStatus(.acs, .ok)], candidates: [DeviceIdentity()]), seconds: 0.02)
        metrics.lookupFinished(result([SourceStatus(.acs, .unreachable)]), seconds: 0.02)
        let text = metrics.render()
        for word in ["complete", "partial", "not_found", "ambiguous", "failed"] { #expect(text.contains("diag_lookups_total{result=\"\(word)\"} 1\n")) }
        #expect(text.contains("diag_lookup_duration_seconds_bucket{le=\"0.025\"} 4\n"))
        #expect(text.contains("diag_lookup_duration_seconds_count 5\n"))
        #expect(!text.contains("22400A7000101"))
    }

    @Test("sources are counted by outcome, and those being read now")
    func sources() {
        let metrics = ServiceMetrics()
        metrics.sourceStarted(.olt)
        metrics.sourceStarted(.olt)
        metrics.sourceEnded(.olt)
        metrics.sourceFinished(SourceStatus(.olt, .parseError, durationMs: 500))
        metrics.sourceFinished(SourceStatus(.acs, .skipped))
        metrics.coalesced()
        metrics.deadlineExceeded()
        let text = metrics.render()
        for line in [
            #"diag_source_requests_total{source="olt",outcome="parse_error"} 1"#, #"diag_source_requests_total{source="acs",outcome="skipped"} 1"#,
            #"diag_source_duration_seconds_bucket{source="olt",le="0.5"} 1"#, #"diag_source_inflight{source="olt"} 1"#, "diag_coalesced_requests_total 1",
            "diag_deadline_exceeded_total 1", #"diag_build_info{version="\#(Diag.version)"} 1"#,
        ] {
            #expect(text.contains(line + "\n"), "\(line)")
        }
        #expect(!text.contains(#"diag_source_duration_seconds_count{source="acs"}"#))
    }

    @Test("every line is a comment or a sample, and each metric is named once")
    func form() {
        let text = ServiceMetrics().render()
        for line in text.split(separator: "\n") {
            #expect(line.wholeMatch(of: /# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [0-9.e+-]+/) != nil, "\(line)")
        }
        let types = text.split(separator: "\n").filter { $0.hasPrefix("# TYPE") }.map { $0.split(separator: " ")[2] }
        #expect(Set(types).count == types.count)
        #expect(text.contains("process_resident_memory_bytes "))
    }
}
