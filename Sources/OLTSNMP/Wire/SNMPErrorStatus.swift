/// Error status of an SNMP answer (RFC 3416). Other numbers are kept.
public struct SNMPErrorStatus: RawRepresentable, Sendable, Hashable {
    public let rawValue: Int32
    public init(rawValue: Int32) { self.rawValue = rawValue }

    public static let noError = SNMPErrorStatus(rawValue: 0)
    public static let tooBig = SNMPErrorStatus(rawValue: 1)
    public static let noSuchName = SNMPErrorStatus(rawValue: 2)
    public static let genErr = SNMPErrorStatus(rawValue: 5)
    public static let noAccess = SNMPErrorStatus(rawValue: 6)
    public static let resourceUnavailable = SNMPErrorStatus(rawValue: 13)
    public static let authorizationError = SNMPErrorStatus(rawValue: 16)

    /// The name of the standard, or `status_N`.
    public var name: String {
        switch self {
        case .noError: "noError"
        case .tooBig: "tooBig"
        case .noSuchName: "noSuchName"
        case .genErr: "genErr"
        case .noAccess: "noAccess"
        case .resourceUnavailable: "resourceUnavailable"
        case .authorizationError: "authorizationError"
        default: "status_\(rawValue)"
        }
    }
}
