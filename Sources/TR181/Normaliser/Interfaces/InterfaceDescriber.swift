import DeviceReport

/// One interface from the leaves that its dialect names.
struct InterfaceDescriber {
    let row: LayeredRow<InterfaceField>
    let counterBits: Int?

    func interface() -> Interface {
        var out = Interface()
        out.id = row.path
        out.kind = row.text(.kind).flatMap(InterfaceKind.init(rawValue:)) ?? .other
        out.name = row.string(.name)
        out.alias = row.string(.alias)
        out.enabled = row.boolean(.enabled)
        out.operStatus = row.observe(.status, InterfaceReader.status)
        out.upstream = row.flag(.upstream)
        out.lastChangeS = row.positive(.lastChange)
        out.mac = row.macAddress(.mac)
        out.mtuBytes = row.positive(.mtu)
        out.vlanID = row.observe(.vlan, WANWords.vlan)
        link(&out)
        out.stats = stats()
        return out
    }

    /// Of a link that is not up there is no speed, whatever the device still says.
    private func link(_ out: inout Interface) {
        let speed = speed(.speed)
        let duplex = row.observe(.duplex, InterfaceReader.duplex)
        let isUp = out.operStatus.value == .up
        out.speedMbps = isUp || speed.value == nil ? speed : .unknown(.notReported, speed.origin)
        out.duplex = isUp || duplex.value == nil ? duplex : .unknown(.notReported, duplex.origin)
        // Some firmwares put the speed of the link where the setting should be; then the setting is not known.
        let setting = self.speed(.maxSpeed)
        guard setting.origin != nil, setting.origin?.path != speed.origin?.path else { return }
        out.maxSpeedMbps = setting
        let isNegotiated = row.observe(.maxSpeed, InterfaceReader.isNegotiated)
        out.autoneg = isNegotiated.value == true ? isNegotiated : row.observe(.duplexSetting, InterfaceReader.isNegotiated)
    }

    private func speed(_ field: InterfaceField) -> Observed<Int> {
        row.number(field, InterfaceReader.speed)
    }

    /// Counters. Nil where all of them are zero: firmwares leave whole tables so.
    private func stats() -> InterfaceStats? {
        var out = InterfaceStats()
        out.rxBytes = row.count(.bytesReceived)
        out.txBytes = row.count(.bytesSent)
        out.rxPackets = row.count(.packetsReceived)
        out.txPackets = row.count(.packetsSent)
        out.rxErrors = row.count(.errorsReceived)
        out.txErrors = row.count(.errorsSent)
        out.rxDiscards = row.count(.discardsReceived)
        out.txDiscards = row.count(.discardsSent)
        out.wrapBits = counterBits
        return out.hasTraffic ? out : nil
    }
}
