import DeviceReport

/// Chooses the one connection to the Internet among several WAN-like IP interfaces and describes it; the others are named
/// without alarm.
struct WANReader {
    struct Reading {
        var section: WANSection?
        /// What each IP interface carries.
        var roles: [String: StackRole] = [:]
    }

    let scope: TreeScope
    let interfaces: InterfaceTable
    let technology: PONTechnology?

    func reading() -> Reading {
        var out = Reading()
        let (candidates, local) = sort()
        for row in local { out.roles[row.path] = .lan }
        guard let chosen = candidates.max(by: { ($0.score, -$0.number) < ($1.score, -$1.number) }) else {
            out.section = FlatWANReader(scope: scope, technology: technology)?.section()
            return out
        }
        for candidate in candidates { out.roles[candidate.row.path] = role(candidate, chosen: candidate.row.path == chosen.row.path) }
        var section = WANDescriber(scope: scope, technology: technology).section(chosen)
        if section.status.value != .connected, !isSure(chosen, among: candidates) { section.status = section.status.confidence(.assumed) }
        section.others = candidates.filter { $0.row.path != chosen.row.path }.map { other($0, chosen) }
        out.section = section
        return out
    }

    /// Whether a connection that is not up is the customer's: the device routes through it, or has no other; and no other one is up
    /// or has a state that was not read. Of a part of a tree the spare one may be all that is left.
    private func isSure(_ chosen: WANCandidate, among candidates: [WANCandidate]) -> Bool {
        let others = candidates.filter { $0.row.path != chosen.row.path && $0.interface.enabled.value != false }
        guard others.allSatisfy({ $0.interface.operStatus.value.map { $0 != .up && $0 != .unknown } ?? false }) else { return false }
        if let route = chosen.route { return route.enabled }
        // Some firmwares drop the route with the connection; that no other is there counts only where routes were read at all.
        guard candidates.count == 1, !scope.rows("Device.Routing.Router").isEmpty else { return false }
        return chosen.ppp?.text("ConnectionStatus") != nil || chosen.dhcp?.text("DHCPStatus") != nil
    }

    /// The IP interfaces towards the network, and those towards the home.
    private func sort() -> (wan: [WANCandidate], local: [TreeObject]) {
        let rules = scope.dialect.wan
        let routes = Dictionary(DefaultRoute.all(scope).map { ($0.interface, $0) }) { a, b in b.active && !a.active ? b : a }
        let nat = byInterface("Device.NAT.InterfaceSetting")
        let dhcp = byInterface("Device.DHCPv4.Client")
        var wan: [WANCandidate] = []
        var local: [TreeObject] = []
        for row in scope.rows("Device.IP.Interface") {
            guard let interface = interfaces[row.path] else { continue }
            let chain = interfaces.below(row.path)
            let connection = rules.connection.flatMap { map in row.text(map.leaf).flatMap { map.word($0) } }
            if row.text("Type")?.lowercased() == "loopback" { continue }
            if connection == .lan || (connection == nil && isLocal(chain)) {
                local.append(row)
                continue
            }
            var candidate = WANCandidate(row: row, interface: interface, chain: chain, connection: connection, services: services(row))
            candidate.route = routes[row.path]
            candidate.natEnabled = nat[row.path]?.flag("Enable")
            candidate.dhcp = dhcp[row.path]
            candidate.address = row.rows("IPv4Address").first { $0.flag("Enable") != false && $0.raw("IPAddress").flatMap { Scalar.ip($0).value } != nil }
            candidate.ppp = chain.first { $0.kind == .ppp }.flatMap { scope.object($0.id) }
            wan.append(candidate)
        }
        return (wan, local)
    }

    private func byInterface(_ table: String) -> [String: TreeObject] {
        var out: [String: TreeObject] = [:]
        for row in scope.rows(table) {
            guard let reference = row.reference("Interface"), out[reference] == nil else { continue }
            out[reference] = row
        }
        return out
    }

    private func isLocal(_ chain: [Interface]) -> Bool {
        chain.contains { $0.kind == .bridgePort || $0.kind == .wifiSsid } && !chain.contains { $0.upstream == true }
    }

    private func services(_ row: TreeObject) -> [WANRules.Service] {
        guard let map = scope.dialect.wan.service, let text = row.text(map.leaf) else { return [] }
        return Scalar.list(text).compactMap { map.word($0) }
    }

    /// Only the chosen one carries the Internet: a spare that claims the same service is no broken connection.
    private func role(_ candidate: WANCandidate, chosen: Bool) -> StackRole {
        if chosen { return .wanInternet }
        switch candidate.services.first {
        case .management: return .wanManagement
        case .voice: return .wanVoice
        case .iptv: return .wanIptv
        case .internet, nil: return .other
        }
    }

    private func other(_ candidate: WANCandidate, _ chosen: WANCandidate) -> OtherWAN {
        var out = OtherWAN()
        out.interface = candidate.row.path
        out.name = candidate.row.observe(first: scope.dialect.wan.names + ["Name"], Scalar.string)
        out.enabled = candidate.interface.enabled
        out.status = candidate.interface.operStatus
        if candidate.interface.enabled.value == false {
            out.why = "disabled"
        } else if !candidate.services.isEmpty, !candidate.services.contains(.internet) {
            out.why = "other_service"
        } else if candidate.interface.operStatus.value != .up {
            out.why = "not_up"
        } else if candidate.route?.active != true, chosen.route?.active == true {
            out.why = "no_default_route"
        } else {
            out.why = "less_likely"
        }
        return out
    }
}
