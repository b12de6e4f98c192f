/// How a host is connected.
public enum HostConnection: String, ReportEnum {
    case wifi
    case ethernet
    case powerline
    case unknown
}
