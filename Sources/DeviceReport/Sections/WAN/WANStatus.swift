/// State of a WAN connection.
public enum WANStatus: String, ReportEnum {
    case connected
    case connecting
    case authenticating
    case disconnected
    case unconfigured
    case unknown
}
