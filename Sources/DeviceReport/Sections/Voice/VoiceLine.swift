/// A telephone line.
public struct VoiceLine: ReportObject, Equatable {
    /// Line object.
    public var id: String = ""
    /// On.
    public var enabled: Observed<Bool> = .notReported
    /// Registration.
    public var status: Observed<VoiceStatus> = .notReported
    /// Registration as the device says it.
    public var rawStatus: Observed<String> = .notReported
    /// State of the call.
    public var callState: Observed<String> = .notReported
    /// Last four digits of the number.
    public var numberLast4: Observed<String> = .notReported
    /// Server with which it registers.
    public var registrar: Observed<String> = .notReported
    /// Why the last registration failed.
    public var lastError: Observed<String> = .notReported
    /// Codec of the call.
    public var codec: Observed<String> = .notReported
    /// Quality of the calls.
    public var stats: VoiceStats?
    /// The socket.
    public var fxs: VoiceSocket?

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("id", id, "Line object.")
        sink.field("enabled", enabled, "On.")
        sink.field("status", status, "Registration.")
        sink.field("raw_status", rawStatus, "Registration as the device says it.")
        sink.field("call_state", callState, "State of the call.")
        sink.field("number_last4", numberLast4, "Last four digits of the number.")
        sink.field("registrar", registrar, "Server with which it registers.")
        sink.field("last_error", lastError, "Why the last registration failed.")
        sink.field("codec", codec, "Codec of the call.")
        sink.object("stats", stats, "Quality of the calls.")
        sink.object("fxs", fxs, "The socket.")
    }
}
