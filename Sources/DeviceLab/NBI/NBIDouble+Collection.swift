extension NBIDouble {
    private static let taskCasts: [String: NBICast] = ["_id": .objectID, "timestamp": .date, "retries": .number]
    private static let faultCasts: [String: NBICast] = ["timestamp": .date, "retries": .number]

    /// GET and HEAD of a collection.
    func collection(_ name: String, _ request: LabRequest) throws(NBICrash) -> LabReply {
        guard request.method == "GET" || request.method == "HEAD" else { return Self.methodNotAllowed("GET, HEAD") }
        guard name == "devices" || NBIStore.collections.contains(name) else { return Self.plain(404, "404 Not Found") }
        let fields = request.queryFields
        func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

        var condition = MongoCondition.all([])
        var sort: NBISort?
        do {
            if let text = field("query"), !text.isEmpty {
                condition = try compile(try LabJSONParser.parse(text), collection: name)
            }
            if let text = field("sort"), !text.isEmpty {
                sort = try NBISort(try LabJSONParser.parse(text), devices: name == "devices")
            }
        } catch let error as LabJSONError {
            return Self.plain(400, error.description)
        } catch let crash as NBICrash {
            throw crash
        } catch {
            throw NBICrash(cause: "\(error)")
        }

        let all = name == "devices" ? store.devices.map(\.document) : store.documents(name)
        var found = all.filter { condition.matches($0) }
        var response = LabResponse(
            status: 200, reason: "OK", headers: [("Content-Type", "application/json"), ("total", String(found.count))])
        if request.method == "HEAD" { return .response(response) }

        guard let skip = Self.integer(field("skip")), let limit = Self.integer(field("limit")), skip >= 0 else {
            return crashed(after: response)
        }
        if let sort { found = sort.apply(to: found) }
        found = Array(found.dropFirst(skip))
        if limit != 0 { found = Array(found.prefix(limit.magnitude > UInt(Int.max) ? Int.max : abs(limit))) }

        var pieces: [[UInt8]] = [Array("[\n".utf8)]
        do {
            let text = field("projection")
            let projection = try text.map { text throws(NBICrash) in try NBIProjection(text) }
            for (index, document) in found.enumerated() {
                if index > 0 { pieces.append(Array(",\n".utf8)) }
                pieces.append(render(document, projection, text, cached: name == "devices"))
            }
        } catch {
            return crashed(after: response)
        }
        pieces.append(Array("\n]".utf8))
        response.body = .pieces(pieces)
        return .response(response)
    }

    private func compile(_ query: LabJSON, collection: String) throws(NBICrash) -> MongoCondition {
        switch collection {
        case "devices": try NBIQuery.devices(query)
        case "tasks": try NBIQuery.plain(query, casts: Self.taskCasts)
        case "faults": try NBIQuery.plain(query, casts: Self.faultCasts)
        default: try NBIQuery.plain(query)
        }
    }

    private func render(_ document: LabObject, _ projection: NBIProjection?, _ text: String?, cached: Bool) -> [UInt8] {
        let id = document["_id"]?.text ?? ""
        let device = cached ? store.device(id) : nil
        if let known = device?.text(projection: text) { return known }
        // What the store holds now, so that the text kept is that of the version noted.
        let source = device?.document ?? document
        let bytes = LabJSON.object(projection?.apply(to: source) ?? source).bytes
        if let device { _ = store.update(id) { $0.keep(bytes, projection: text, version: device.version) } }
        return bytes
    }

    /// As `parseInt`: 0 where the field is missing or empty, `nil` where it holds no number.
    private static func integer(_ text: String?) -> Int? {
        guard let text, !text.isEmpty else { return 0 }
        return NBIText.leadingInteger(text)
    }
}
