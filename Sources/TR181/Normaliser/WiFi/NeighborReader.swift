import DeviceReport

/// How crowded the air around each radio is, from its last scan.
struct NeighborReader {
    let scope: TreeScope

    private struct Heard {
        var radio: String?
        var band: Band?
        var channel: Int?
        var width: Int?
        var level: Double?
        var row: TableRow<NeighborField>
    }

    func read(into air: inout AirReading) {
        let own = Set(air.byBSSID.keys).union(air.others.networks.compactMap(\.bss.bssid.value))
        var heard: [Heard] = []
        for row in scope.rows(scope.dialect.wifi.neighbors) {
            if let bssid = row.mac(.bssid), own.contains(bssid) { continue }
            let channel = row.value(.channel, RadioWords.channel)
            let width = row.value(.width, RadioWords.width)
            let band = row.value(.band, RadioWords.band) ?? channel.flatMap { RadioWords.band(channel: $0, width: width) }
            heard.append(Heard(radio: row.reference(.radio), band: band, channel: channel, width: width, level: row.levelValue(.rssi), row: row))
        }
        guard !heard.isEmpty else { return }
        for index in air.radios.indices {
            let radio = air.radios[index]
            let ofRadio = heard.filter { $0.radio == radio.id || ($0.radio == nil && $0.band != nil && $0.band == radio.band.value) }
            if !ofRadio.isEmpty { air.radios[index].neighbors = Self.summary(ofRadio, radio) }
        }
    }

    private static func summary(_ heard: [Heard], _ radio: Radio) -> RadioNeighbors {
        var out = RadioNeighbors()
        out.count = heard.count
        let strongest = heard.max { ($0.level ?? -200) < ($1.level ?? -200) }
        out.strongestDBm = strongest?.row.level(.rssi) ?? .notReported
        guard let channel = radio.channel.value, let band = radio.band.value else { return out }
        out.coChannel = heard.count { $0.channel == channel }
        let own = ChannelSpan(band: band, channel: channel, width: radio.widthMHz.value ?? 20)
        out.overlapping = heard.count {
            guard let other = $0.channel, other != channel else { return false }
            return own.overlaps(ChannelSpan(band: band, channel: other, width: $0.width ?? 20))
        }
        return out
    }
}
