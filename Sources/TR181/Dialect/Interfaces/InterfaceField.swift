internal import DeviceReport

/// What a leaf of an interface is.
public enum InterfaceField: String, DialectField {
    case kind, name, alias, enabled, status, upstream
    /// What stands on the box beside the socket.
    case label
    case lastChange = "last_change"
    case mac, mtu, vlan
    /// Speed of the link, Mbit/s.
    case speed
    /// Speed that is set, Mbit/s, or the word for "negotiated".
    case maxSpeed = "max_speed"
    case duplex
    /// Duplex that is set, or the word for "negotiated".
    case duplexSetting = "duplex_setting"
    /// Comma list of the interfaces below.
    case lower
    /// A bridge's own port, that stands on all the others.
    case managementPort = "management_port"
    case bytesReceived = "bytes_received"
    case bytesSent = "bytes_sent"
    case packetsReceived = "packets_received"
    case packetsSent = "packets_sent"
    case errorsReceived = "errors_received"
    case errorsSent = "errors_sent"
    case discardsReceived = "discards_received"
    case discardsSent = "discards_sent"

    public func accepts(_ text: String) -> Bool {
        switch self {
        case .kind: InterfaceKind(rawValue: text) != nil
        case .status: InterfaceReader.status(text).value != nil
        case .duplex, .duplexSetting: InterfaceReader.duplex(text).value != nil || text.lowercased() == "auto"
        case .enabled, .upstream, .managementPort: Scalar.boolean(text).value != nil
        default: true
        }
    }
}
