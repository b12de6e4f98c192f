extension LabResponse {
    /// A JSON answer of 200.
    static func json(_ object: LabObject) -> LabResponse {
        json(status: 200, body: LabJSON.object(object).bytes)
    }

    /// A JSON answer whose length is announced.
    static func json(status: Int, body: [UInt8]) -> LabResponse {
        var response = LabResponse(
            status: status, reason: phrase(status), headers: [("Content-Type", "application/json")], body: body)
        response.announcesLength = true
        return response
    }

    /// The usual phrase of the statuses that the doubles use.
    static func phrase(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 202: "Accepted"
        case 204: "No Content"
        case 206: "Partial Content"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 409: "Conflict"
        case 422: "Unprocessable Content"
        case 423: "Locked"
        case 424: "Failed Dependency"
        case 429: "Too Many Requests"
        case 500: "Internal Server Error"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        default: "Unknown"
        }
    }
}
