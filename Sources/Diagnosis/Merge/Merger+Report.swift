import DeviceReport
internal import Foundation
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

    private mutating func device(_ bridge: DeviceSection?, _ acs: DeviceSection?) -> DeviceSection? {
        guard var out = acs ?? bridge else { return nil }
        out.dataModelRoot = acs?.dataModelRoot ?? bridge?.dataModelRoot
        out.manufacturer = pick(.configuration, bridge: bridge?.manufacturer, acs: acs?.manufacturer)
        out.model = pick(.configuration, bridge: bridge?.model, acs: acs?.model)
        out.hardwareVersion = pick(.configuration, bridge: bridge?.hardwareVersion, acs: acs?.hardwareVersion)
        out.softwareVersion = pick(.configuration, bridge: bridge?.softwareVersion, acs: acs?.softwareVersion)
        out.uptimeS = pick(.uptime, bridge: bridge?.uptimeS, acs: acs?.uptimeS)
        out.rebootedSinceACS = Reboot.since(acs?.uptimeS, by: bridge?.uptimeS, freshness)
        if out.rebootedSinceACS == true { warnings.insert("rebooted_since_acs") }
        // One boot, of the uptime that was believed.
        out.bootedAt = (out.uptimeS.origin?.source == .bridge ? bridge : acs)?.bootedAt ?? .notReported
        out.firstUseAt = pick(.configuration, bridge: bridge?.firstUseAt, acs: acs?.firstUseAt)
        out.dataModelVersion = pick(.configuration, bridge: bridge?.dataModelVersion, acs: acs?.dataModelVersion)
        out.cpuPct = pick(.load, bridge: bridge?.cpuPct, acs: acs?.cpuPct)
        out.memoryTotalKiB = pick(.configuration, bridge: bridge?.memoryTotalKiB, acs: acs?.memoryTotalKiB)
        out.memoryFreeKiB = pick(.load, bridge: bridge?.memoryFreeKiB, acs: acs?.memoryFreeKiB)
        out.memoryUsedPct = pick(.load, bridge: bridge?.memoryUsedPct, acs: acs?.memoryUsedPct)
        out.flashUsedPct = pick(.configuration, bridge: bridge?.flashUsedPct, acs: acs?.flashUsedPct)
        out.temperatures = joined(bridge?.temperatures ?? [], acs?.temperatures ?? [], by: \.id) { live, known in
            var sensor = known
            sensor.valueC = pick(.load, bridge: live.valueC, acs: known.valueC)
            sensor.status = pick(.load, bridge: live.status, acs: known.status)
            return sensor
        }
        out.firmwareImages = joined(bridge?.firmwareImages ?? [], acs?.firmwareImages ?? [], by: \.id) { live, known in
            var image = known
            image.status = pick(.configuration, bridge: live.status, acs: known.status)
            image.active = pick(.configuration, bridge: live.active, acs: known.active)
            return image
        }
        out.lastInformAt = pick(.event, bridge: bridge?.lastInformAt, acs: acs?.lastInformAt)
        out.lastBootAt = pick(.event, bridge: bridge?.lastBootAt, acs: acs?.lastBootAt)
        out.informIntervalS = pick(.configuration, bridge: bridge?.informIntervalS, acs: acs?.informIntervalS)
        out.localTimeAt = pick(.uptime, bridge: bridge?.localTimeAt, acs: acs?.localTimeAt)
        out.timeSynchronised = pick(.load, bridge: bridge?.timeSynchronised, acs: acs?.timeSynchronised)
        return out
    }

    private func interfaces(_ bridge: [Interface], _ acs: [Interface]) -> [Interface] {
        rows(bridge, acs, by: \.id) { live, known, base in
            var out = base
            out.name = pick(.configuration, bridge: live?.name, acs: known?.name)
            out.enabled = pick(.configuration, bridge: live?.enabled, acs: known?.enabled)
            out.operStatus = pick(.wanState, bridge: live?.operStatus, acs: known?.operStatus)
            out.lastChangeS = pick(.wanState, bridge: live?.lastChangeS, acs: known?.lastChangeS)
            out.mac = pick(.configuration, bridge: live?.mac, acs: known?.mac)
            out.mtuBytes = pick(.configuration, bridge: live?.mtuBytes, acs: known?.mtuBytes)
            out.vlanID = pick(.configuration, bridge: live?.vlanID, acs: known?.vlanID)
            out.speedMbps = pick(.hosts, bridge: live?.speedMbps, acs: known?.speedMbps)
            out.duplex = pick(.hosts, bridge: live?.duplex, acs: known?.duplex)
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
            out.duplex = pick(.hosts, bridge: live?.duplex, acs: known?.duplex)
            return out
        }
    }

    private func voice(_ bridge: VoiceSection?, _ acs: VoiceSection?) -> VoiceSection? {
        guard var out = acs ?? bridge else { return nil }
        out.lines = rows(bridge?.lines ?? [], acs?.lines ?? [], by: \.id) { live, known, base in
            var line = base
            line.enabled = pick(.configuration, bridge: live?.enabled, acs: known?.enabled)
            line.status = pick(.voice, bridge: live?.status, acs: known?.status)
            line.rawStatus = pick(.voice, bridge: live?.rawStatus, acs: known?.rawStatus)
            line.callState = pick(.voice, bridge: live?.callState, acs: known?.callState)
            line.numberLast4 = pick(.configuration, bridge: live?.numberLast4, acs: known?.numberLast4)
            return line
        }
        return out
    }
}
