import DeviceReport
import TR181

extension Merger {
    /// Everything but the optics.
    mutating func fill(_ report: inout Report, acs: DeviceSections?, bridge: DeviceSections?) {
        report.device = device(bridge?.device, acs?.device)
        report.interfaces = interfaces(bridge?.interfaces ?? [], acs?.interfaces ?? [])
        let stacks = acs?.stacks ?? []
        report.stacks = stacks.isEmpty ? bridge?.stacks ?? [] : stacks
        report.wan = wan(bridge?.wan, acs?.wan)
        report.ethernetPorts = ports(bridge?.ethernetPorts ?? [], acs?.ethernetPorts ?? [])
        report.voice = voice(bridge?.voice, acs?.voice)
        report.wifi = wifi(bridge?.wifi, acs?.wifi)
        report.mesh = mesh(bridge?.mesh, acs?.mesh)
        report.hosts = hosts(bridge, acs)
        ClientCounts.update(&report)
    }

    private func device(_ bridge: DeviceSection?, _ acs: DeviceSection?) -> DeviceSection? {
        guard let bridge else { return acs }
        guard let acs else { return bridge }
        var out = acs
        out.dataModelRoot = acs.dataModelRoot ?? bridge.dataModelRoot
        out.manufacturer = pick(.configuration, bridge: bridge.manufacturer, acs: acs.manufacturer)
        out.model = pick(.configuration, bridge: bridge.model, acs: acs.model)
        out.hardwareVersion = pick(.configuration, bridge: bridge.hardwareVersion, acs: acs.hardwareVersion)
        out.softwareVersion = pick(.configuration, bridge: bridge.softwareVersion, acs: acs.softwareVersion)
        out.uptimeS = pick(.uptime, bridge: bridge.uptimeS, acs: acs.uptimeS)
        out.cpuPct = pick(.uptime, bridge: bridge.cpuPct, acs: acs.cpuPct)
        out.memoryTotalKiB = pick(.configuration, bridge: bridge.memoryTotalKiB, acs: acs.memoryTotalKiB)
        out.memoryFreeKiB = pick(.uptime, bridge: bridge.memoryFreeKiB, acs: acs.memoryFreeKiB)
        out.localTimeAt = pick(.uptime, bridge: bridge.localTimeAt, acs: acs.localTimeAt)
        out.timeSynchronised = pick(.uptime, bridge: bridge.timeSynchronised, acs: acs.timeSynchronised)
        return out
    }

    private func interfaces(_ bridge: [Interface], _ acs: [Interface]) -> [Interface] {
        joined(bridge, acs, by: \.id) { live, known in
            var out = known
            out.name = pick(.configuration, bridge: live.name, acs: known.name)
            out.enabled = pick(.configuration, bridge: live.enabled, acs: known.enabled)
            out.operStatus = pick(.wanState, bridge: live.operStatus, acs: known.operStatus)
            out.lastChangeS = pick(.wanState, bridge: live.lastChangeS, acs: known.lastChangeS)
            out.mac = pick(.configuration, bridge: live.mac, acs: known.mac)
            out.speedMbps = pick(.hosts, bridge: live.speedMbps, acs: known.speedMbps)
            out.duplex = pick(.hosts, bridge: live.duplex, acs: known.duplex)
            out.upstream = known.upstream ?? live.upstream
            out.stats = live.stats ?? known.stats
            return out
        }
    }

    private func ports(_ bridge: [EthernetPort], _ acs: [EthernetPort]) -> [EthernetPort] {
        joined(bridge, acs, by: \.interface) { live, known in
            var out = known
            out.operStatus = pick(.hosts, bridge: live.operStatus, acs: known.operStatus)
            out.speedMbps = pick(.hosts, bridge: live.speedMbps, acs: known.speedMbps)
            out.duplex = pick(.hosts, bridge: live.duplex, acs: known.duplex)
            return out
        }
    }

    private func voice(_ bridge: VoiceSection?, _ acs: VoiceSection?) -> VoiceSection? {
        guard let bridge else { return acs }
        guard let acs else { return bridge }
        var out = acs
        out.lines = joined(bridge.lines, acs.lines, by: \.id) { live, known in
            var line = known
            line.enabled = pick(.configuration, bridge: live.enabled, acs: known.enabled)
            line.status = pick(.voice, bridge: live.status, acs: known.status)
            line.rawStatus = pick(.voice, bridge: live.rawStatus, acs: known.rawStatus)
            line.callState = pick(.voice, bridge: live.callState, acs: known.callState)
            return line
        }
        return out
    }

    /// The rows of both lists, the ACS's order first, rows of the same key merged.
    func joined<Row>(_ bridge: [Row], _ acs: [Row], by key: (Row) -> String, merge: (Row, Row) -> Row) -> [Row] {
        if bridge.isEmpty { return acs }
        if acs.isEmpty { return bridge }
        var live = Dictionary(bridge.map { (key($0), $0) }) { first, _ in first }
        var out = acs.map { row in live.removeValue(forKey: key(row)).map { merge($0, row) } ?? row }
        out += bridge.filter { live[key($0)] != nil }
        return out
    }
}
