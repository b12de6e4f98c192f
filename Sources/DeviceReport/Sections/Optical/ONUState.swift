/// State of an ONU at its OLT, the same words for every vendor.
public enum ONUState: String, ReportEnum {
    case online
    case offline
    case ranging
    case disabled
    case mismatch
    case unprovisioned
    case unknown
}
