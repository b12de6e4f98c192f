import DeviceReport

extension RowWAN {
    func section() -> WANSection {
        var out = WANSection()
        out.activeInterface = facts.id
        out.access = access
        out.mode = facts.mode
        out.status = status
        out.ipv4 = ipv4()
        out.ipv6 = ipv6()
        out.ppp = facts.mode == .pppoe ? ppp() : nil
        out.dhcp = facts.mode == .ipoeDhcp ? dhcp() : nil
        out.vlanID = facts.vlanID
        out.mac = row.macAddress(.mac)
        out.mtuBytes = row.positive(.mtu)
        out.natEnabled = row.boolean(.nat)
        out.uptimeS = uptime
        out.defaultRoute = defaultRoute
        out.stats = stats()
        return out
    }

    private var access: AccessKind {
        let said = row.text(.access).flatMap(AccessKind.init(rawValue:)) ?? .unknown
        if said == .gpon || said == .unknown, technology == .xgsPon || technology == .xgPon { return .xgsPon }
        if said == .unknown, facts.connection == .cellular { return .cellular }
        return said == .unknown && technology == .gpon ? .gpon : said
    }

    /// Time connected; what stands there while the connection is down is history.
    private var uptime: Observed<Int> {
        let seconds = row.positive(.uptime)
        guard let state = status.value, state != .connected, seconds.value != nil else { return seconds }
        return .unknown(.notImplemented, seconds.origin)
    }

    private var defaultRoute: Observed<Bool> {
        if row.has(.defaultRoute) { return row.boolean(.defaultRoute) }
        guard let route else { return .notReported }
        // The row of a route in use says so by being there.
        return route.row.has(.enabled)
            ? route.row.observe(.enabled) { Scalar.boolean($0).map { $0 && route.state == .active } }
            : route.row.observe(.interface) { Scalar.string($0).map { _ in true } }
    }

    private func ppp() -> PPPSection {
        var out = PPPSection()
        out.status = status
        out.lastError = facts.lastError
        out.uptimeS = uptime
        out.username = row.observe(.username, WANWords.userName).hidingRaw()
        out.sessionID = row.positive(.sessionID)
        out.acName = row.string(.acName)
        out.mruBytes = row.positive(.mru)
        return out
    }

    private func dhcp() -> DHCPSection? {
        var out = DHCPSection()
        out.server = row.address(.dhcpServer)
        // TR-098 has no state of the lease but the connection's.
        out.status = status.value == .connected ? status.map { _ in "bound" }.confidence(.derived) : .notReported
        return out.server.origin == nil && out.status.value == nil ? nil : out
    }

    private func ipv4() -> IPv4Section {
        var out = IPv4Section()
        out.address = row.observe(.address, IPv4.address)
        out.prefixLen = row.observe(.mask, IPv4.prefixLength)
        out.gateway = row.address(.gateway)
        if out.gateway.value == nil, let route { out.gateway = out.gateway.or(route.row.address(.gateway)) }
        out.origin = row.observe(.addressing, WANWords.lower)
        for server in row.list(.dns) where Scalar.ip(server).value != nil && !server.contains(":") && !out.dns.contains(server) { out.dns.append(server) }
        if let bits = out.address.value.flatMap(IPv4.bits) {
            out.isPrivate = IPv4.isPrivate(bits)
            out.isCGNAT = IPv4.isShared(bits)
        }
        if status.value == .connected { out.leaseRemainingS = row.observe(.leaseRemaining, WANWords.leaseTime) }
        return out
    }

    /// Nil where IPv6 has left no trace.
    private func ipv6() -> IPv6Section? {
        var out = IPv6Section()
        let address = row.observe(.address6, Scalar.ip)
        if let text = address.value, text.contains(":"), !text.hasPrefix("fe80:") {
            var one = IPv6Address()
            one.address = address
            one.origin = row.observe(.origin6, WANWords.lower)
            out.addresses = [one]
        }
        out.delegatedPrefix = row.address(.prefix6)
        if out.delegatedPrefix.value != nil {
            out.prefixLen = row.observe(.prefix6, WANWords.prefixLength6).or(row.observe(.prefixLength6, WANWords.prefixLength6))
        }
        out.gateway = row.address(.gateway6)
        out.status = row.observe(.status6, WANWords.status)
        for server in row.list(.dns6) where server.contains(":") && Scalar.ip(server).value != nil && !out.dns.contains(server) { out.dns.append(server) }
        return out.addresses.isEmpty && out.delegatedPrefix.value == nil && out.dns.isEmpty ? nil : out
    }

    private func stats() -> InterfaceStats? {
        var out = InterfaceStats()
        out.rxBytes = row.count(.bytesReceived)
        out.txBytes = row.count(.bytesSent)
        out.rxPackets = row.count(.packetsReceived)
        out.txPackets = row.count(.packetsSent)
        out.rxErrors = row.count(.errorsReceived)
        out.txErrors = row.count(.errorsSent)
        out.rxDiscards = row.count(.discardsReceived)
        out.txDiscards = row.count(.discardsSent)
        out.wrapBits = scope.dialect.wan.counterBits
        return out.hasTraffic ? out : nil
    }
}
