import DeviceReport

extension Merger {
    /// State and addresses from the modem itself, configuration from the ACS. When the two chose different interfaces the
    /// fresher choice stands whole.
    mutating func wan(_ bridge: WANSection?, _ acs: WANSection?) -> WANSection? {
        guard let bridge else { return acs }
        guard let acs else { return bridge }
        if let live = bridge.activeInterface, let known = acs.activeInterface, live != known {
            warnings.insert("wan_choice_differs")
            var out = freshness.holds(bridge.status, .wanState) ? bridge : acs
            if out.others.isEmpty { out.others = acs.others }
            return out
        }
        var out = acs
        out.activeInterface = acs.activeInterface ?? bridge.activeInterface
        out.access = known(acs.access, .unknown) ?? bridge.access
        out.mode = known(acs.mode, .unknown) ?? bridge.mode
        out.status = pick(.wanState, bridge: bridge.status, acs: acs.status)
        out.ipv4 = ipv4(bridge.ipv4, acs.ipv4)
        out.ipv6 = ipv6(bridge.ipv6, acs.ipv6)
        out.ppp = ppp(bridge.ppp, acs.ppp)
        out.vlanID = pick(.configuration, bridge: bridge.vlanID, acs: acs.vlanID)
        out.mac = pick(.configuration, bridge: bridge.mac, acs: acs.mac)
        out.mtuBytes = pick(.configuration, bridge: bridge.mtuBytes, acs: acs.mtuBytes)
        out.natEnabled = pick(.configuration, bridge: bridge.natEnabled, acs: acs.natEnabled)
        out.uptimeS = pick(.wanState, bridge: bridge.uptimeS, acs: acs.uptimeS)
        out.defaultRoute = pick(.wanState, bridge: bridge.defaultRoute, acs: acs.defaultRoute)
        out.stats = bridge.stats ?? acs.stats
        if acs.others.isEmpty { out.others = bridge.others }
        return out
    }

    private func known<Word: Equatable>(_ word: Word?, _ unknown: Word) -> Word? { word == unknown ? nil : word }

    private func ipv4(_ bridge: IPv4Section?, _ acs: IPv4Section?) -> IPv4Section? {
        guard let bridge else { return acs }
        guard let acs else { return bridge }
        var out = acs
        out.address = pick(.wanState, bridge: bridge.address, acs: acs.address)
        out.prefixLen = pick(.wanState, bridge: bridge.prefixLen, acs: acs.prefixLen)
        out.gateway = pick(.wanState, bridge: bridge.gateway, acs: acs.gateway)
        out.origin = pick(.configuration, bridge: bridge.origin, acs: acs.origin)
        out.leaseRemainingS = pick(.wanState, bridge: bridge.leaseRemainingS, acs: acs.leaseRemainingS)
        out.dns = bridge.dns.isEmpty ? acs.dns : bridge.dns
        let isBridges = out.address.origin?.source == .bridge
        out.isPrivate = isBridges ? bridge.isPrivate : acs.isPrivate
        out.isCGNAT = isBridges ? bridge.isCGNAT : acs.isCGNAT
        return out
    }

    private func ipv6(_ bridge: IPv6Section?, _ acs: IPv6Section?) -> IPv6Section? {
        guard let bridge else { return acs }
        guard let acs else { return bridge }
        var out = bridge.addresses.isEmpty ? acs : bridge
        out.delegatedPrefix = pick(.wanState, bridge: bridge.delegatedPrefix, acs: acs.delegatedPrefix)
        out.dns = bridge.dns.isEmpty ? acs.dns : bridge.dns
        return out
    }

    private func ppp(_ bridge: PPPSection?, _ acs: PPPSection?) -> PPPSection? {
        guard let bridge else { return acs }
        guard let acs else { return bridge }
        var out = acs
        out.status = pick(.wanState, bridge: bridge.status, acs: acs.status)
        out.lastError = pick(.wanState, bridge: bridge.lastError, acs: acs.lastError)
        out.sessionID = pick(.wanState, bridge: bridge.sessionID, acs: acs.sessionID)
        out.acName = pick(.wanState, bridge: bridge.acName, acs: acs.acName)
        out.mruBytes = pick(.configuration, bridge: bridge.mruBytes, acs: acs.mruBytes)
        return out
    }
}
