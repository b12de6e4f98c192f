import DeviceReport

extension WANDescriber {
    func ipv4(_ chosen: WANCandidate) -> IPv4Section {
        var out = IPv4Section()
        if let address = chosen.address ?? chosen.row.rows("IPv4Address").first {
            out.address = address.address("IPAddress")
            out.prefixLen = address.observe("SubnetMask", IPv4.prefixLength)
            out.origin = address.observe("AddressingType") { Scalar.string($0).map { $0.lowercased() } }
        }
        if out.address.value == nil, let ppp = chosen.ppp { out.address = out.address.or(ppp.address("IPCP.LocalIPAddress")) }
        if out.address.value == nil, let dhcp = chosen.dhcp { out.address = out.address.or(dhcp.address("IPAddress")) }
        out.gateway = gateway(chosen)
        out.dns = nameServers(chosen).filter { !$0.utf8.contains(UInt8(ascii: ":")) }
        if let bits = out.address.value.flatMap(IPv4.bits) {
            out.isPrivate = IPv4.isPrivate(bits)
            out.isCGNAT = IPv4.isShared(bits)
        }
        if let dhcp = chosen.dhcp, chosen.dhcpBound {
            out.leaseRemainingS = dhcp.observe("LeaseTimeRemaining") {
                Scalar.integer($0).flatMap { $0 == -1 ? .unknown(.infinite) : $0 < 0 ? .unknown(.outOfRange) : .value($0) }
            }
        }
        return out
    }

    private func gateway(_ chosen: WANCandidate) -> Observed<String> {
        var out: Observed<String> = .notReported
        if let route = chosen.route, route.enabled { out = out.or(route.row.address("GatewayIPAddress")) }
        if let ppp = chosen.ppp, chosen.pppConnected { out = out.or(ppp.address("IPCP.RemoteIPAddress")) }
        if let dhcp = chosen.dhcp, chosen.dhcpBound { out = out.or(dhcp.observe("IPRouters") { Scalar.list($0).first.map { .value($0) } ?? .unknown(.empty) }) }
        return out
    }

    /// Servers of the session, of the lease and of the relay for this interface, each once, in that order.
    private func nameServers(_ chosen: WANCandidate) -> [String] {
        var out: [String] = []
        func add(_ text: String?) {
            for server in text.map(Scalar.list) ?? [] where Scalar.ip(server).value != nil && !out.contains(server) { out.append(server) }
        }
        if chosen.ppp != nil { add(chosen.ppp?.raw("IPCP.DNSServers")) }
        if chosen.dhcpBound { add(chosen.dhcp?.raw("DNSServers")) }
        for table in ["Device.DNS.Relay.Forwarding", "Device.DNS.Client.Server"] {
            for row in scope.rows(table) where row.reference("Interface") == chosen.row.path && row.flag("Enable") != false { add(row.raw("DNSServer")) }
        }
        return out
    }

    /// Nil when IPv6 is off or has left no trace.
    func ipv6(_ row: TreeObject) -> IPv6Section? {
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
            if isDelegated { out.delegatedPrefix = out.delegatedPrefix.or(prefix.address("Prefix")) }
        }
        for table in ["Device.DNS.Relay.Forwarding", "Device.DNS.Client.Server"] {
            for server in scope.rows(table) where server.reference("Interface") == row.path && server.flag("Enable") != false {
                for text in server.raw("DNSServer").map(Scalar.list) ?? [] where text.utf8.contains(UInt8(ascii: ":")) && !out.dns.contains(text) {
                    out.dns.append(text)
                }
            }
        }
        let empty = out.addresses.isEmpty && out.delegatedPrefix.value == nil && out.dns.isEmpty
        return empty ? nil : out
    }
}
