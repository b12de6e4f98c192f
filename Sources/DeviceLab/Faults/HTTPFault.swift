import DeviceCapture

/// Carries a fault out on an HTTP answer.
struct HTTPFault: Sendable {
    let fault: LabFault
    /// Pause between two bytes of a dripping body.
    let dripPause: Duration
    /// Size of a huge body, in bytes.
    let hugeBytes: Int

    /// The misbehaviour in place of the answer that `answer` would give.
    func reply(insteadOf answer: () async -> LabReply) async -> LabReply {
        switch fault {
        case .neverAnswer: return .silence
        case .reset: return .reset
        case .html502: return .response(Self.badGateway)
        case .auth401: return .response(Self.unauthorized)
        case .hugeJSON: return .response(flood)
        case .delay(let milliseconds):
            try? await Task.sleep(for: .milliseconds(milliseconds))
            return await answer()
        default: break
        }
        guard case .response(var response) = await answer() else { return .silence }
        switch fault {
        case .drip: response.bytePause = dripPause
        case .wrongContentType: response.setHeader("Content-Type", "text/html")
        case .truncatedJSON:
            response.body = .pieces([half(response)])
            response.ending = .drop(after: .zero)
            // A length announced for the half would make it whole again.
            response.announcesLength = false
        case .cutJSON:
            response.body = .pieces([half(response)])
        default: break
        }
        return .response(response)
    }

    private func half(_ response: LabResponse) -> [UInt8] {
        let bytes = response.bytes
        return Array(bytes.prefix(max(1, bytes.count / 2)))
    }

    private static let badGateway: LabResponse = {
        let page =
            "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n"
            + "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
        return htmlPage(502, "Bad Gateway", page)
    }()

    private static let unauthorized: LabResponse = {
        let page =
            "<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n"
            + "<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
        var response = htmlPage(401, "Unauthorized", page)
        response.headers.append(("WWW-Authenticate", "Basic realm=\"restricted\""))
        return response
    }()

    private static func htmlPage(_ status: Int, _ reason: String, _ page: String) -> LabResponse {
        var response = LabResponse(
            status: status, reason: reason, headers: [("Server", "nginx"), ("Content-Type", "text/html")], body: Array(page.utf8))
        response.announcesLength = true
        return response
    }

    private var flood: LabResponse {
        let leaf = #""Filler":{"_object":false,"_value":"0123456789abcdef","_type":"xsd:string","_writable":false},"#
        var response = LabResponse(status: 200, reason: "OK", headers: [("Content-Type", "application/json")])
        response.body = .flood(
            opening: Array("[\n{\"_id\":\"000000-Huge-0\",\"Device\":{".utf8),
            block: Array(String(repeating: leaf, count: 700).utf8),
            closing: Array("\"End\":{\"_object\":true}}}\n]".utf8), totalBytes: hugeBytes)
        return response
    }
}
