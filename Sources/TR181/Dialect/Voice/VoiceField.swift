/// What a leaf of a telephone line is.
public enum VoiceField: String, DialectField {
    case enabled, status
    case callState = "call_state"
    case number, registrar, codec
    /// Why the last registration failed.
    case lastError = "last_error"
    /// The SIP network it registers with, by reference.
    case network
    /// Comma list of the ids of its sockets.
    case sockets
    /// Percent.
    case loss
    /// Milliseconds.
    case jitter, rtt
    case packetsReceived = "packets_received"
    case packetsSent = "packets_sent"
    case callsDropped = "calls_dropped"
    /// Seconds.
    case serverDown = "server_down"

    public func accepts(_ text: String) -> Bool { self != .enabled || Scalar.boolean(text).value != nil }
}
