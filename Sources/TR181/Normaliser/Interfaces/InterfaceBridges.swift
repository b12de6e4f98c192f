import DeviceReport

/// What is meant by references to a bridge.
enum InterfaceBridges {
    /// A reference to a bridge leads to its management port; a management port that names no members stands on all ports of its
    /// bridge.
    static func settle(_ drafts: [String: InterfaceDraft]) {
        var ports: [String: [String]] = [:]
        var management: [String: String] = [:]
        for (path, draft) in drafts where draft.interface.kind == .bridgePort {
            guard let bridge = bridge(of: path) else { continue }
            ports[bridge, default: []].append(path)
            if draft.isManagementPort { management[bridge] = min(path, management[bridge] ?? path) }
        }
        for (bridge, port) in management {
            let members = (ports[bridge] ?? []).filter { drafts[$0]?.isManagementPort == false }
            if drafts[port]?.references.contains(where: { drafts[$0] != nil && $0 != port }) != true { drafts[port]?.references.formUnion(members) }
        }
        for path in drafts.keys {
            for bridge in drafts[path]?.references ?? [] where drafts[bridge] == nil {
                guard let port = management[bridge], port != path else { continue }
                drafts[path]?.references.remove(bridge)
                drafts[path]?.references.insert(port)
            }
        }
    }

    static func bridge(of port: String) -> String? {
        let point = UInt8(ascii: ".")
        guard let last = port.utf8.lastIndex(of: point), let before = port.utf8[..<last].lastIndex(of: point) else { return nil }
        return String(port[..<before])
    }
}
