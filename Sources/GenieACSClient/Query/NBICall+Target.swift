extension NBICall {
    /// Path and query string below the NBI's base URL.
    var target: String {
        switch self {
        case .find(let search):
            Self.list("devices", search.json, projection: "_id,_deviceId,_lastInform", limit: Self.searchLimit, sort: "{\"_lastInform\":-1}")
        case .document(let id, let projection):
            Self.list("devices", NBICondition.id(id).json, projection: projection.text, limit: 1)
        case .reachability(let id):
            Self.list("devices", NBICondition.id(id).json, projection: "_lastInform," + Self.connectionURLs.joined(separator: ","), limit: 1)
        case .readTask(let id, _, let timeoutMs):
            "/devices/\(id.pathSegment)/tasks?connection_request&timeout=\(Self.taskTimeout(timeoutMs))"
        case .fault(let id, let task):
            Self.list("faults", "{\"_id\":\"\(id.text):task_\(task.text)\"}", projection: "_id,code", limit: 1)
        case .task(let task):
            Self.list("tasks", "{\"_id\":\"\(task.text)\"}", projection: "_id,timestamp", limit: 1)
        case .lock(let id):
            Self.list("locks", "{\"_id\":\"cwmp_session_\(id.text)\"}", projection: "_id", limit: 1)
        case .deleteTask(let task):
            "/tasks/\(task.text)"
        case .ping:
            Self.list("devices", "{\"_id\":\"diag-probe\"}", projection: "_id", limit: 1)
        }
    }

    /// The request body; empty for all but tasks.
    var body: [UInt8] {
        guard case .readTask(_, let paths, _) = self else { return [] }
        let names = paths.map { "\"\($0.text)\"" }.joined(separator: ",")
        // Both keep the queue clean: a task nobody waits for is dropped, and a new one replaces the one before.
        return Array("{\"name\":\"getParameterValues\",\"parameterNames\":[\(names)],\"expiry\":60,\"uniqueKey\":\"diag\"}".utf8)
    }

    /// Where the two roots keep the address of connection requests.
    static let connectionURLs = ["Device.ManagementServer.ConnectionRequestURL", "InternetGatewayDevice.ManagementServer.ConnectionRequestURL"]

    private static func list(_ collection: String, _ query: String, projection: String, limit: Int, sort: String? = nil) -> String {
        var target = "/\(collection)/?query=\(URLText.escaped(query))&projection=\(URLText.escaped(projection))&limit=\(limit)"
        if let sort { target += "&sort=\(URLText.escaped(sort))" }
        return target
    }
}
