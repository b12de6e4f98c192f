import DeviceReport
import Synchronization

/// The service's counters, rendered as Prometheus text. No label ever names a device or a person.
public final class ServiceMetrics: Sendable {
    private struct State {
        var lookups: [String: Int] = [:]
        var lookupSeconds = Histogram()
        var sourceRequests: [String: Int] = [:]
        var sourceSeconds: [SourceName: Histogram] = [:]
        var inFlight: [SourceName: Int] = [:]
        var held: [String: Histogram] = [:]
        var coalesced = 0
        var deadlines = 0
        var requests: [String: Int] = [:]
    }

    private let state = Mutex(State())

    public init() {}

    func lookupFinished(_ result: LookupResult, seconds: Double) {
        let label =
            switch result.outcome {
            case .found: result.statuses.allSatisfy { $0.state == .ok } ? "complete" : "partial"
            case .notFound: "not_found"
            case .ambiguous: "ambiguous"
            case .unavailable: "failed"
            }
        state.withLock {
            $0.lookups[label, default: 0] += 1
            $0.lookupSeconds.observe(seconds)
        }
    }

    /// Lookups that have ended so far.
    var lookupsFinished: Int { state.withLock { $0.lookupSeconds.count } }

    func sourceStarted(_ name: SourceName) { state.withLock { $0.inFlight[name, default: 0] += 1 } }
    func sourceEnded(_ name: SourceName) { state.withLock { $0.inFlight[name, default: 0] -= 1 } }

    func sourceFinished(_ status: SourceStatus) {
        state.withLock {
            $0.sourceRequests[PrometheusText.labels(("source", status.name.rawValue), ("outcome", status.state.rawValue)), default: 0] += 1
            if let ms = status.durationMs { $0.sourceSeconds[status.name, default: Histogram()].observe(Double(ms) / 1000) }
        }
    }

    /// A request to an OLT had to wait for the OLT's own limits.
    func oltHeld(_ olt: String, seconds: Double) { state.withLock { $0.held[olt, default: Histogram()].observe(seconds) } }

    func coalesced() { state.withLock { $0.coalesced += 1 } }
    func deadlineExceeded() { state.withLock { $0.deadlines += 1 } }

    func requestFinished(route: String, status: Int) {
        state.withLock { $0.requests[PrometheusText.labels(("route", route), ("status", "\(status)")), default: 0] += 1 }
    }

    /// Prometheus text, version 0.0.4.
    public func render() -> String {
        let state = state.withLock { $0 }
        var text = PrometheusText()
        text.counter("diag_lookups_total", "Lookups by result.", state.lookups.map { (PrometheusText.labels(("result", $0.key)), $0.value) })
        text.histogram("diag_lookup_duration_seconds", "Duration of a lookup.", [("", state.lookupSeconds)])
        text.counter("diag_source_requests_total", "What the sources did.", state.sourceRequests.map { ($0.key, $0.value) })
        text.histogram(
            "diag_source_duration_seconds", "Duration of a source.", state.sourceSeconds.map { (PrometheusText.labels(("source", $0.key.rawValue)), $0.value) })
        text.gauge(
            "diag_source_inflight", "Sources being read now.", state.inFlight.map { (PrometheusText.labels(("source", $0.key.rawValue)), Double($0.value)) })
        text.histogram(
            "diag_olt_held_seconds", "How long requests of a tenth of a second and more waited for an OLT's limits.",
            state.held.map { (PrometheusText.labels(("olt", $0.key)), $0.value) })
        text.counter("diag_coalesced_requests_total", "Lookups that joined one in flight.", [("", state.coalesced)])
        text.counter("diag_deadline_exceeded_total", "Lookups whose deadline cut a source off.", [("", state.deadlines)])
        text.counter("diag_http_requests_total", "Requests by route and status.", state.requests.map { ($0.key, $0.value) })
        text.gauge("diag_build_info", "Version of this build.", [(PrometheusText.labels(("version", Diag.version)), 1)])
        text.gauge("process_resident_memory_bytes", "Resident memory.", [("", ProcessMemory.residentBytes())])
        return text.text
    }
}
