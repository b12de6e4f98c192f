import DeviceReport

extension StackWAN {
    func section() -> WANSection {
        var out = WANSection()
        out.activeInterface = row.path
        out.access = access
        out.mode = facts.mode
        out.status = status
        out.ipv4 = ipv4()
        out.ipv6 = ipv6()
        out.ppp = ppp.map(pppSection)
        out.dhcp = dhcpSection()
        out.vlanID = facts.vlanID
        if let mac = chain.first(where: { ($0.kind == .ethernetLink || $0.kind == .ethernetPort) && $0.interface.mac.value != nil }) {
            out.mac = mac.interface.mac
        }
        out.mtuBytes = interface.mtuBytes
        out.natEnabled = nat?.boolean("Enable") ?? .notReported
        out.uptimeS = uptime()
        if let route {
            out.defaultRoute = route.row.observe(.enabled) { Scalar.boolean($0).map { $0 && route.state == .active } }
        }
        out.stats = scope.dialect.wan.countersSwapped ? interface.stats?.swapped : interface.stats
        return out
    }

    private var interface: Interface { layer.interface }

    private var access: AccessKind {
        switch chain.last(where: { $0.interface.lower.isEmpty })?.kind {
        case .optical?, .xponAni?: technology == .xgsPon || technology == .xgPon ? .xgsPon : .gpon
        case .ethernetPort?: .ethernet
        case .cellular?, .usb?: .cellular
        default: .unknown
        }
    }

    private var status: Observed<WANStatus> {
        if let session = ppp?.observe("ConnectionStatus", WANWords.status), session.value != nil { return session }
        if let dhcp, dhcp.flag("Enable") != false, facts.connection != .static {
            let lease = dhcp.observe("DHCPStatus", WANWords.lease)
            if lease.value != nil { return lease }
        }
        return interface.operStatus.map { $0 == .up ? .connected : $0 == .unknown ? .unknown : .disconnected }
    }

    private func pppSection(_ ppp: TreeObject) -> PPPSection {
        var out = PPPSection()
        out.status = ppp.observe("ConnectionStatus", WANWords.status)
        out.lastError = facts.lastError
        if isPPPConnected { out.uptimeS = ppp.positive("LastChange").confidence(.derived) }
        out.username = ppp.observe("Username", WANWords.userName).hidingRaw()
        out.sessionID = ppp.positive("PPPoE.SessionID")
        out.acName = ppp.string("PPPoE.ACName")
        out.mruBytes = ppp.observe(first: ["CurrentMRUSize", "MaxMRUSize"], Scalar.count)
        return out
    }

    /// Nil where the address does not come by DHCP.
    private func dhcpSection() -> DHCPSection? {
        guard let dhcp, dhcp.flag("Enable") != false, facts.mode == .ipoeDhcp || isBound else { return nil }
        var out = DHCPSection()
        out.status = dhcp.observe("DHCPStatus", WANWords.lower)
        out.server = dhcp.address("DHCPServer")
        return out
    }

    /// The vendor's own leaf, else the time since the session or the interface last changed, while it is up.
    private func uptime() -> Observed<Int> {
        let own = extra?.positive(.uptime) ?? .notReported
        if own.value != nil { return own }
        if isPPPConnected, let since = ppp?.positive("LastChange"), since.value != nil { return since.confidence(.derived) }
        if interface.operStatus.value == .up, interface.lastChangeS.value != nil { return interface.lastChangeS.confidence(.derived) }
        return own
    }
}
