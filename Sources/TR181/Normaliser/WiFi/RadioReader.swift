import DeviceReport

/// Radios of the box from a dialect's tables: several tables, or several rows, may tell of one radio, the first said is believed.
struct RadioReader {
    let scope: TreeScope

    /// Radios of tables whose rows are, or name, radios of the box.
    func read(into air: inout AirReading) {
        var found: [String: Radio] = [:]
        for table in scope.dialect.wifi.radios where !table.rules.tells(.bssids) {
            for (id, row) in rows(table) {
                let radio = radio(row, id: id)
                found[id] = found[id].map { $0.filled(from: radio) } ?? radio
                if id != row.path || table.options.isGrouped { air.radioOfRow[row.path] = id }
            }
        }
        air.radios = found.values.sorted { NaturalOrder.less($0.id, $1.id) }.map(Self.completed)
        for (index, radio) in air.radios.enumerated() { air.byRadio[radio.id] = index }
    }

    /// Rows with the id of the radio that each tells of.
    private func rows(_ table: NamedTable<RadioField, RadioOptions>) -> [(String, TableRow<RadioField>)] {
        let rows = scope.rows(table.rules)
        if table.options.isGrouped { return grouped(rows) }
        return rows.map { row in
            (table.options.id.map { $0.replacing("#", with: String(row.number)) } ?? row.path, row)
        }
    }

    /// Rows that are networks: those that refer to one radio, else those of one band and channel, belong together. A network that is
    /// in use knows the radio better than one that is not, whose channel is often 0.
    private func grouped(_ rows: [TableRow<RadioField>]) -> [(String, TableRow<RadioField>)] {
        var out: [(String, TableRow<RadioField>)] = []
        var heads: [(band: Band?, channel: Int?, id: String)] = []
        for row in rows.filter({ $0.flag(.used) == true }) + rows.filter({ $0.flag(.used) != true }) {
            if let radio = row.reference(.radio) {
                out.append((radio, row))
                continue
            }
            let seen = radio(row, id: row.path)
            let band = Self.completed(seen).band.value
            let head = heads.first { $0.band == band && band != nil && ($0.channel == seen.channel.value || seen.channel.value == nil || $0.channel == nil) }
            if head == nil { heads.append((band, seen.channel.value, row.path)) }
            out.append((head?.id ?? row.path, row))
        }
        return out
    }

    func radio(_ row: TableRow<RadioField>, id: String) -> Radio {
        var out = Radio()
        out.id = id
        out.enabled = row.boolean(.enabled)
        out.operStatus = row.observe(.status, InterfaceReader.status)
        out.channel = row.observe(.channel, RadioWords.channel)
        out.widthMHz = row.observe(.width, RadioWords.width)
        out.band = BandPlace.band(
            said: row.observe(.band, RadioWords.band), operatingClass: row.count(.opClass), channel: out.channel, width: out.widthMHz.value)
        if out.band.value == nil, row.has(.bandElse) {
            out.band = out.band.or(row.observe(.bandElse, scale: "instance", confidence: .inferred, RadioWords.band))
        }
        out.configuredWidth = row.string(.configuredWidth)
        out.autoChannel = row.boolean(.autoChannel)
        out.lastChannelChangeS = row.positive(.channelChange)
        out.changeReason = row.observe(.changeReason, RadioWords.changeReason)
        out.txPowerPct = row.observe(.power, RadioWords.power)
        out.txPowerDBm = row.number(.powerLevel)
        out.standards = row.observe(.standards, RadioWords.standards)
        out.regulatoryDomain = row.string(.regulatory)
        readAir(row, into: &out)
        return out
    }

    /// Whole per cent: one step of the device is 0.4.
    private func readAir(_ row: TableRow<RadioField>, into out: inout Radio) {
        out.utilizationPct = row.number(.utilization).map { $0.rounded() }
        out.utilizationOtherPct = row.number(.others).map { $0.rounded() }
        let sending = row.number(.sending)
        let receiving = row.number(.receiving)
        if let sent = sending.value, let received = receiving.value {
            out.utilizationSelfPct = sending.map { _ in min(100, sent + received).rounded() }.confidence(.derived)
        } else {
            out.utilizationSelfPct = sending.value == nil ? sending : receiving
        }
        out.noiseDBm = row.level(.noise)
    }

    /// What follows from the rest.
    static func completed(_ radio: Radio) -> Radio {
        guard radio.band.value == .ghz5, let channel = radio.channel.value else { return radio }
        var out = radio
        out.dfsChannel = radio.channel.map { _ in RadioWords.mustYieldToRadar(channel: channel, width: radio.widthMHz.value) }.confidence(.derived)
        return out
    }
}
