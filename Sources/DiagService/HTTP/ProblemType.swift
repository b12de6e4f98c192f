import HTTPTypes

/// The problems Diag answers with. The `type` URIs are stable.
enum ProblemType: String, CaseIterable, Sendable {
    case malformedKey = "malformed-key"
    case badParameter = "bad-parameter"
    case unknownDevice = "unknown-device"
    case ambiguousKey = "ambiguous-key"
    case noSource = "no-source"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case overloaded = "overloaded"
    case cancelled = "cancelled"
    case internalError = "internal-error"

    var uri: String { "urn:diag:problem:\(rawValue)" }

    var status: HTTPResponse.Status {
        switch self {
        case .malformedKey, .badParameter: .badRequest
        case .unknownDevice, .notFound: .notFound
        case .ambiguousKey: .unprocessableContent
        case .noSource: .serviceUnavailable
        case .methodNotAllowed: .methodNotAllowed
        case .overloaded, .cancelled: .serviceUnavailable
        case .internalError: .internalServerError
        }
    }

    var title: String {
        switch self {
        case .malformedKey: "The key is malformed"
        case .badParameter: "A parameter is wrong"
        case .unknownDevice: "No source knows this device"
        case .ambiguousKey: "The key fits several devices"
        case .noSource: "No source could be asked"
        case .notFound: "No such resource"
        case .methodNotAllowed: "Method not allowed"
        case .overloaded: "Too many lookups are under way"
        case .cancelled: "The lookup was cancelled"
        case .internalError: "Internal error"
        }
    }
}
