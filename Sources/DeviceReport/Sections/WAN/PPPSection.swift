/// The PPP session of the WAN.
public struct PPPSection: ReportObject, Equatable {
    /// State of the session.
    public var status: Observed<WANStatus> = .notReported
    /// Last error; only meaningful while not connected.
    public var lastError: Observed<String> = .notReported
    /// Seconds connected.
    public var uptimeS: Observed<Int> = .notReported
    /// The end of the user's name, without the realm.
    public var username: Observed<String> = .notReported
    /// PPPoE session.
    public var sessionID: Observed<Int> = .notReported
    /// Access concentrator.
    public var acName: Observed<String> = .notReported
    /// MRU, bytes.
    public var mruBytes: Observed<Int> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("status", status, "State of the session.")
        sink.field("last_error", lastError, "Last error; only meaningful while not connected.")
        sink.field("uptime_s", uptimeS, "Seconds connected.")
        sink.field("username", username, "The end of the user's name, without the realm.")
        sink.field("session_id", sessionID, "PPPoE session.")
        sink.field("ac_name", acName, "Access concentrator.")
        sink.field("mru_bytes", mruBytes, "MRU, bytes.")
    }
}
