import DeviceReport

/// The WAN from a vendor table with a whole connection in each row.
struct FlatWANReader {
    let scope: TreeScope
    let technology: PONTechnology?
    let rules: FlatWANRules

    init?(scope: TreeScope, technology: PONTechnology?) {
        guard let rules = scope.dialect.wan.flat else { return nil }
        self.scope = scope
        self.technology = technology
        self.rules = rules
    }

    func section() -> WANSection? {
        let rows = scope.rows(rules.path).filter { connection($0) != .lan }
        guard let chosen = rows.max(by: { (score($0), -$0.number) < (score($1), -$1.number) }) else { return nil }
        var out = describe(chosen)
        out.others = rows.filter { $0.path != chosen.path }.map(other)
        return out
    }

    private func leaf(_ field: FlatWANRules.Field) -> String { rules.leaves[field] ?? "" }

    private func connection(_ row: TreeObject) -> WANRules.Connection? {
        row.text(leaf(.connection)).flatMap { text in scope.dialect.wan.connection?.word(text) }
    }

    private func services(_ row: TreeObject) -> [WANRules.Service] {
        row.raw(leaf(.services)).map(Scalar.list)?.compactMap { text in scope.dialect.wan.service?.word(text) } ?? []
    }

    private func score(_ row: TreeObject) -> Int {
        var sum = 0
        if row.text(leaf(.status))?.lowercased() == "connected" { sum += 8 }
        if row.raw(leaf(.address)).flatMap({ Scalar.ip($0).value }) != nil { sum += 4 }
        if services(row).contains(.internet) { sum += 6 }
        if row.flag(leaf(.enabled)) == false { sum -= 10 }
        if connection(row) == .cellular { sum -= 3 }
        return sum
    }

    /// The IP interface a row stands for: its own index where it gives one, else the number of the row.
    private func interface(_ row: TreeObject) -> String {
        let index = row.integer(leaf(.index)).flatMap { $0 > 0 ? $0 : nil } ?? row.number
        return "Device.IP.Interface.\(index)"
    }

    private func describe(_ row: TreeObject) -> WANSection {
        var out = WANSection()
        out.activeInterface = interface(row)
        out.access = access(row)
        out.mode =
            switch connection(row) {
            case .pppoe: .pppoe
            case .dhcp: .ipoeDhcp
            case .static: .static
            case .bridge: .bridge
            case .dslite: .dslite
            case .mape: .mape
            case .cellular, .lan, nil: .unknown
            }
        out.status = row.observe(leaf(.status), WANDescriber.pppStatus)
        out.ipv4 = ipv4(row)
        out.ipv6 = ipv6(row)
        if out.mode == .pppoe {
            var ppp = PPPSection()
            ppp.status = out.status
            ppp.lastError = row.observe(leaf(.lastError)) { Scalar.string($0).map(WANDescriber.errorWord) }
            ppp.acName = row.string(leaf(.acName))
            out.ppp = ppp
        }
        if row.flag(leaf(.vlanEnabled)) != false {
            out.vlanID = row.observe(leaf(.vlan)) { Scalar.integer($0).flatMap { (1...4094).contains($0) ? .value($0) : .unknown(.outOfRange) } }
        }
        out.mac = row.macAddress(leaf(.mac))
        out.mtuBytes = row.positive(leaf(.mtu))
        out.natEnabled = row.boolean(leaf(.nat))
        out.uptimeS = row.positive(leaf(.uptime))
        out.defaultRoute = row.boolean(leaf(.defaultRoute))
        out.stats = stats(row)
        return out
    }

    private func access(_ row: TreeObject) -> AccessKind {
        let text = row.text(leaf(.access))?.lowercased() ?? ""
        if text.contains("xgs") || technology == .xgsPon || technology == .xgPon { return .xgsPon }
        if text.contains("pon") { return .gpon }
        if text.contains("eth") || text.contains("ewan") { return .ethernet }
        if connection(row) == .cellular { return .cellular }
        return text.isEmpty && technology != nil ? .gpon : .unknown
    }

    private func ipv4(_ row: TreeObject) -> IPv4Section {
        var out = IPv4Section()
        out.address = row.address(leaf(.address))
        out.prefixLen = row.observe(leaf(.mask), IPv4.prefixLength)
        out.gateway = row.address(leaf(.gateway))
        out.dns = row.raw(leaf(.dns)).map(Scalar.list) ?? []
        if let bits = out.address.value.flatMap(IPv4.bits) {
            out.isPrivate = IPv4.isPrivate(bits)
            out.isCGNAT = IPv4.isShared(bits)
        }
        return out
    }

    private func ipv6(_ row: TreeObject) -> IPv6Section? {
        var out = IPv6Section()
        let address = row.address(leaf(.address6))
        if let text = address.value, !text.hasPrefix("fe80:") {
            var one = IPv6Address()
            one.address = address
            out.addresses = [one]
        }
        out.delegatedPrefix = row.address(leaf(.prefix6))
        out.dns = row.raw(leaf(.dns6)).map(Scalar.list) ?? []
        return out.addresses.isEmpty && out.delegatedPrefix.value == nil && out.dns.isEmpty ? nil : out
    }

    private func stats(_ row: TreeObject) -> InterfaceStats? {
        var out = InterfaceStats()
        out.rxBytes = row.count(leaf(.bytesReceived))
        out.txBytes = row.count(leaf(.bytesSent))
        out.rxPackets = row.count(leaf(.packetsReceived))
        out.txPackets = row.count(leaf(.packetsSent))
        return [out.rxBytes, out.txBytes, out.rxPackets, out.txPackets].contains { ($0.value ?? 0) > 0 } ? out : nil
    }

    private func other(_ row: TreeObject) -> OtherWAN {
        var out = OtherWAN()
        out.interface = interface(row)
        out.name = row.string(leaf(.name))
        out.enabled = row.boolean(leaf(.enabled))
        out.status = row.observe(leaf(.status), WANDescriber.pppStatus).map { $0 == .connected ? .up : .down }
        out.why = out.enabled.value == false ? "disabled" : out.status.value == .up ? "less_likely" : "not_up"
        return out
    }
}
