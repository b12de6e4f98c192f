import DeviceReport

/// The connections of a TR-181 device: IP interfaces and what they stand on.
struct StackWANReader {
    let scope: TreeScope
    let interfaces: InterfaceTable
    let technology: PONTechnology?

    /// The device says how many IP interfaces it has, or nothing about it, and routes were read: none is missing.
    var isWhole: Bool {
        guard !scope.rows("Device.Routing.Router").isEmpty else { return false }
        guard let count = scope.object("Device.IP")?.integer("InterfaceNumberOfEntries") else { return true }
        return count <= scope.rows("Device.IP.Interface").count
    }

    /// The IP interfaces towards the network, and the paths of those towards the home.
    func sort() -> (wan: [StackWAN], local: [String]) {
        let rules = scope.dialect.wan
        let rows = scope.rows("Device.IP.Interface")
        guard !rows.isEmpty else { return ([], []) }
        let extras = Dictionary(scope.layered(rules.interfaces).map { ($0.path, $0) }) { first, _ in first }
        let routes = DefaultRoutes(scope, rules.routes)
        let routes6 = DefaultRoutes(scope, rules.routes6)
        let nat = byInterface("Device.NAT.InterfaceSetting")
        let dhcp = byInterface("Device.DHCPv4.Client")
        var wan: [StackWAN] = []
        var local: [String] = []
        for row in rows {
            guard let layer = interfaces[row.path], row.text("Type")?.lowercased() != "loopback" else { continue }
            let chain = interfaces.below(row.path)
            let extra = extras[row.path]
            let connection = extra?.text(.connection).flatMap(WANRules.Connection.init(rawValue:))
            if connection == .lan || (connection == nil && isLocal(chain)) {
                local.append(row.path)
                continue
            }
            let ppp = chain.first { $0.kind == .ppp }.flatMap { scope.object($0.id) }
            let parts = Parts(row: row, layer: layer, chain: chain, connection: connection, extra: extra, ppp: ppp, dhcp: dhcp[row.path])
            let route = routes.route([row.path])
            let address = row.rows("IPv4Address").first { $0.flag("Enable") != false && $0.raw("IPAddress").flatMap { Scalar.ip($0).value } != nil }
            wan.append(
                StackWAN(
                    facts: facts(parts, route, address, nat[row.path]), row: row, layer: layer, chain: chain, extra: extra,
                    pppExtra: ppp.flatMap { extras[$0.path] }, route: route, route6: routes6.route([row.path]), nat: nat[row.path], address: address,
                    ppp: ppp, dhcp: parts.dhcp, technology: technology))
        }
        return (wan, local)
    }

    private struct Parts {
        let row: TreeObject
        let layer: InterfaceDraft
        let chain: [InterfaceDraft]
        let connection: WANRules.Connection?
        let extra: LayeredRow<WANField>?
        let ppp: TreeObject?
        let dhcp: TreeObject?
    }

    private func facts(_ parts: Parts, _ route: DefaultRoutes.Route?, _ address: TreeObject?, _ nat: TreeObject?) -> WANFacts {
        var out = WANFacts(id: parts.row.path)
        out.name = (parts.extra?.string(.name) ?? .notReported).or(parts.row.string("Name"))
        out.enabled = parts.layer.interface.enabled
        out.status = parts.layer.operStatus
        out.connection = parts.connection
        out.mode = mode(parts, address)
        out.services = parts.extra.map { WANService.services($0, scope.dialect.wan) } ?? []
        out.route = route?.state ?? .none
        out.address = address?.address("IPAddress") ?? .notReported
        out.vlanID = parts.chain.first { $0.kind == .vlan && $0.interface.enabled.value != false }?.interface.vlanID ?? .notReported
        out.lastError = parts.ppp?.observe("LastConnectionError", WANWords.error) ?? .notReported
        let session = parts.ppp?.text("ConnectionStatus")
        let lease = parts.dhcp?.text("DHCPStatus")
        out.saysState = session != nil || lease != nil
        out.isSessionUp = session?.lowercased() == "connected" || lease?.lowercased() == "bound"
        out.natEnabled = nat?.flag("Enable")
        out.isUpstream = parts.chain.last?.upstream == true
        return out
    }

    private func mode(_ parts: Parts, _ address: TreeObject?) -> WANMode {
        if let mode = parts.connection?.mode { return mode }
        if parts.ppp != nil { return .pppoe }
        switch address?.text("AddressingType")?.lowercased() {
        case "dhcp": return .ipoeDhcp
        case "static": return .static
        default: return parts.dhcp?.flag("Enable") == true ? .ipoeDhcp : .unknown
        }
    }

    private func byInterface(_ table: String) -> [String: TreeObject] {
        var out: [String: TreeObject] = [:]
        for row in scope.rows(table) {
            guard let reference = row.reference("Interface"), out[reference] == nil else { continue }
            out[reference] = row
        }
        return out
    }

    private func isLocal(_ chain: [InterfaceDraft]) -> Bool {
        chain.contains { $0.kind == .bridgePort || $0.kind == .wifiSsid } && !chain.contains { $0.upstream == true }
    }
}
