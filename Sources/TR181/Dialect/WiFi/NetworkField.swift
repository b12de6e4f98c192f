internal import DeviceReport

/// What a leaf of a network's row is.
public enum NetworkField: String, DialectField {
    /// Reference to the network that the row says more of, as an access point does of its SSID.
    case of
    /// Reference to the radio.
    case radio
    /// Address of the mesh node it belongs to.
    case node
    case bssid
    case ssid
    case enabled
    /// Whether the name is sent out.
    case advertised
    /// A mode in the words of TR-181 or of the report.
    case security
    /// The same where the first has none.
    case securityElse = "security_else"
    /// `enterprise` where each user has an account of its own.
    case authentication
    case role
    case backhaul
    case fronthaul
    case pmf
    case wps
    /// A list of methods.
    case wpsMethods = "wps_methods"
    case wpsLocked = "wps_locked"
    case isolation
    case maxClients = "max_clients"
    case mld

    public func accepts(_ text: String) -> Bool {
        switch self {
        case .role: BSSRole(rawValue: text) != nil
        case .security, .securityElse: RadioWords.security(text).value.map { $0 != .unknown } ?? false
        case .pmf: RadioWords.frameProtection(text).value != nil
        default: true
        }
    }
}
