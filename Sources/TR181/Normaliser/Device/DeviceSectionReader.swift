import DeviceReport

import struct Foundation.Date

/// The box itself. The same leaves serve a TR-098 root.
struct DeviceSectionReader {
    let scope: TreeScope

    func section(_ facts: SourceFacts) -> DeviceSection? {
        let roots: [(String, DataModelRoot)] = [("Device", .tr181), ("InternetGatewayDevice", .tr098)]
        guard let (root, model) = roots.first(where: { scope.tree.find($0.0) != nil }) else { return fromFacts(facts) }
        var out = fromFacts(facts) ?? DeviceSection()
        out.dataModelRoot = model
        if let info = scope.object("\(root).DeviceInfo") {
            out.manufacturer = info.string("Manufacturer")
            out.model = info.string("ModelName", "ProductClass")
            out.hardwareVersion = info.string("HardwareVersion")
            out.softwareVersion = info.string("SoftwareVersion")
            out.uptimeS = info.observe("UpTime", Scalar.duration)
            out.cpuPct = info.observe("ProcessStatus.CPUUsage") { Scalar.decimal($0).flatMap(Self.percent) }
            (out.memoryTotalKiB, out.memoryFreeKiB) = memory(info)
        }
        if let server = scope.object("\(root).ManagementServer"), server.flag("PeriodicInformEnable") != false {
            out.informIntervalS = server.positive("PeriodicInformInterval")
        }
        if let time = scope.object("\(root).Time") {
            out.localTimeAt = time.observe("CurrentLocalTime", Scalar.dateTime)
            out.timeSynchronised = time.observe("Status") { Scalar.string($0).map { $0.lowercased() == "synchronized" } }
        }
        return out
    }

    /// What the ACS knows of the sessions of the device.
    private func fromFacts(_ facts: SourceFacts) -> DeviceSection? {
        guard facts.lastInformAt != nil || facts.lastBootAt != nil else { return nil }
        var out = DeviceSection()
        if let date = facts.lastInformAt { out.lastInformAt = Observed(date, Origin(scope.source, path: "_lastInform", raw: RFC3339.text(date), at: date)) }
        if let date = facts.lastBootAt { out.lastBootAt = Observed(date, Origin(scope.source, path: "_lastBoot", raw: RFC3339.text(date), at: date)) }
        return out
    }

    /// KiB by the standard. A total beyond 16 GiB is bytes, and then both are.
    private func memory(_ info: TreeObject) -> (total: Observed<Int>, free: Observed<Int>) {
        let total = info.positive("MemoryStatus.Total")
        let free = info.count("MemoryStatus.Free")
        guard let value = total.value, value > 16 * 1024 * 1024 else { return (total, free) }
        return (total.map { $0 / 1024 }.confidence(.inferred, scale: "bytes"), free.map { $0 / 1024 }.confidence(.inferred, scale: "bytes"))
    }

    private static func percent(_ value: Double) -> Decoded<Double> {
        (0...100).contains(value) ? .value(value) : .unknown(.outOfRange)
    }
}
