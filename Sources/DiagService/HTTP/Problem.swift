import DeviceReport
import HTTPTypes
import Hummingbird
import NIOCore

/// An RFC 9457 problem. The detail holds no personal data.
struct Problem: Error, Sendable {
    var type: ProblemType
    var detail: String
    /// What each source said, where that explains the problem.
    var sources: [SourceStatus] = []
    /// The devices that the key fits.
    var candidates: [DeviceIdentity] = []
    var retryAfterSeconds: Int?
    var allow: String?

    init(_ type: ProblemType, _ detail: String) {
        self.type = type
        self.detail = detail
    }

    /// The caller went away, or the service is being stopped.
    static var cancelled: Problem {
        var problem = Problem(.cancelled, "The lookup was given up before its end.")
        problem.retryAfterSeconds = 1
        return problem
    }

    func body(traceID: String, instance: String) -> [UInt8] {
        var sink = JSONSink()
        sink.write(ProblemBody(problem: self, traceID: traceID, instance: instance))
        return sink.json.bytes
    }

    func response(traceID: String, instance: String) -> Response {
        var headers: HTTPFields = [.contentType: "application/problem+json", .cacheControl: "no-store"]
        if let retryAfterSeconds { headers[.retryAfter] = String(retryAfterSeconds) }
        if let allow { headers[.allow] = allow }
        return Response(status: type.status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body(traceID: traceID, instance: instance))))
    }
}
