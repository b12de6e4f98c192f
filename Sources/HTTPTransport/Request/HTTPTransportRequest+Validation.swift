internal import CCurl

extension HTTPTransportRequest {
    /// Refuses what must not reach the wire and names the server the request goes to.
    ///
    /// - Returns: `scheme://host:port` in lower case: requests with the same text share connections and their cap.
    /// - Throws: ``HTTPTransportError/Code/invalidRequest``; the text never repeats what the caller sent.
    func validatedServer() throws(HTTPTransportError) -> String {
        guard !method.isEmpty, method.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else {
            throw .invalid("the method is not an upper-case word")
        }
        guard method != "CONNECT", method != "TRACE" else { throw .invalid("the method is not supported") }
        guard maxBodyBytes >= 0 else { throw .invalid("the body cap is negative") }
        guard !tls.trustsPinAlone || tls.pinnedPublicKey?.hasPrefix("sha256//") == true else { throw .invalid("a pin is trusted alone, and there is none") }
        guard method != "HEAD" || body.isEmpty else { throw .invalid("a HEAD request has no body") }
        for (name, value) in headers { try Self.validate(header: name, value) }
        return try Self.server(of: url)
    }

    private static func validate(header name: String, _ value: String) throws(HTTPTransportError) {
        guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else { throw .invalid("a header name is not a token") }
        guard value.utf8.allSatisfy({ $0 == 9 || ($0 >= 32 && $0 != 127) }) else {
            throw .invalid("a header value holds a control character")
        }
        for managed in ["content-length", "transfer-encoding", "expect"]
        where HTTPHeaders.sameName(name.utf8, managed.utf8) {
            throw .invalid("\(managed) is set by the transport")
        }
    }

    /// The characters RFC 9110 admits in a field name.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    /// The longest URL sent. Servers commonly refuse more than 8 KiB of request line.
    static let maxURLBytes = 16 << 10

    private static func server(of url: String) throws(HTTPTransportError) -> String {
        guard url.utf8.count <= maxURLBytes else { throw .invalid("the URL is too long") }
        guard url.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else { throw .invalid("the URL holds characters to be percent-encoded") }
        guard let handle = curl_url() else { throw HTTPTransportError(code: .unavailable, detail: "out of memory") }
        defer { curl_url_cleanup(handle) }
        guard curl_url_set(handle, CURLUPART_URL, url, UInt32(CURLU_DISALLOW_USER)) == CURLUE_OK,
            let scheme = part(CURLUPART_SCHEME, of: handle), let host = part(CURLUPART_HOST, of: handle), !host.isEmpty,
            let port = part(CURLUPART_PORT, of: handle)
        else { throw .invalid("the URL is malformed") }
        guard scheme == "http" || scheme == "https" else { throw .invalid("the URL is neither http nor https") }
        return "\(scheme)://\(host.lowercased()):\(port)"
    }

    private static func part(_ what: CURLUPart, of handle: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(handle, what, &text, UInt32(CURLU_DEFAULT_PORT)) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
