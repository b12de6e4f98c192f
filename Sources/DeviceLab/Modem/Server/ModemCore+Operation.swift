extension ModemCore {
    /// `/cgi_gdpr?9`: a login, or an operation within the session.
    mutating func operation(_ request: LabRequest, at now: ContinuousClock.Instant) -> LabReply {
        guard request.target.hasPrefix("/cgi_gdpr?9"), let letter = ModemLetter(request.body) else {
            odd("no envelope")
            return status(500)
        }
        guard let signature = letter.signature(key, options.cipher) else {
            odd("unreadable signature")
            return .close(after: .zero)
        }
        guard signature["s"] == String(options.sequence + letter.data.utf8.count) else {
            odd("wrong count")
            return status(500)
        }
        if signature["key"] != nil { return login(letter, signature, at: now) }
        guard let open = session, let keys = open.keys, open.cookie == Self.cookie(of: request) else { return eviction() }
        // A page always has its token.
        guard request.header("tokenid") == open.token else {
            odd("no token")
            return .close(after: .zero)
        }
        guard signature["h"] == open.hash, let clear = keys.open(data: letter.data, tag: letter.tag), let json = try? LabJSONParser.parse(clear),
            let kind = json["operation"]?.text, let oid = json["oid"]?.text
        else {
            odd("unreadable operation")
            return eviction()
        }
        session?.lastUsed = now
        if statistics.operations.count < 100_000 { statistics.operations.append("\(kind) \(oid)") }
        switch (kind, oid) {
        case ("cgi", "/cgi/logout"):
            session = nil
            statistics.logouts += 1
            return options.logoutReply == .empty ? text("") : sealed("$.ret=0;", keys)
        case ("go", _), ("gl", _), ("gs", _):
            if objects[oid] == .silent { return .silence }
            return .response(response(keys.seal(read(kind, oid, wanted: json["data"]?.object)), type: "text/plain"))
        case ("op", "ACT_UPDATE_MAPINFO"), ("op", "ACT_WIFI_UPDATE_ALLASSOC"):
            return sealed(#"{"data":{},"operation":"op","oid":"\#(oid)","success":true}"#, keys)
        default:
            statistics.writes += 1
            return sealed("$.ret=71234;", keys)
        }
    }

    /// What somebody is told who has no session any more.
    private func eviction() -> LabReply {
        switch options.eviction {
        case .forbidden: status(403)
        case .notAcceptable: status(406)
        case .close: .close(after: .zero)
        case .html: text("<html><script>location.href=\"/\";</script></html>", type: "text/html")
        case .empty: text("")
        }
    }

    private func read(_ kind: String, _ oid: String, wanted: LabObject?) -> [UInt8] {
        // Attributes named with nothing in them limit the answer to themselves.
        let names = Set((wanted?.keys ?? []).filter { $0 != "stack" && $0 != "pstack" })
        func shown(_ row: LabObject) -> LabJSON {
            .object(names.isEmpty ? row : LabObject(row.members.filter { names.contains($0.key) || $0.key == "stack" }.map { ($0.key, $0.value) }))
        }
        switch objects[oid] {
        case nil, .silent: return refused(kind, oid, 9804)
        case .refused(let code): return refused(kind, oid, code)
        case .nothing: return answer(nil, kind, oid)
        case .object(let row): return kind == "go" ? answer(shown(row), kind, oid) : refused(kind, oid, 9003)
        // Only the first row, and nothing says so.
        case .list(let rows) where kind == "go": return answer(rows.first.map(shown) ?? .object(LabObject()), kind, oid)
        case .list(let rows): return answer(.array(rows.map(shown)), kind, oid)
        }
    }

    private func answer(_ data: LabJSON?, _ kind: String, _ oid: String) -> [UInt8] {
        let end: [(String, LabJSON)] = [("operation", .string(kind)), ("oid", .string(oid)), ("success", .bool(true))]
        return LabJSON.object(LabObject((data.map { [("data", $0)] } ?? []) + end)).bytes
    }

    private func refused(_ kind: String, _ oid: String, _ code: Int) -> [UInt8] {
        LabJSON.object(
            LabObject([
                ("data", .array([])), ("operation", .string(kind)), ("oid", .string(oid)), ("success", .bool(false)), ("errorcode", .number(String(code))),
            ])
        ).bytes
    }
}
