import DeviceReport
import HTTPTypes

/// The problems Diag answers with. The raw values are the `type` URIs; they are stable.
enum ProblemType: String, ReportEnum {
    case malformedKey = "urn:diag:problem:malformed-key"
    case badParameter = "urn:diag:problem:bad-parameter"
    case unknownDevice = "urn:diag:problem:unknown-device"
    case ambiguousKey = "urn:diag:problem:ambiguous-key"
    case noSource = "urn:diag:problem:no-source"
    case sourceTimeout = "urn:diag:problem:source-timeout"
    case sourceFailed = "urn:diag:problem:source-failed"
    case notFound = "urn:diag:problem:not-found"
    case methodNotAllowed = "urn:diag:problem:method-not-allowed"
    case overloaded = "urn:diag:problem:overloaded"
    case cancelled = "urn:diag:problem:cancelled"
    case internalError = "urn:diag:problem:internal-error"

    /// The last part of the URI.
    var name: String { String(rawValue.dropFirst("urn:diag:problem:".count)) }

    var status: HTTPResponse.Status {
        switch self {
        case .malformedKey, .badParameter: .badRequest
        case .unknownDevice, .notFound: .notFound
        case .ambiguousKey: .unprocessableContent
        case .noSource: .serviceUnavailable
        case .sourceTimeout: .gatewayTimeout
        case .sourceFailed: .badGateway
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
        case .sourceTimeout: "The source did not answer in time"
        case .sourceFailed: "The source could not be read"
        case .notFound: "No such resource"
        case .methodNotAllowed: "Method not allowed"
        case .overloaded: "Too many lookups are under way"
        case .cancelled: "The lookup was cancelled"
        case .internalError: "Internal error"
        }
    }
}
