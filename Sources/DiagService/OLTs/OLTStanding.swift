import DeviceReport
import OLTSNMP

/// What became of the last walk over an OLT's serials.
enum OLTStanding: String, ReportEnum {
    /// It has not been walked yet.
    case unseen
    case ok
    /// The walk stopped before the table's end.
    case truncated
    case silent
    case failed
    /// No profile fits it.
    case unsupported

    init(_ outcome: DirectoryOutcome?) {
        self =
            switch outcome {
            case nil: .unseen
            case .complete?: .ok
            case .truncated?: .truncated
            case .silent?: .silent
            case .failed?: .failed
            case .unsupported?: .unsupported
            }
    }
}
