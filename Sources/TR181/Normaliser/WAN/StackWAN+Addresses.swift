import DeviceReport

extension StackWAN {
    func ipv4() -> IPv4Section {
        var out = IPv4Section()
        if let address = address ?? row.rows("IPv4Address").first {
            out.address = address.observe("IPAddress", IPv4.address)
            out.prefixLen = address.observe(first: ["SubnetMask", "IPAddress"], IPv4.prefixLength)
            out.origin = address.observe("AddressingType") { Scalar.string($0).map { $0.lowercased() } }
        }
        if out.address.value == nil, let ppp { out.address = out.address.or(ppp.address("IPCP.LocalIPAddress")) }
        if out.address.value == nil, let dhcp { out.address = out.address.or(dhcp.address("IPAddress")) }
        out.gateway = gateway()
        out.dns = nameServers().filter { !$0.utf8.contains(UInt8(ascii: ":")) }
        if let bits = out.address.value.flatMap(IPv4.bits) {
            out.isPrivate = IPv4.isPrivate(bits)
            out.isCGNAT = IPv4.isShared(bits)
        }
        if let dhcp, isBound { out.leaseRemainingS = dhcp.observe("LeaseTimeRemaining", WANWords.leaseTime) }
        return out
    }

    private func gateway() -> Observed<String> {
        var out: Observed<String> = .notReported
        if let route, route.state != .disabled { out = out.or(route.row.address(.gateway)) }
        if let ppp, isPPPConnected { out = out.or(ppp.address("IPCP.RemoteIPAddress")) }
        if let dhcp, isBound { out = out.or(dhcp.observe("IPRouters") { Scalar.list($0).first.map { .value($0) } ?? .unknown(.empty) }) }
        return out
    }

    /// Servers of the session, of the lease and of the relay for this interface, each once, in that order.
    private func nameServers() -> [String] {
        var out: [String] = []
        func add(_ text: String?) {
            for server in text.map(Scalar.list) ?? [] where Scalar.ip(server).value != nil && !out.contains(server) { out.append(server) }
        }
        add(ppp?.raw("IPCP.DNSServers"))
        if isBound { add(dhcp?.raw("DNSServers")) }
        for table in ["Device.DNS.Relay.Forwarding", "Device.DNS.Client.Server"] {
            for row in scope.rows(table) where row.reference("Interface") == self.row.path && row.flag("Enable") != false { add(row.raw("DNSServer")) }
        }
        return out
    }

    /// Nil when IPv6 is off or has left no trace.
    func ipv6() -> IPv6Section? {
        if row.flag("IPv6Enable") == false { return nil }
        var out = IPv6Section()
        for address in row.rows("IPv6Address") where address.flag("Enable") != false {
            var one = IPv6Address()
            one.address = address.address("IPAddress")
            guard let text = one.address.value, !text.hasPrefix("fe80:") else { continue }
            one.origin = address.observe("Origin") { Scalar.string($0).map { $0.lowercased() } }
            one.status = address.observe(first: ["IPAddressStatus", "Status"]) { Scalar.string($0).map { $0.lowercased() } }
            out.addresses.append(one)
        }
        for prefix in row.rows("IPv6Prefix") where prefix.flag("Enable") != false {
            let isDelegated = [prefix.text("Origin"), prefix.text("StaticType")].contains { $0?.lowercased() == "prefixdelegation" }
            guard isDelegated, out.delegatedPrefix.value == nil else { continue }
            out.delegatedPrefix = out.delegatedPrefix.or(prefix.address("Prefix"))
            if out.delegatedPrefix.value != nil { out.prefixLen = prefix.observe("Prefix", WANWords.prefixLength6) }
        }
        for table in ["Device.DNS.Relay.Forwarding", "Device.DNS.Client.Server"] {
            for server in scope.rows(table) where server.reference("Interface") == row.path && server.flag("Enable") != false {
                for text in server.raw("DNSServer").map(Scalar.list) ?? [] where text.utf8.contains(UInt8(ascii: ":")) && !out.dns.contains(text) {
                    out.dns.append(text)
                }
            }
        }
        if let route6, route6.state != .disabled { out.gateway = route6.row.address(.gateway) }
        out.status = (pppExtra?.observe(.status6, WANWords.status) ?? .notReported).or(extra?.observe(.status6, WANWords.status) ?? .notReported)
        let empty = out.addresses.isEmpty && out.delegatedPrefix.value == nil && out.dns.isEmpty
        return empty ? nil : out
    }
}
