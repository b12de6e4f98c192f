import DeviceReport

extension Merger {
    /// State and addresses from the modem itself, configuration from the ACS.
    mutating func wan(_ bridge: WANSection?, _ acs: WANSection?) -> WANSection? {
        if let bridge, let acs, let live = bridge.activeInterface, let known = acs.activeInterface, live != known {
            warnings.insert("wan_choice_differs")
            return choice(bridge, acs)
        }
        guard let base = acs ?? bridge else { return nil }
        return section(bridge, acs, base: base)
    }

    /// The two took different interfaces for the customer's. One choice stands whole: that of the one which sees its interface connected,
    /// else the fresher one; and the other's state is kept as a conflict. An interface that is down and not certainly the customer's
    /// proves nothing.
    private func choice(_ bridge: WANSection, _ acs: WANSection) -> WANSection {
        let (bridgeHolds, acsHolds) = (freshness.holds(bridge.status, .wanState), freshness.holds(acs.status, .wanState))
        let bridgeConnects = bridgeHolds && bridge.status.value == .connected
        let acsConnects = acsHolds && acs.status.value == .connected
        let isBridges = bridgeConnects == acsConnects ? bridgeHolds : bridgeConnects
        var out = isBridges ? section(bridge, nil, base: bridge) : section(nil, acs, base: acs)
        if out.others.isEmpty { out.others = others(acs.others) }
        guard let value = out.status.value, var origin = out.status.origin else { return out }
        if value != .connected { origin.confidence = .assumed }
        var status = Observed(value, origin, conflicts: out.status.conflicts)
        status.isStale = out.status.isStale
        let loser = isBridges ? (acs.status, acsHolds) : (bridge.status, bridgeHolds)
        if let conflict = Conflict(loser.0, lost: loser.1 ? (isBridges ? .lessAuthority : .overruled) : .expired) { status.conflicts.append(conflict) }
        out.status = status
        return out
    }

    private func section(_ bridge: WANSection?, _ acs: WANSection?, base: WANSection) -> WANSection {
        var out = base
        out.activeInterface = acs?.activeInterface ?? bridge?.activeInterface
        out.access = known(acs?.access, .unknown) ?? known(bridge?.access, .unknown) ?? base.access
        out.mode = known(acs?.mode, .unknown) ?? known(bridge?.mode, .unknown) ?? base.mode
        out.status = pick(.wanState, bridge: bridge?.status, acs: acs?.status)
        out.ipv4 = ipv4(bridge?.ipv4, acs?.ipv4)
        out.ipv6 = ipv6(bridge?.ipv6, acs?.ipv6)
        out.ppp = ppp(bridge?.ppp, acs?.ppp)
        out.dhcp = dhcp(bridge?.dhcp, acs?.dhcp)
        out.vlanID = pick(.configuration, bridge: bridge?.vlanID, acs: acs?.vlanID)
        out.mac = pick(.configuration, bridge: bridge?.mac, acs: acs?.mac)
        out.mtuBytes = pick(.configuration, bridge: bridge?.mtuBytes, acs: acs?.mtuBytes)
        out.natEnabled = pick(.configuration, bridge: bridge?.natEnabled, acs: acs?.natEnabled)
        out.uptimeS = pick(.wanState, bridge: bridge?.uptimeS, acs: acs?.uptimeS)
        out.defaultRoute = pick(.wanState, bridge: bridge?.defaultRoute, acs: acs?.defaultRoute)
        out.stats = stats(bridge?.stats, acs?.stats)
        out.others = others(acs?.others.isEmpty == false ? acs?.others : bridge?.others)
        return out
    }

    private func known<Word: Equatable>(_ word: Word?, _ unknown: Word) -> Word? { word == unknown ? nil : word }

