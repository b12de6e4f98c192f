import Foundation

/// The state of a modem's web server. A value without sockets: a request goes in, a reply comes out.
struct ModemCore: Sendable {
    struct Session: Sendable {
        let cookie: String
        let token: String
        /// Nil for a person at the modem's own page.
        let keys: ModemKeys?
        let hash: String
        var lastUsed: ContinuousClock.Instant
    }

    var options: LabModemOptions
    var objects: LabModemObjects
    let key: LabModemKey
    var session: Session?
    var failures = 0
    var lockedUntil: ContinuousClock.Instant?
    var noiseLeft: Int
    var statistics = LabModemStatistics()

    init(options: LabModemOptions, objects: LabModemObjects, key: LabModemKey) {
        self.options = options
        self.objects = objects
        self.key = key
        noiseLeft = options.noise
    }

    mutating func reply(to request: LabRequest, at now: ContinuousClock.Instant) -> LabReply {
        statistics.requests += 1
        expire(now)
        if let refusal = refusal(of: request) { return refusal }
        let path = request.path
        switch (request.method, path) {
        case ("GET", "/"): return page(for: request, at: now)
        case ("GET", "/js/tpEncrypt.js"):
            return options.hasScript ? text(ModemPages.script(options.cipher), type: "application/javascript") : status(404)
        case ("POST", "/cgi/getGDPRParm"): return parameters()
        case ("POST", "/cgi/getBusy"): return text("var isLogined=\(session == nil ? 0 : 1);\nvar isBusy=0;\n$.ret=0;\n")
        case ("POST", "/cgi/clearBusy"): return text("$.ret=0;\n")
        case ("POST", "/cgi_gdpr"): return operation(request, at: now)
        default:
            odd("unknown path")
            return status(404)
        }
    }

    /// Who does not look like the modem's own page is not served.
    private mutating func refusal(of request: LabRequest) -> LabReply? {
        guard let referer = request.header("referer"), referer.hasPrefix("http") else {
            odd("no referer")
            return status(403)
        }
        if options.wantsBrowser, request.header("user-agent")?.contains("Mozilla/") != true {
            odd("no browser")
            return status(406)
        }
        if options.rejectsCompression, request.header("accept-encoding")?.contains("gzip") == true {
            odd("compression")
            return status(406)
        }
        return nil
    }

    private mutating func parameters() -> LabReply {
        guard noiseLeft == 0 else {
            noiseLeft -= 1
            return status(406)
        }
        let modulus = key.modulus.map { String(UInt16($0) + 256, radix: 16).dropFirst().uppercased() }.joined()
        return text(
            "var adminSetting=1;\nvar userSetting=1;\nvar logoUrl=\"\";\nvar ee=\"010001\";\nvar nn=\"\(modulus)\";\nvar seq=\"\(options.sequence)\";\n$.ret=0;\n"
        )
    }

    private func page(for request: LabRequest, at now: ContinuousClock.Instant) -> LabReply {
        let isMine = session.map { $0.cookie == Self.cookie(of: request) } ?? false
        let left = lockedUntil.map { max(0, Int(($0 - now) / .seconds(1))) } ?? 0
        var response = response(
            ModemPages.page(
                model: options.model, account: options.user, failures: failures, lockedSeconds: left, token: isMine ? session?.token : nil,
                bytes: options.pageBytes), type: "text/html; charset=utf-8")
        response.headers.append(("X-Frame-Options", "SAMEORIGIN"))
        if !isMine { response.headers.append(("Set-Cookie", "JSESSIONID=deleted; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Path=/; HttpOnly")) }
        return .response(response)
    }

    private mutating func expire(_ now: ContinuousClock.Instant) {
        if let session, session.keys != nil, now - session.lastUsed > options.idleTimeout { self.session = nil }
        if let until = lockedUntil, now >= until {
            lockedUntil = nil
            failures = 0
        }
    }

    mutating func odd(_ what: String) {
        if statistics.oddities.count < 100 { statistics.oddities.append(what) }
    }

    static func cookie(of request: LabRequest) -> String? {
        for part in (request.header("cookie") ?? "").split(separator: ";") {
            let pair = part.drop { $0 == " " }
            if pair.hasPrefix("JSESSIONID=") { return String(pair.dropFirst("JSESSIONID=".count)) }
        }
        return nil
    }

    func text(_ text: String, type: String = "text/plain") -> LabReply { .response(response(Array(text.utf8), type: type)) }

    func status(_ status: Int) -> LabReply {
        let phrase = status == 406 ? "Not Acceptable" : LabResponse.phrase(status)
        var response = response(Array("<html><head><title>\(status) \(phrase)</title></head></html>".utf8), type: "text/html")
        response.status = status
        response.reason = phrase
        return .response(response)
    }

    func response(_ body: [UInt8], type: String) -> LabResponse {
        var response = LabResponse(status: 200, reason: "OK", headers: [("Content-Type", type)], body: body)
        response.announcesLength = !options.sendsChunks
        if !options.keepsAlive { response.headers.append(("Connection", "close")) }
        return response
    }
}
