/// An end of a mesh link.
public enum LinkEnd: String, ReportEnum {
    case parent
    case child
}
