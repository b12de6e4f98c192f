internal import CCurl

extension Transfer {
    /// What the caller gets, once the loop has let go.
    func outcome() throws(HTTPTransportError) -> HTTPTransportResponse {
        let statusLine = head.isComplete ? head.statusLine : nil
        guard failure == nil, let statusLine else {
            throw HTTPTransportError(
                code: failure ?? .protocolError, detail: detail, timings: timings, status: statusLine?.status, bodyBytes: body.count,
                reusedConnection: isReused, curlCode: Int(result.rawValue))
        }
        return HTTPTransportResponse(
            status: statusLine.status, reason: statusLine.reason, headers: HTTPHeaders(head.fields), body: body, timings: timings,
            reusedConnection: isReused)
    }

    private var isReused: Bool { requestsSent > 0 && summary.new_connections == 0 }

    /// libcurl's text for the code; its longer one names hosts and addresses.
    private var detail: String {
        switch failure {
        case .timeout: startedAt == nil ? "deadline passed while waiting for a connection" : "deadline passed"
        case .cancelled: "cancelled"
        case .overloaded: "too many requests wait for a connection"
        case .unavailable where result == CURLE_OK: "the transport is shut down or out of resources"
        case .bodyTooLarge: "the body exceeds \(maxBodyBytes) bytes"
        case .headTooLarge: "the head exceeds \(maxHeadBytes) bytes"
        default: result == CURLE_OK ? "no status line" : String(cString: curl_easy_strerror(result))
        }
    }

    private var timings: HTTPTimings {
        let lookup = summary.name_lookup_us
        let connect = summary.connect_us
        let tls = summary.tls_us
        let ready = summary.pretransfer_us
        let first = summary.first_byte_us
        let isNew = !isReused
        return HTTPTimings(
            queuedMs: Double((startedAt ?? endedAt) - submittedAt) / 1e6,
            dnsMs: lookup > 0 && isNew ? Double(lookup) / 1e3 : nil,
            connectMs: connect > 0 && isNew ? Double(max(0, connect - lookup)) / 1e3 : nil,
            tlsMs: tls > 0 && isNew ? Double(max(0, tls - connect)) / 1e3 : nil,
            firstByteMs: first > 0 ? Double(max(0, first - ready)) / 1e3 : nil,
            totalMs: Double(endedAt - submittedAt) / 1e6)
    }
}
