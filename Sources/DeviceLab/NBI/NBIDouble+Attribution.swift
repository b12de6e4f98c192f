import DeviceCapture

extension NBIDouble {
    /// The captures that a request is about, so that a fault of one device strikes its requests only.
    func concerned(by request: LabRequest) -> [String] {
        guard let route = try? NBIRoute(path: request.path) else { return [] }
        switch route {
        case .device(let id), .tasks(let id), .tag(let id, _): return names(ids: [id])
        case .fault(let id): return names(ids: [String(id.prefix { $0 != ":" })])
        case .task(let id), .retry(let id): return names(ids: [store.document("tasks", id: id)?["device"]?.text ?? ""])
        case .collection(let collection): return concerned(byQueryOn: collection, request)
        case .document, .ping, .unknown: return []
        }
    }

    private func concerned(byQueryOn collection: String, _ request: LabRequest) -> [String] {
        guard let text = request.queryFields.first(where: { $0.name == "query" })?.value,
            let json = try? LabJSONParser.parse(text)
        else { return [] }
        if collection == "devices", let condition = try? NBIQuery.devices(json) {
            let matching = store.devices.filter { condition.matches($0.document) }.compactMap(\.capture)
            // A list is about no device in particular.
            if !matching.isEmpty { return matching.count <= 2 ? matching : [] }
        } else if let condition = try? NBIQuery.plain(json) {
            let ids =
                condition.equalities(on: ["device"])
                + condition.equalities(on: ["_id"]).map { id in
                    store.document("tasks", id: id)?["device"]?.text ?? String(id.prefix { $0 != ":" })
                }
            let names = names(ids: ids)
            if !names.isEmpty { return names }
        }
        // A device that the ACS does not know can still be asked for.
        let wanted = text.lowercased()
        return captures.filter { $0.manifest.identity.searchTexts.contains { wanted.contains($0) } }.map(\.name)
    }

    private func names(ids: [String]) -> [String] {
        ids.compactMap { id in store.device(id)?.capture ?? captures.first { $0.manifest.identity.acsID == id }?.name }
    }
}
