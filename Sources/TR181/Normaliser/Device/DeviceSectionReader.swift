import DeviceReport

import struct Foundation.Date

/// The box itself, from the objects its dialect names.
struct DeviceSectionReader {
    let scope: TreeScope

    func section(_ facts: SourceFacts) -> DeviceSection? {
        let roots: [(String, DataModelRoot)] = [("Device", .tr181), ("InternetGatewayDevice", .tr098)]
        guard let (_, model) = roots.first(where: { scope.tree.find($0.0) != nil }) else { return fromFacts(facts) }
        var out = fromFacts(facts) ?? DeviceSection()
        out.dataModelRoot = model
        let rules = scope.dialect.device
        read(scope.rows(rules.objects), into: &out)
        read(scope.rows(rules.fallbacks), into: &out)
        out.temperatures = temperatures()
        out.firmwareImages = firmwareImages()
        return out
    }

    private func read(_ rows: [TableRow<DeviceField>], into out: inout DeviceSection) {
        var flash = (total: Observed<Int>.notReported, free: Observed<Int>.notReported)
        var informs: Bool?
        for row in rows {
            read(row, into: &out)
            flash.total = flash.total.or(row.positive(.flashTotal))
            flash.free = flash.free.or(row.count(.flashFree))
            informs = informs ?? row.flag(.informEnabled)
        }
        if informs == false { out.informIntervalS = .notReported }
        (out.memoryTotalKiB, out.memoryFreeKiB) = Self.inKiB(out.memoryTotalKiB, out.memoryFreeKiB)
        out.memoryUsedPct = out.memoryUsedPct.or(Self.used(of: out.memoryTotalKiB, out.memoryFreeKiB))
        out.flashUsedPct = out.flashUsedPct.or(Self.used(of: flash.total, flash.free))
        out.bootedAt = Self.boot(out.uptimeS)
        // A time since boot counts from the boot, if that is known.
        let bootedAt = out.bootedAt.value
        for row in rows { out.firstUseAt = out.firstUseAt.or(row.observe(.firstUse) { Scalar.dateTime($0, bootedAt: bootedAt) }) }
    }

    private func read(_ row: TableRow<DeviceField>, into out: inout DeviceSection) {
        out.manufacturer = out.manufacturer.or(row.string(.manufacturer))
        out.model = out.model.or(row.string(.model))
        out.hardwareVersion = out.hardwareVersion.or(row.string(.hardwareVersion))
        out.softwareVersion = out.softwareVersion.or(row.string(.softwareVersion))
        out.dataModelVersion = out.dataModelVersion.or(row.string(.dataModelVersion))
        out.uptimeS = out.uptimeS.or(row.observe(.uptime) { Scalar.duration($0).flatMap(running) })
        out.cpuPct = out.cpuPct.or(row.percent(.cpu))
        out.memoryTotalKiB = out.memoryTotalKiB.or(row.positive(.memoryTotal))
        out.memoryFreeKiB = out.memoryFreeKiB.or(row.count(.memoryFree))
        out.memoryUsedPct = out.memoryUsedPct.or(row.percent(.memoryUsed))
        out.flashUsedPct = out.flashUsedPct.or(row.percent(.flashUsed))
        out.informIntervalS = out.informIntervalS.or(row.positive(.informInterval))
        out.localTimeAt = out.localTimeAt.or(row.observe(.localTime, Scalar.dateTime))
        out.timeSynchronised = out.timeSynchronised.or(row.boolean(.timeSynchronised))
    }

    /// No modem in use has run since before 2010.
    private func running(_ seconds: Int) -> Decoded<Int> {
        Double(seconds) <= scope.now.timeIntervalSince1970 - 1_262_304_000 ? .value(seconds) : .unknown(.outOfRange)
    }

    /// What the ACS knows of the sessions of the device.
    private func fromFacts(_ facts: SourceFacts) -> DeviceSection? {
        guard facts.lastInformAt != nil || facts.lastBootAt != nil else { return nil }
        var out = DeviceSection()
        if let date = facts.lastInformAt { out.lastInformAt = Observed(date, Origin(scope.source, path: "_lastInform", raw: RFC3339.text(date), at: date)) }
        if let date = facts.lastBootAt { out.lastBootAt = Observed(date, Origin(scope.source, path: "_lastBoot", raw: RFC3339.text(date), at: date)) }
        return out
    }

    private func temperatures() -> [TemperatureSensor] {
        scope.rows(scope.dialect.device.temperatures).map { row in
            var out = TemperatureSensor()
            out.id = row.path
            out.name = row.string(.name)
            out.valueC = row.number(.value)
            out.highAlarmC = row.number(.highAlarm)
            out.status = row.string(.status)
            return out
        }
    }

    private func firmwareImages() -> [FirmwareImage] {
        scope.rows(scope.dialect.device.firmwareImages).map { row in
            var out = FirmwareImage()
            out.id = row.path
            out.name = row.string(.name)
            out.version = row.string(.version)
            out.status = row.string(.status)
            out.bootFailure = row.string(.bootFailure)
            out.active = row.observe(.activeReference) { text in Scalar.reference(text).map { $0 == row.path } }.or(row.boolean(.active))
            return out
        }
    }
}
