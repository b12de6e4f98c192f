import DeviceReport

/// The sockets of the box.
struct EthernetPortReader {
    let scope: TreeScope
    let interfaces: InterfaceTable

    func ports() -> [EthernetPort] {
        let skip = Set(scope.dialect.interfaces.notSockets.map { $0.lowercased() })
        var out: [EthernetPort] = []
        for interface in interfaces.sorted where interface.kind == .ethernetPort {
            let label = interface.name.value ?? interface.id
            if skip.contains(label.lowercased()) { continue }
            var port = EthernetPort()
            port.label = label
            port.role = interface.upstream == true ? .wan : .lan
            port.interface = interface.id
            port.operStatus = interface.operStatus
            port.speedMbps = interface.operStatus.value == .down ? .unknown(.notReported, interface.speedMbps.origin) : interface.speedMbps
            port.duplex = interface.operStatus.value == .down ? .unknown(.notReported, interface.duplex.origin) : interface.duplex
            out.append(port)
        }
        return out
    }
}
