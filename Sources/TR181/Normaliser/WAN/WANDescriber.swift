import DeviceReport

/// Describes the chosen connection.
struct WANDescriber {
    let scope: TreeScope
    let technology: PONTechnology?

    func section(_ chosen: WANCandidate) -> WANSection {
        let row = chosen.row
        var out = WANSection()
        out.activeInterface = row.path
        out.access = access(chosen)
        out.mode = mode(chosen)
        out.status = status(chosen)
        out.ipv4 = ipv4(chosen)
        out.ipv6 = ipv6(row)
        out.ppp = chosen.ppp.map { ppp($0, connected: chosen.pppConnected) }
        if let vlan = chosen.chain.first(where: { $0.kind == .vlan && $0.enabled.value != false }) { out.vlanID = vlan.vlanID }
        if let mac = chosen.chain.first(where: { ($0.kind == .ethernetLink || $0.kind == .ethernetPort) && $0.mac.value != nil }) { out.mac = mac.mac }
        out.mtuBytes = chosen.interface.mtuBytes
        out.natEnabled = nat(chosen)
        out.uptimeS = uptime(chosen)
        if let route = chosen.route {
            out.defaultRoute = route.row.observe("Enable") { Scalar.boolean($0).map { $0 && route.active } }
        }
        out.stats = swapped(chosen.interface.stats)
        return out
    }

    private func access(_ chosen: WANCandidate) -> AccessKind {
        switch chosen.chain.last(where: { $0.lower.isEmpty })?.kind {
        case .optical?, .xponAni?: technology == .xgsPon || technology == .xgPon ? .xgsPon : .gpon
        case .ethernetPort?: .ethernet
        case .cellular?, .usb?: .cellular
        default: .unknown
        }
    }

    private func mode(_ chosen: WANCandidate) -> WANMode {
        switch chosen.connection {
        case .pppoe: return .pppoe
        case .dhcp: return .ipoeDhcp
        case .static: return .static
        case .bridge: return .bridge
        case .dslite: return .dslite
        case .mape: return .mape
        case .cellular, .lan, nil: break
        }
        if chosen.ppp != nil { return .pppoe }
        switch chosen.address?.text("AddressingType")?.lowercased() {
        case "dhcp": return .ipoeDhcp
        case "static": return .static
        default: return chosen.dhcp?.flag("Enable") == true ? .ipoeDhcp : .unknown
        }
    }

    private func status(_ chosen: WANCandidate) -> Observed<WANStatus> {
        if let ppp = chosen.ppp {
            let session = ppp.observe("ConnectionStatus", Self.pppStatus)
            if session.value != nil { return session }
        }
        if let dhcp = chosen.dhcp, dhcp.flag("Enable") != false, chosen.connection != .static {
            let lease = dhcp.observe("DHCPStatus", Self.dhcpStatus)
            if lease.value != nil { return lease }
        }
        return chosen.interface.operStatus.map { $0 == .up ? .connected : $0 == .unknown ? .unknown : .disconnected }
    }

    static func pppStatus(_ raw: String) -> Decoded<WANStatus> {
        Scalar.string(raw).flatMap { text in
            switch text.lowercased() {
            case "connected": .value(.connected)
            case "connecting": .value(.connecting)
            case "authenticating": .value(.authenticating)
            case "disconnected", "disconnecting", "pendingdisconnect": .value(.disconnected)
            case "unconfigured": .value(.unconfigured)
            default: .unknown(.unparseable)
            }
        }
    }

    private static func dhcpStatus(_ raw: String) -> Decoded<WANStatus> {
        Scalar.string(raw).flatMap { text in
            switch text.lowercased() {
            case "bound", "renewing", "rebinding": .value(.connected)
            case "init", "selecting", "requesting": .value(.connecting)
            default: .unknown(.unparseable)
            }
        }
    }

    private func ppp(_ row: TreeObject, connected: Bool) -> PPPSection {
        var out = PPPSection()
        out.status = row.observe("ConnectionStatus", Self.pppStatus)
        out.lastError = row.observe("LastConnectionError") { Scalar.string($0).map(Self.errorWord) }
        out.sessionID = row.positive("PPPoE.SessionID")
        out.acName = row.string("PPPoE.ACName")
        out.mruBytes = row.observe(first: ["CurrentMRUSize", "MaxMRUSize"], Scalar.count)
        return out
    }

    /// `ERROR_AUTHENTICATION_FAILURE` as `authentication_failure`.
    static func errorWord(_ text: String) -> String {
        let lower = text.lowercased()
        return lower.hasPrefix("error_") ? String(lower.dropFirst(6)) : lower
    }

    private func nat(_ chosen: WANCandidate) -> Observed<Bool> {
        for row in scope.rows("Device.NAT.InterfaceSetting") where row.reference("Interface") == chosen.row.path { return row.boolean("Enable") }
        return .notReported
    }

    /// The vendor's own leaf, else the time since the session or the interface last changed, while it is up.
    private func uptime(_ chosen: WANCandidate) -> Observed<Int> {
        let own = chosen.row.observe(first: scope.dialect.wan.uptimes) { Scalar.count($0).flatMap { $0 > 0 ? .value($0) : .unknown(.notImplemented) } }
        if own.value != nil { return own }
        if let ppp = chosen.ppp, chosen.pppConnected {
            let since = ppp.positive("LastChange")
            if since.value != nil { return since.confidence(.derived) }
        }
        if chosen.interface.operStatus.value == .up, chosen.interface.lastChangeS.value != nil { return chosen.interface.lastChangeS.confidence(.derived) }
        return own
    }

    private func swapped(_ stats: InterfaceStats?) -> InterfaceStats? {
        guard var out = stats, scope.dialect.wan.countersSwapped else { return stats }
        (out.rxBytes, out.txBytes) = (out.txBytes.confidence(.measured, scale: "swapped"), out.rxBytes.confidence(.measured, scale: "swapped"))
        (out.rxPackets, out.txPackets) = (out.txPackets.confidence(.measured, scale: "swapped"), out.rxPackets.confidence(.measured, scale: "swapped"))
        return out
    }
}
