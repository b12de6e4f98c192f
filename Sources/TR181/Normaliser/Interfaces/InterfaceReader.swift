import DeviceReport

/// All interfaces of the dialect's tables, tied together by the union of `LowerLayers` and the interface stack.
struct InterfaceReader {
    let scope: TreeScope

    func table() -> InterfaceTable {
        var found: [String: (interface: Interface, lower: Set<String>)] = [:]
        for table in scope.dialect.interfaces.tables {
            for row in scope.rows(table.path) where found[row.path] == nil {
                found[row.path] = (interface(row, table.kind), Set(Reference.list(row.raw("LowerLayers") ?? "")))
            }
        }
        var dangling = 0
        for row in scope.rows("Device.InterfaceStack") {
            guard let higher = row.reference("HigherLayer"), let lower = row.reference("LowerLayer") else { continue }
            if found[higher] == nil { dangling += 1 } else { found[higher]?.lower.insert(lower) }
        }
        return assemble(found, dangling: dangling)
    }

    private func assemble(_ found: [String: (interface: Interface, lower: Set<String>)], dangling: Int) -> InterfaceTable {
        var out = InterfaceTable()
        var higher: [String: [String]] = [:]
        let ids = found.keys.sorted(by: NaturalOrder.less)
        var dangling = dangling
        for id in ids {
            guard var (interface, lower) = found[id] else { continue }
            lower.remove(id)
            let known = lower.filter { found[$0] != nil }
            dangling += lower.count - known.count
            interface.lower = known.sorted(by: NaturalOrder.less)
            for below in interface.lower { higher[below, default: []].append(id) }
            out.positions[id] = out.sorted.count
            out.sorted.append(interface)
        }
        for index in out.sorted.indices { out.sorted[index].higher = higher[out.sorted[index].id] ?? [] }
        if dangling > 0 { out.warnings.append("dangling_references:\(dangling)") }
        return out
    }

    private func interface(_ row: TreeObject, _ kind: InterfaceKind) -> Interface {
        let rules = scope.dialect.interfaces
        var out = Interface()
        out.id = row.path
        out.kind = kind
        out.name = row.observe(first: rules.names, Scalar.string)
        out.enabled = row.boolean("Enable")
        out.operStatus = row.observe("Status", Self.status)
        out.upstream = row.flag("Upstream")
        out.lastChangeS = row.positive("LastChange")
        out.mac = row.macAddress("MACAddress", "BSSID")
        if kind == .ip { out.mtuBytes = row.positive("MaxMTUSize") }
        if kind == .vlan { out.vlanID = row.observe("VLANID", Self.vlan) }
        if kind == .ethernetPort {
            out.speedMbps = row.observe(first: rules.speeds, Self.speed)
            out.duplex = row.observe(first: rules.duplexes, Self.duplex)
        }
        out.stats = row.object("Stats").flatMap(stats)
        return out
    }

    /// Counters. Nil where all of them are zero: firmwares leave whole tables so.
    func stats(_ row: TreeObject) -> InterfaceStats? {
        var out = InterfaceStats()
        out.rxBytes = row.count("BytesReceived")
        out.txBytes = row.count("BytesSent")
        out.rxPackets = row.count("PacketsReceived")
        out.txPackets = row.count("PacketsSent")
        out.rxErrors = row.count("ErrorsReceived")
        out.txErrors = row.count("ErrorsSent")
        out.rxDiscards = row.count("DiscardPacketsReceived")
        out.txDiscards = row.count("DiscardPacketsSent")
        let all = [out.rxBytes, out.txBytes, out.rxPackets, out.txPackets, out.rxErrors, out.txErrors, out.rxDiscards, out.txDiscards]
        return all.contains { ($0.value ?? 0) > 0 } ? out : nil
    }

    static func status(_ raw: String) -> Decoded<OperStatus> {
        Scalar.string(raw).flatMap { text in
            switch text.lowercased() {
            case "up", "enabled": .value(.up)
            case "down", "disabled": .value(.down)
            case "lowerlayerdown": .value(.lowerLayerDown)
            case "dormant": .value(.dormant)
            case "notpresent": .value(.notPresent)
            case "error", "error_misconfigured": .value(.error)
            default: .unknown(.unparseable)
            }
        }
    }

    private static func vlan(_ raw: String) -> Decoded<Int> {
        Scalar.integer(raw).flatMap { $0 == 0 ? .unknown(.notImplemented) : (1...4094).contains($0) ? .value($0) : .unknown(.outOfRange) }
    }

    /// Mbit/s; 0 and -1 are "not known".
    private static func speed(_ raw: String) -> Decoded<Int> {
        Scalar.integer(raw).flatMap { $0 > 0 ? .value($0) : .unknown(.notImplemented) }
    }

    private static func duplex(_ raw: String) -> Decoded<Duplex> {
        Scalar.string(raw).flatMap { text in
            switch text.lowercased() {
            case "full": .value(.full)
            case "half": .value(.half)
            default: .unknown(.notImplemented)
            }
        }
    }
}
