/// Side of a socket.
public enum PortRole: String, ReportEnum {
    case lan
    case wan
}
