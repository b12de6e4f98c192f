import DeviceReport
import TR181

extension Merger {
    /// Everything but the optics. Every value passes `pick` or `judged`, also where one source alone has it.
    mutating func fill(_ report: inout Report, acs: DeviceSections?, bridge: DeviceSections?) {
        report.device = device(bridge?.device, acs?.device)
        report.interfaces = interfaces(bridge?.interfaces ?? [], acs?.interfaces ?? [])
        let stacks = acs?.stacks ?? []
        report.stacks = stacks.isEmpty ? bridge?.stacks ?? [] : stacks
        report.wan = wan(bridge?.wan, acs?.wan)
        report.ethernetPorts = ports(bridge?.ethernetPorts ?? [], acs?.ethernetPorts ?? [])
        report.voice = voice(bridge?.voice, acs?.voice)
        report.wifi = wifi(bridge?.wifi, acs?.wifi)
        report.mesh = mesh(bridge?.mesh, acs?.mesh).map(judged)
        report.hosts = hosts(bridge, acs)
        ClientCounts.update(&report)
    }

    private func interfaces(_ bridge: [Interface], _ acs: [Interface]) -> [Interface] {
        rows(bridge, acs, by: \.id) { live, known, base in
            var out = base
            out.name = pick(.configuration, bridge: live?.name, acs: known?.name)
            out.alias = pick(.configuration, bridge: live?.alias, acs: known?.alias)
            out.enabled = pick(.configuration, bridge: live?.enabled, acs: known?.enabled)
            out.operStatus = pick(.wanState, bridge: live?.operStatus, acs: known?.operStatus)
            out.lastChangeS = pick(.wanState, bridge: live?.lastChangeS, acs: known?.lastChangeS)
            out.mac = pick(.configuration, bridge: live?.mac, acs: known?.mac)
            out.mtuBytes = pick(.configuration, bridge: live?.mtuBytes, acs: known?.mtuBytes)
            out.vlanID = pick(.configuration, bridge: live?.vlanID, acs: known?.vlanID)
            out.speedMbps = pick(.hosts, bridge: live?.speedMbps, acs: known?.speedMbps)
            out.duplex = pick(.hosts, bridge: live?.duplex, acs: known?.duplex)
            out.maxSpeedMbps = pick(.configuration, bridge: live?.maxSpeedMbps, acs: known?.maxSpeedMbps)
            out.autoneg = pick(.configuration, bridge: live?.autoneg, acs: known?.autoneg)
            out.upstream = known?.upstream ?? live?.upstream
            out.stats = stats(live?.stats, known?.stats)
            return out
        }
    }

    private func ports(_ bridge: [EthernetPort], _ acs: [EthernetPort]) -> [EthernetPort] {
        rows(bridge, acs, by: \.interface) { live, known, base in
            var out = base
            out.operStatus = pick(.hosts, bridge: live?.operStatus, acs: known?.operStatus)
            out.speedMbps = pick(.hosts, bridge: live?.speedMbps, acs: known?.speedMbps)
            out.maxSpeedMbps = pick(.configuration, bridge: live?.maxSpeedMbps, acs: known?.maxSpeedMbps)
            out.duplex = pick(.hosts, bridge: live?.duplex, acs: known?.duplex)
            out.errors = pick(.hosts, bridge: live?.errors, acs: known?.errors)
            out.lastChangeS = pick(.hosts, bridge: live?.lastChangeS, acs: known?.lastChangeS)
            return out
        }
    }
}
