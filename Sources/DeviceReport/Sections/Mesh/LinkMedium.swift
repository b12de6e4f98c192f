/// Medium of a mesh link.
public enum LinkMedium: String, ReportEnum {
    case ethernet
    case wifi
    case powerline
    case moca
    case ghn
    case unknown
}
