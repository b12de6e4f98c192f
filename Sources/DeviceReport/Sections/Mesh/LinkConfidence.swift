/// How sure a derived link is.
public enum LinkConfidence: String, ReportEnum {
    case high
    case medium
    case low
    case assumed
}
