import DeviceReport
internal import Foundation

extension Merger {
    mutating func device(_ bridge: DeviceSection?, _ acs: DeviceSection?) -> DeviceSection? {
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
        out.bootedAt = judged((out.uptimeS.origin?.source == .bridge ? bridge : acs ?? bridge)?.bootedAt ?? .notReported, .uptime)
        out.firstUseAt = pick(.configuration, bridge: bridge?.firstUseAt, acs: acs?.firstUseAt)
        out.dataModelVersion = pick(.configuration, bridge: bridge?.dataModelVersion, acs: acs?.dataModelVersion)
        out.cpuPct = pick(.load, bridge: bridge?.cpuPct, acs: acs?.cpuPct)
        out.memoryTotalKiB = pick(.configuration, bridge: bridge?.memoryTotalKiB, acs: acs?.memoryTotalKiB)
        out.memoryFreeKiB = pick(.load, bridge: bridge?.memoryFreeKiB, acs: acs?.memoryFreeKiB)
        out.memoryUsedPct = pick(.load, bridge: bridge?.memoryUsedPct, acs: acs?.memoryUsedPct)
        out.flashUsedPct = pick(.configuration, bridge: bridge?.flashUsedPct, acs: acs?.flashUsedPct)
        out.temperatures = temperatures(bridge?.temperatures ?? [], acs?.temperatures ?? [])
        out.firmwareImages = images(bridge?.firmwareImages ?? [], acs?.firmwareImages ?? [])
        out.lastInformAt = pick(.event, bridge: bridge?.lastInformAt, acs: acs?.lastInformAt)
        out.lastBootAt = pick(.event, bridge: bridge?.lastBootAt, acs: acs?.lastBootAt)
        out.informIntervalS = pick(.configuration, bridge: bridge?.informIntervalS, acs: acs?.informIntervalS)
        out.localTimeAt = pick(.uptime, bridge: bridge?.localTimeAt, acs: acs?.localTimeAt)
        out.timeSynchronised = pick(.load, bridge: bridge?.timeSynchronised, acs: acs?.timeSynchronised)
        return out
    }

    private func temperatures(_ bridge: [TemperatureSensor], _ acs: [TemperatureSensor]) -> [TemperatureSensor] {
        rows(bridge, acs, by: \.id) { live, known, base in
            var sensor = base
            sensor.name = pick(.configuration, bridge: live?.name, acs: known?.name)
            sensor.valueC = pick(.load, bridge: live?.valueC, acs: known?.valueC)
            sensor.highAlarmC = pick(.configuration, bridge: live?.highAlarmC, acs: known?.highAlarmC)
            sensor.status = pick(.load, bridge: live?.status, acs: known?.status)
            return sensor
        }
    }

    private func images(_ bridge: [FirmwareImage], _ acs: [FirmwareImage]) -> [FirmwareImage] {
        rows(bridge, acs, by: \.id) { live, known, base in
            var image = base
            image.name = pick(.configuration, bridge: live?.name, acs: known?.name)
            image.version = pick(.configuration, bridge: live?.version, acs: known?.version)
            image.status = pick(.configuration, bridge: live?.status, acs: known?.status)
            image.active = pick(.configuration, bridge: live?.active, acs: known?.active)
            image.bootFailure = pick(.configuration, bridge: live?.bootFailure, acs: known?.bootFailure)
            return image
        }
    }
}
