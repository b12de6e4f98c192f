public import struct Foundation.Date

/// What one source did for one lookup: outcome, time used and age of its data.
public struct SourceStatus: ReportObject, Equatable {
    public var name: SourceName
    public var state: SourceState
    /// Stable code that refines `state` (`task_queued`, `olt_silent`, `session_busy` …). No personal data.
    public var reason: String?
    /// One English sentence for the NOC. No personal data.
    public var detail: String?
    public var startedAt: Date?
    public var durationMs: Int?
    /// Newest observation in the answer.
    public var dataAt: Date?
    /// Oldest observation in the answer.
    public var oldestDataAt: Date?
    /// Number of values read (leaves, varbinds, attributes).
    public var leaves: Int?
    public var httpStatus: Int?
    public var snmpError: String?
    public var timings: PhaseTimings?
    public var warnings: [String]

    public init(
        _ name: SourceName, _ state: SourceState, reason: String? = nil, detail: String? = nil, startedAt: Date? = nil,
        durationMs: Int? = nil, dataAt: Date? = nil, oldestDataAt: Date? = nil, leaves: Int? = nil, httpStatus: Int? = nil,
        snmpError: String? = nil, timings: PhaseTimings? = nil, warnings: [String] = []
    ) {
        self.name = name
        self.state = state
        self.reason = reason
        self.detail = detail
        self.startedAt = startedAt
        self.durationMs = durationMs
        self.dataAt = dataAt
        self.oldestDataAt = oldestDataAt
        self.leaves = leaves
        self.httpStatus = httpStatus
        self.snmpError = snmpError
        self.timings = timings
        self.warnings = warnings
    }

    public init() { self.init(.acs, .skipped) }

    public func visit(_ sink: inout some ReportSink) {
        sink.required("name", name, "Which source.")
        sink.required("state", state, "What became of it.")
        sink.field("reason", reason, "Stable code that refines the state.")
        sink.field("detail", detail, "One sentence for the NOC.")
        sink.field("started_at", startedAt, "When it was asked.")
        sink.field("duration_ms", durationMs, "How long it took, milliseconds.")
        sink.field("data_at", dataAt, "Newest observation in its answer.")
        sink.field("oldest_data_at", oldestDataAt, "Oldest observation in its answer.")
        sink.field("leaves", leaves, "Values read.")
        sink.field("http_status", httpStatus, "HTTP status of its answer.")
        sink.field("snmp_error", snmpError, "SNMP error of its answer.")
        sink.object("timings", timings, "Phases of the request, milliseconds.")
        sink.list("warnings", warnings, "What was odd about the answer.")
    }
}