    private func others(_ list: [OtherWAN]?) -> [OtherWAN] {
        (list ?? []).map { other in
            var out = other
            out.name = judged(other.name, .configuration)
            out.enabled = judged(other.enabled, .configuration)
            out.status = judged(other.status, .wanState)
            out.vlanID = judged(other.vlanID, .configuration)
            out.address = judged(other.address, .wanState)
            out.lastError = judged(other.lastError, .wanState)
            return out
        }
    }

    private func ipv4(_ bridge: IPv4Section?, _ acs: IPv4Section?) -> IPv4Section? {
        guard var out = acs ?? bridge else { return nil }
        out.address = pick(.wanState, bridge: bridge?.address, acs: acs?.address)
        out.prefixLen = pick(.wanState, bridge: bridge?.prefixLen, acs: acs?.prefixLen)
        out.gateway = pick(.wanState, bridge: bridge?.gateway, acs: acs?.gateway)
        out.origin = pick(.configuration, bridge: bridge?.origin, acs: acs?.origin)
        out.leaseRemainingS = pick(.wanState, bridge: bridge?.leaseRemainingS, acs: acs?.leaseRemainingS)
        guard let bridge, let acs else { return out }
        // What was concluded from an address goes with it.
        let isBridges = out.address.origin?.source == .bridge
        let (first, second) = isBridges ? (bridge, acs) : (acs, bridge)
        out.dns = first.dns.isEmpty ? second.dns : first.dns
        out.isPrivate = first.isPrivate
        out.isCGNAT = first.isCGNAT
        return out
    }

    private func ipv6(_ bridge: IPv6Section?, _ acs: IPv6Section?) -> IPv6Section? {
        guard var out = acs ?? bridge else { return nil }
        if let bridge, let acs {
            let bridgeHolds = bridge.addresses.contains { freshness.holds($0.address, .wanState) }
            let acsHolds = acs.addresses.contains { freshness.holds($0.address, .wanState) }
            let isBridges = !bridge.addresses.isEmpty && (acs.addresses.isEmpty || bridgeHolds || !acsHolds)
            let (first, second) = isBridges ? (bridge, acs) : (acs, bridge)
            out.addresses = first.addresses
            out.dns = first.dns.isEmpty ? second.dns : first.dns
        }
        out.addresses = out.addresses.map { address in
            var row = address
            row.address = judged(address.address, .wanState)
            row.origin = judged(address.origin, .configuration)
            row.status = judged(address.status, .wanState)
            return row
        }
        out.prefixLen = pick(.wanState, bridge: bridge?.prefixLen, acs: acs?.prefixLen)
        out.gateway = pick(.wanState, bridge: bridge?.gateway, acs: acs?.gateway)
        out.status = pick(.wanState, bridge: bridge?.status, acs: acs?.status)
        out.delegatedPrefix = pick(.wanState, bridge: bridge?.delegatedPrefix, acs: acs?.delegatedPrefix)
        return out
    }

    private func ppp(_ bridge: PPPSection?, _ acs: PPPSection?) -> PPPSection? {
        guard var out = acs ?? bridge else { return nil }
        out.status = pick(.wanState, bridge: bridge?.status, acs: acs?.status)
        out.lastError = pick(.wanState, bridge: bridge?.lastError, acs: acs?.lastError)
        out.uptimeS = pick(.wanState, bridge: bridge?.uptimeS, acs: acs?.uptimeS)
        out.username = pick(.configuration, bridge: bridge?.username, acs: acs?.username)
        out.sessionID = pick(.wanState, bridge: bridge?.sessionID, acs: acs?.sessionID)
        out.acName = pick(.wanState, bridge: bridge?.acName, acs: acs?.acName)
        out.mruBytes = pick(.configuration, bridge: bridge?.mruBytes, acs: acs?.mruBytes)
        return out
    }

    private func dhcp(_ bridge: DHCPSection?, _ acs: DHCPSection?) -> DHCPSection? {
        guard var out = acs ?? bridge else { return nil }
        out.status = pick(.wanState, bridge: bridge?.status, acs: acs?.status)
        out.server = pick(.wanState, bridge: bridge?.server, acs: acs?.server)
        return out
    }
}
