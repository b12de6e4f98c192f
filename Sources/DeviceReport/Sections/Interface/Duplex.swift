/// Duplex of a link.
public enum Duplex: String, ReportEnum {
    case full
    case half
    case unknown
}
