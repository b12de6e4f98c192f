import Foundation

extension ModemCore {
    /// A request without a session: the one that opens one.
    mutating func login(_ letter: ModemLetter, _ signature: [String: String], at now: ContinuousClock.Instant) -> LabReply {
        guard let keys = signature["key"].flatMap({ key in signature["iv"].flatMap { ModemKeys(options.cipher, key: key, iv: $0) } }),
            let clear = keys.open(data: letter.data, tag: letter.tag), let json = try? LabJSONParser.parse(clear), json["operation"]?.text == "cgi",
            json["oid"]?.text == "/cgi/login", let data = json["data"], let user = Self.clear(data["UserName"]), let password = Self.clear(data["Passwd"])
        else {
            // Another cipher than the modem's, as far as can be told: dropped, and not counted.
            odd("unreadable login")
            return .close(after: .zero)
        }
        // Some firmware breaks on a number here.
        guard data["Action"]?.text == "1", signature["h"] == ModemKeys.md5(user + password) else {
            odd("malformed login")
            return sealed("$.ret=71234;", keys)
        }
        if lockedUntil != nil { return sealed("$.ret=71233;", keys) }
        guard user == options.user, password == options.password else {
            failures += 1
            statistics.refusedLogins += 1
            if failures >= options.maxFailures { lockedUntil = now + options.lockOut }
            return sealed("$.ret=71233;", keys)
        }
        if let session {
            if options.secondLogin == .refuse { return sealed("$.ret=71234;", keys) }
            if session.keys != nil { statistics.ownTakeovers += 1 }
        }
        failures = 0
        statistics.logins += 1
        let opened = Session(cookie: Self.random(), token: Self.random(), keys: keys, hash: signature["h"] ?? "", lastUsed: now)
        session = opened
        var response = response(keys.seal(Array("$.ret=0;".utf8)), type: "text/plain")
        response.headers.append(("Set-Cookie", "JSESSIONID=\(opened.cookie); Path=/; HttpOnly"))
        return .response(response)
    }

    /// 30 digits of hexadecimal.
    static func random() -> String { String((0..<30).map { _ in "0123456789abcdef".randomElement() ?? "0" }) }

    private static func clear(_ value: LabJSON?) -> String? {
        value?.text.flatMap { Data(base64Encoded: $0) }.flatMap { String(data: $0, encoding: .utf8) }
    }

    func sealed(_ text: String, _ keys: ModemKeys) -> LabReply { .response(response(keys.seal(Array(text.utf8)), type: "text/plain")) }
}
