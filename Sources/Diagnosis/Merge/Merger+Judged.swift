import DeviceReport

extension Merger {
    /// The graph with every value judged by the clock, those too that one source alone has.
    func judged(_ mesh: MeshSection) -> MeshSection {
        var out = mesh
        out.nodes = mesh.nodes.map(judged)
        out.links = mesh.links.map(judged)
        return out
    }

    private func judged(_ node: MeshNode) -> MeshNode {
        var out = node
        out.model = judged(node.model, .configuration)
        out.name = judged(node.name, .configuration)
        out.serial = judged(node.serial, .configuration)
        out.online = judged(node.online, .mesh)
        out.lastContactAt = judged(node.lastContactAt, .mesh)
        out.ip = judged(node.ip, .mesh)
        out.softwareVersion = judged(node.softwareVersion, .configuration)
        out.uptimeS = judged(node.uptimeS, .mesh)
        out.cpuPct = judged(node.cpuPct, .load)
        out.memoryUsedPct = judged(node.memoryUsedPct, .load)
        return out
    }

    private func judged(_ link: MeshLink) -> MeshLink {
        var out = link
        out.band = judged(link.band, .mesh)
        out.channel = judged(link.channel, .mesh)
        out.rssiDBm = judged(link.rssiDBm, .signal)
        out.snrDB = judged(link.snrDB, .signal)
        out.phyDownMbps = judged(link.phyDownMbps, .signal)
        out.phyUpMbps = judged(link.phyUpMbps, .signal)
        out.speedMbps = judged(link.speedMbps, .mesh)
        out.utilizationPct = judged(link.utilizationPct, .air)
        out.duplex = judged(link.duplex, .mesh)
        return out
    }

    /// What the OLT says of the ONU.
    func judged(_ olt: OpticalOLT) -> OpticalOLT {
        var out = olt
        out.state = judged(olt.state, .onuState)
        out.adminState = judged(olt.adminState, .onuState)
        out.matchState = judged(olt.matchState, .onuState)
        out.configState = judged(olt.configState, .onuState)
        out.rxDBm = judged(olt.rxDBm, .onuState)
        out.txDBm = judged(olt.txDBm, .onuState)
        out.onuRxDBm = judged(olt.onuRxDBm, .optics)
        out.onuTxDBm = judged(olt.onuTxDBm, .optics)
        out.onuTemperatureC = judged(olt.onuTemperatureC, .optics)
        out.onuVoltageMV = judged(olt.onuVoltageMV, .optics)
        out.onuBiasMA = judged(olt.onuBiasMA, .optics)
        out.distanceM = judged(olt.distanceM, .onuState)
        out.lastUpAt = judged(olt.lastUpAt, .onuState)
        out.lastDownAt = judged(olt.lastDownAt, .onuState)
        out.lastDownCause = judged(olt.lastDownCause, .onuState)
        out.lastDyingGaspAt = judged(olt.lastDyingGaspAt, .onuState)
        out.lineProfile = judged(olt.lineProfile, .configuration)
        out.serviceProfile = judged(olt.serviceProfile, .configuration)
        out.description = judged(olt.description, .configuration)
        out.onuVendor = judged(olt.onuVendor, .configuration)
        out.onuModel = judged(olt.onuModel, .configuration)
        out.onuHardware = judged(olt.onuHardware, .configuration)
        out.onuFirmware = judged(olt.onuFirmware, .configuration)
        out.onuUptimeS = judged(olt.onuUptimeS, .onuState)
        out.onlineS = judged(olt.onlineS, .onuState)
        out.counters = olt.counters.map(judged)
        out.uniPorts = olt.uniPorts.map(judged)
        out.ponPort = olt.ponPort.map(judged)
        return out
    }

    private func judged(_ counters: OLTCounters) -> OLTCounters {
        var out = counters
        out.upBytes = judged(counters.upBytes, .onuState)
        out.downBytes = judged(counters.downBytes, .onuState)
        out.upPackets = judged(counters.upPackets, .onuState)
        out.downPackets = judged(counters.downPackets, .onuState)
        out.upDrops = judged(counters.upDrops, .onuState)
        out.downDrops = judged(counters.downDrops, .onuState)
        return out
    }

    private func judged(_ port: OLTUNIPort) -> OLTUNIPort {
        var out = port
        out.link = judged(port.link, .onuState)
        out.adminState = judged(port.adminState, .configuration)
        out.speedMbps = judged(port.speedMbps, .onuState)
        out.duplex = judged(port.duplex, .onuState)
        out.loop = judged(port.loop, .onuState)
        return out
    }

    private func judged(_ port: OLTPONPort) -> OLTPONPort {
        var out = port
        out.status = judged(port.status, .onuState)
        out.opticsClass = judged(port.opticsClass, .configuration)
        out.rxDBm = judged(port.rxDBm, .onuState)
        out.temperatureC = judged(port.temperatureC, .onuState)
        out.voltageMV = judged(port.voltageMV, .onuState)
        out.biasMA = judged(port.biasMA, .onuState)
        out.onus = judged(port.onus, .onuState)
        out.onusOnline = judged(port.onusOnline, .onuState)
        out.onusOffline = judged(port.onusOffline, .onuState)
        out.lastUpAt = judged(port.lastUpAt, .onuState)
        out.lastDownAt = judged(port.lastDownAt, .onuState)
        out.lastDownCause = judged(port.lastDownCause, .onuState)
        return out
    }
}
