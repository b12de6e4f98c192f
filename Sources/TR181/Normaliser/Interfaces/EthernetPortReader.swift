import DeviceReport

/// The sockets of the box.
struct EthernetPortReader {
    let scope: TreeScope
    let interfaces: InterfaceTable

    func ports() -> [EthernetPort] {
        let skip = Set(scope.dialect.interfaces.notSockets.map { $0.lowercased() })
        var out: [EthernetPort] = []
        for draft in interfaces.sorted where draft.kind == .ethernetPort {
            let interface = draft.interface
            let label = interfaces.labels[interface.id] ?? interface.name.value ?? interface.id
            if skip.contains(label.lowercased()) { continue }
            var port = EthernetPort()
            port.label = label
            port.role = interface.upstream == true ? .wan : .lan
            port.interface = interface.id
            port.operStatus = interface.operStatus
            port.speedMbps = interface.speedMbps
            port.maxSpeedMbps = interface.maxSpeedMbps
            port.duplex = interface.duplex
            port.errors = errors(interface.stats)
            port.lastChangeS = interface.lastChangeS
            out.append(port)
        }
        return out
    }

    private func errors(_ stats: InterfaceStats?) -> Observed<Int> {
        guard let stats, let received = stats.rxErrors.value, let sent = stats.txErrors.value else { return .notReported }
        return received.addingReportingOverflow(sent).overflow ? .notReported : stats.rxErrors.map { $0 + sent }.confidence(.derived)
    }
}
