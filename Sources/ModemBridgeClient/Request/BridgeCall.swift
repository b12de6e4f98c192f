import HTTPTransport

/// What the client asks of a bridge.
enum BridgeCall: Sendable, Hashable {
    case health
    case read(ModemHost, ReadBody)
    case job(JobID)
    /// Nobody waits for the job any more; the bridge logs out and stops.
    case cancel(JobID)

    var method: String {
        switch self {
        case .health, .job: "GET"
        case .read: "POST"
        case .cancel: "DELETE"
        }
    }

    var path: String {
        switch self {
        case .health: "/v1/health"
        case .read(let host, _): "/v1/modems/\(host.pathSegment)/read"
        case .job(let id), .cancel(let id): "/v1/jobs/\(id.text)"
        }
    }
}

extension BridgeConfiguration {
    func request(_ call: BridgeCall) -> HTTPTransportRequest {
        var base = baseURL
        while base.last == "/" { base.removeLast() }
        var headers: [(String, String)] = [("Accept", "application/json")]
        if let bearerToken { headers.append(("Authorization", "Bearer \(bearerToken)")) }
        var body: [UInt8] = []
        if case .read(_, let read) = call {
            headers.append(("Content-Type", "application/json"))
            body = read.json
        }
        return HTTPTransportRequest(
            method: call.method, url: base + call.path, headers: headers, body: body,
            // A read sent twice is a second login.
            freshConnection: call.method != "GET", maxBodyBytes: maxBodyBytes, connectTimeout: connectTimeout, tls: tls)
    }
}
