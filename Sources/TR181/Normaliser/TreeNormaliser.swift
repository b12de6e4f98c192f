public import DeviceReport

public import struct Foundation.Date

/// Turns a device's parameters into sections of the report, by the rules of its dialect. Pure: the same tree, facts and clock
/// give the same sections, whatever the order of the leaves.
public struct TreeNormaliser: Sendable {
    public let dialect: Dialect

    public init(_ dialect: Dialect) {
        self.dialect = dialect
    }

    /// - Parameters:
    ///   - source: who holds the tree: the ACS or the modem-bridge.
    ///   - facts: what that source knows beside the parameters.
    ///   - now: the clock of the report.
    ///   - trace: told what is read and what comes of it; costs time.
    public func sections(
        of tree: ParameterTree, source: SourceName, facts: SourceFacts = SourceFacts(), now: Date, trace: RuleTrace? = nil
    ) -> DeviceSections {
        let scope = TreeScope(tree: tree, dialect: dialect, source: source, now: now, trace: trace)
        var out = DeviceSections(source: source)
        out.warnings = tree.warnings
        trace?.section = "identity"
        out.identity = IdentityReader(scope: scope).identity(facts)
        trace?.section = "device"
        out.device = DeviceSectionReader(scope: scope).section(facts)
        trace?.section = "optical"
        let optical = OpticalReader(scope: scope).reading()
        out.onu = optical.onu
        out.technology = optical.technology
        trace?.section = "interfaces"
        let interfaces = InterfaceReader(scope: scope).table()
        out.interfaces = interfaces.sorted.map(\.interface)
        trace?.section = "wan"
        let wan = WANReader(scope: scope, interfaces: interfaces, technology: optical.technology).reading()
        out.wan = wan.section
        // The chosen interface and the section about it must not give two versions of the same counters.
        if let id = wan.section?.activeInterface, dialect.wan.countersSwapped, let index = interfaces.positions[id] {
            out.interfaces[index].stats = wan.section?.stats
        }
        out.stacks = StackReader(interfaces: interfaces, wan: wan).stacks()
        trace?.section = "interfaces"
        out.ethernetPorts = EthernetPortReader(scope: scope, interfaces: interfaces).ports()
        trace?.section = "wifi"
        let air = WiFiReader(scope: scope).reading()
        let stations = StationReader(scope: scope, air: air).stations()
        trace?.section = "mesh"
        let mesh = MeshReader(scope: scope, air: air, stations: stations, identity: out.identity).reading()
        trace?.section = "hosts"
        let hosts = HostReader(scope: scope, air: air, stations: stations, mesh: mesh).reading()
        out.hosts = hosts.hosts
        out.hasHosts = hosts.found
        out.hasStations = stations.found
        out.stationsAt = (stations.newestMs ?? tree.newestTimestampMs).flatMap(TreeScope.date)
        out.wifi = air.section(counting: hosts.hosts, mesh: mesh)
        out.mesh = mesh.section(counting: hosts.hosts)
        trace?.section = "voice"
        out.voice = VoiceReader(scope: scope).section()
        out.warnings += interfaces.warnings
        if scope.rowsLeftOut > 0 { out.warnings.append("rows_left_out:\(scope.rowsLeftOut)") }
        return out
    }
}
