extension NBIDouble {
    static let empty = LabReply.response(LabResponse(status: 200, reason: "OK"))
    private static let inSession = plain(503, "Device is in session")

    func device(_ id: String, _ request: LabRequest) -> LabReply {
        guard request.method == "DELETE" else { return Self.methodNotAllowed("DELETE") }
        if store.device(id)?.isInSession == true { return Self.inSession }
        store.removeDevice(id)
        return Self.empty
    }

    func tag(_ tag: String, _ id: String, _ request: LabRequest) -> LabReply {
        guard request.method == "POST" || request.method == "DELETE" else { return Self.methodNotAllowed("POST, DELETE") }
        let adds = request.method == "POST"
        let found = store.update(id) { device in
            var tags = device.document["_tags"]?.array ?? []
            let existed = device.document["_tags"] != nil
            tags.removeAll { $0.text == tag }
            if adds { tags.append(.string(tag)) }
            if adds || existed { device.document["_tags"] = .array(tags) }
            return true
        }
        return found == true ? Self.empty : Self.plain(404, "No such device")
    }

    func task(_ id: String, _ request: LabRequest) throws(NBICrash) -> LabReply {
        guard request.method == "DELETE" else { return Self.methodNotAllowed("DELETE") }
        guard NBIObjectID.isValid(id) else { throw NBICrash(cause: "not an object id") }
        guard let task = store.document("tasks", id: id) else { return Self.plain(404, "Task not found") }
        let device = task["device"]?.text ?? ""
        if store.device(device)?.isInSession == true { return Self.inSession }
        store.remove(from: "tasks", id: id)
        store.remove(from: "faults", id: "\(device):task_\(id)")
        return Self.empty
    }

    func retry(_ id: String, _ request: LabRequest) throws(NBICrash) -> LabReply {
        guard request.method == "POST" else { return Self.methodNotAllowed("POST") }
        guard NBIObjectID.isValid(id), let task = store.document("tasks", id: id) else { throw NBICrash(cause: "unknown task") }
        let device = task["device"]?.text ?? ""
        if store.device(device)?.isInSession == true { return Self.inSession }
        store.remove(from: "faults", id: "\(device):task_\(id)")
        return Self.empty
    }

    func fault(_ id: String, _ request: LabRequest) -> LabReply {
        guard request.method == "DELETE" else { return Self.methodNotAllowed("DELETE") }
        let device = String(id.prefix { $0 != ":" })
        if store.device(device)?.isInSession == true { return Self.inSession }
        store.remove(from: "faults", id: id)
        let channel = id.dropFirst(device.count + 1)
        if channel.hasPrefix("task_") { store.remove(from: "tasks", id: String(channel.dropFirst(5))) }
        return Self.empty
    }

    /// PUT and DELETE of presets, objects, provisions, virtual parameters and files.
    func document(_ collection: String, _ name: String, _ request: LabRequest) -> LabReply {
        switch request.method {
        case "DELETE":
            let existed = store.remove(from: collection, id: name)
            return existed || collection != "files" ? Self.empty : Self.plain(404, "404 Not Found")
        case "PUT": return put(collection, name, request)
        default: return Self.methodNotAllowed("PUT, DELETE")
        }
    }

    private func put(_ collection: String, _ name: String, _ request: LabRequest) -> LabReply {
        var document = LabObject()
        switch collection {
        case "files":
            let metadata = ["fileType", "oui", "productClass", "version"].compactMap { key in
                request.header(key).map { (key, LabJSON.string($0)) }
            }
            document = LabObject([
                ("filename", .string(name)), ("length", .number(String(request.body.count))),
                ("metadata", .object(LabObject(metadata))),
            ])
        case "provisions", "virtualParameters":
            document["script"] = .string(String(decoding: request.body, as: UTF8.self))
        default:
            do {
                document = try LabJSONParser.parse(request.body).object ?? LabObject()
            } catch {
                return Self.plain(400, error.description)
            }
        }
        document["_id"] = .string(name)
        store.replace(document, in: collection)
        return collection == "files" ? .response(LabResponse(status: 201, reason: "Created")) : Self.empty
    }
}
