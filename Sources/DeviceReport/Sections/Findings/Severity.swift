/// How bad a finding is, worst first.
public enum Severity: String, ReportEnum, Comparable {
    /// The service is down.
    case critical
    /// Degraded: act now.
    case major
    /// A probable cause of a complaint.
    case minor
    /// Worth knowing.
    case info

    private var rank: Int {
        switch self {
        case .critical: 3
        case .major: 2
        case .minor: 1
        case .info: 0
        }
    }

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    /// One level less.
    public var lowered: Severity {
        switch self {
        case .critical: .major
        case .major: .minor
        case .minor, .info: .info
        }
    }
}
