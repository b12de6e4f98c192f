import DeviceCapture

extension NBIDouble {
    /// POST of a task, of a list of tasks or of nothing but a connection request.
    func tasks(_ id: String, _ request: LabRequest) async throws(NBICrash) -> LabReply {
        guard request.method == "POST" else { return Self.methodNotAllowed("POST") }
        let fields = request.queryFields
        let connects = fields.contains { $0.name == "connection_request" }
        guard !request.body.isEmpty else {
            return connects ? await connectionRequestOnly(id) : .response(LabResponse(status: 400, reason: "Bad Request"))
        }
        let posted: LabJSON
        do {
            posted = try LabJSONParser.parse(request.body)
        } catch {
            return Self.plain(400, error.description)
        }
        guard posted.object != nil || posted.array != nil else { throw NBICrash(cause: "the task is no object") }
        guard let device = store.device(id) else { return Self.plain(404, "No such device") }
        if connects, device.document["_lastInform"] == nil { throw NBICrash(cause: "a device without _lastInform") }

        let isFree = connects ? await waitForLock(id) : true
        let tasks = try prepare(posted, device: id)
        for task in tasks { insert(task, device: id) }
        let body = posted.array != nil ? LabJSON.array(tasks.map { .object($0) }).bytes : LabJSON.object(tasks[0]).bytes
        guard connects else { return Self.accepted("Accepted", body) }
        guard isFree else { return Self.accepted(Self.notProcessed, body) }

        let sessionsBefore = store.device(id)?.sessions ?? 0
        if let reason = await requestConnection(id) { return Self.accepted(reason, body) }
        guard let threshold = onlineThreshold(fields.first { $0.name == "timeout" }?.value) else { return .silence }
        guard await waitForSession(id, after: sessionsBefore, at: threshold), await waitForSessionEnd(id) else {
            return Self.accepted(Self.notProcessed, body)
        }
        return outcome(of: tasks, device: id, body: body, isList: posted.array != nil)
    }

    private static let notProcessed = "Task queued but not processed"

    private static func accepted(_ reason: String, _ body: [UInt8]) -> LabReply {
        .response(LabResponse(status: 202, reason: reason, headers: [("Content-Type", "application/json")], body: body))
    }

    /// The tasks as they are stored. Tasks of a list belong to no device: nobody will ever run them.
    private func prepare(_ posted: LabJSON, device: String) throws(NBICrash) -> [LabObject] {
        let now = options.clock()
        if let list = posted.array {
            return try list.map { element throws(NBICrash) in
                try NBITask.stored(element, device: nil, id: store.nextTaskID(at: now), now: now)
            }
        }
        return [try NBITask.stored(posted, device: device, id: store.nextTaskID(at: now), now: now)]
    }

    private func insert(_ task: LabObject, device: String) {
        if let key = task["uniqueKey"], task["device"] != nil {
            store.remove(from: "tasks") { $0["device"]?.text == device && $0["uniqueKey"] == key }
        }
        store.insert(task, into: "tasks")
    }

    private func outcome(of tasks: [LabObject], device: String, body: [UInt8], isList: Bool) -> LabReply {
        guard !isList, let id = tasks.first?["_id"]?.text else {
            return .response(LabResponse(status: 200, reason: "OK", headers: [("Content-Type", "application/json")], body: body))
        }
        if store.document("faults", id: "\(device):task_\(id)") != nil { return Self.accepted("Task faulted", body) }
        if store.document("tasks", id: id) != nil { return Self.accepted(Self.notProcessed, body) }
        return .response(LabResponse(status: 200, reason: "OK", headers: [("Content-Type", "application/json")], body: body))
    }

    private func connectionRequestOnly(_ id: String) async -> LabReply {
        guard store.device(id) != nil else { return Self.plain(404, "No such device") }
        guard let reason = await requestConnection(id) else { return Self.empty }
        return .response(LabResponse(status: 504, reason: reason, body: Array(reason.utf8)))
    }

    /// Asks the modem to inform; the reason where that fails.
    private func requestConnection(_ id: String) async -> String? {
        guard let device = store.device(id) else { return "Device is offline" }
        switch device.cpe.connectionRequest {
        case .online:
            sessions.begin(id)
            return nil
        case .noInform: return nil
        case .refused: return "Device is offline"
        case .silent:
            try? await Task.sleep(for: options.connectionRequestTimeout)
            return "Device is offline"
        case .badCredentials: return "Connection request error: Incorrect connection request credentials"
        }
    }
}
