import DeviceCapture
import DeviceReport

extension CaptureSource {
    /// A source's part of a manifest, with its whole status.
    init(_ status: SourceStatus, recording: String?, profile: String?) {
        self.init(
            recording: recording, state: status.state.rawValue, reason: status.reason, durationMs: status.durationMs, profile: profile,
            httpStatus: status.httpStatus)
        detail = status.detail
        startedAt = status.startedAt.map(RFC3339.text)
        dataAt = status.dataAt.map(RFC3339.text)
        oldestDataAt = status.oldestDataAt.map(RFC3339.text)
        leaves = status.leaves
        snmpError = status.snmpError
        warnings = status.warnings.isEmpty ? nil : status.warnings
        let phases = status.timings.map { timings in
            [
                "dns_ms": timings.dnsMs, "connect_ms": timings.connectMs, "tls_ms": timings.tlsMs, "first_byte_ms": timings.firstByteMs,
                "total_ms": timings.totalMs,
            ].compactMapValues { $0 }
        }
        timings = phases
    }

    /// The status as it was recorded, or what the manifest of an invented device says of it.
    func status(_ name: SourceName) throws(CaptureProblem) -> SourceStatus {
        guard let state = SourceState(rawValue: state ?? "ok") else { throw CaptureProblem("sources.\(name.rawValue).state is not a source state") }
        return SourceStatus(
            name, state, reason: reason, detail: detail, startedAt: startedAt.flatMap(RFC3339.date), durationMs: durationMs,
            dataAt: dataAt.flatMap(RFC3339.date), oldestDataAt: oldestDataAt.flatMap(RFC3339.date), leaves: leaves, httpStatus: httpStatus,
            snmpError: snmpError,
            timings: timings.map {
                PhaseTimings(
                    dnsMs: $0["dns_ms"], connectMs: $0["connect_ms"], tlsMs: $0["tls_ms"], firstByteMs: $0["first_byte_ms"], totalMs: $0["total_ms"])
            }, warnings: warnings ?? [])
    }

    /// Whether the manifest holds the whole status, and not only what a recording cannot say.
    var hasWholeStatus: Bool { startedAt != nil }
}
