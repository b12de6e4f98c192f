import DeviceReport

import struct Foundation.Date

/// Reads every table in which Wi-Fi clients appear.
struct StationReader {
    let scope: TreeScope
    let air: AirReading

    func stations() -> StationTables {
        let links = MultiLinks(scope.dialect.wifi.multiLinks.flatMap { scope.rows($0) })
        var rows: [StationRow] = []
        var found = false
        for (rank, table) in scope.dialect.wifi.stations.enumerated() {
            let all = scope.rows(table.rules)
            if table.options.isComplete { found = found || !all.isEmpty || scope.hasTable([table.rules]) }
            let seen = all.compactMap { station($0, table, rank, links) }
            rows += RateUnits.applied(table.options.rates, to: seen)
        }
        return StationTables(rows, found: found)
    }

    private func station(_ row: TableRow<StationField>, _ table: NamedTable<StationField, StationOptions>, _ rank: Int, _ links: MultiLinks) -> StationRow? {
        let address = row.macAddress(.mac)
        guard let mac = address.value, let origin = address.origin else { return nil }
        var out = StationRow(table: table.name, rank: rank, path: row.path, mac: mac, origin: origin)
        out.mld = links.device(of: mac)
        out.node = row.mac(.node)
        out.hostname = row.string(.hostname)
        out.ip = row.address(.ipv4)
        out.ipv6 = row.list(.ipv6)
        let active = row.flag(.active)
        out.active = active == false && !table.options.activeTrusted ? nil : active
        out.atMs = [row.timestampMs(.mac), row.timestampMs(.rssi)].compactMap { $0 }.max()
        measure(row, into: &out)
        place(row, into: &out)
        return out
    }

    private func measure(_ row: TableRow<StationField>, into out: inout StationRow) {
        out.rssi = row.level(.rssi)
        if row.has(.rssiElse) { out.rssi = out.rssi.or(row.level(.rssiElse)) }
        out.percent = row.observe(.percent) { Scalar.decimal($0).flatMap { (0...100).contains($0) ? .value($0) : .unknown(.outOfRange) } }
        out.noise = row.level(.noise)
        out.snr = row.number(.snr)
        // Only figures of one row are of one moment.
        if out.snr.value == nil, let signal = out.rssi.value, let noise = out.noise.value, signal > noise {
            out.snr = out.rssi.map { $0 - noise }.confidence(.derived, scale: "signal-noise")
        }
        out.rateDown = rate(row, .rateDown)
        out.rateUp = rate(row, .rateUp)
        out.standard = row.observe(.standard, RadioWords.standards)
        out.streams = row.observe(.streams) { Scalar.count($0).flatMap { (1...16).contains($0) ? .value($0) : .unknown(.notImplemented) } }
        out.retries = row.number(.retries)
        out.since = since(row)
        out.bytesDown = row.positive(.bytesDown)
        out.bytesUp = row.positive(.bytesUp)
    }

    /// In the unit of the table unless the text names one; 100 Gbit/s at most.
    private func rate(_ row: TableRow<StationField>, _ field: StationField) -> Observed<Double> {
        var unit: String?
        let found = row.observe(field) { text -> Decoded<Double> in
            Scalar.quantity(text).flatMap { quantity in
                unit = RateUnits.name(of: quantity.unit)
                return quantity.value > 100_000_000 ? .unknown(.outOfRange) : quantity.value > 0 ? .value(quantity.value) : .unknown(.notImplemented)
            }
        }
        return unit.map { found.confidence(.measured, scale: $0) } ?? found
    }

    /// The moment of association, else what the seconds since then make of the moment of reading. One later than the reading, or by a
    /// year before it, was taken by a clock that was not set or stands still.
    private func since(_ row: TableRow<StationField>) -> Observed<Date> {
        var said = row.date(.since)
        if let date = said.value, let origin = said.origin, !(-86_400...31_536_000).contains((origin.at ?? scope.now).timeIntervalSince(date)) {
            said = .unknown(.clockUnset, origin)
        }
        guard said.value == nil, row.has(.duration) else { return said }
        let lasted = row.observe(.duration) { Scalar.duration($0).flatMap { $0 == 0 ? .unknown(.notImplemented) : .value($0) } }
        guard let seconds = lasted.value, let origin = lasted.origin, let at = origin.at else { return said }
        return Observed(at.addingTimeInterval(-Double(seconds)), origin).confidence(.derived, scale: "seconds_ago")
    }

    /// Puts a row on its network; one of the box has a path, one of another node only its address and name.
    private func place(_ row: TableRow<StationField>, into out: inout StationRow) {
        let bssid = row.mac(.bssid)
        let network = air.network(bssid) ?? (bssid == nil ? air.network(around: row.object) : nil)
        out.bssid = bssid ?? network?.bss.bssid.value
        out.ssidPath = network?.bss.id
        out.ssid = network?.bss.ssid.value ?? row.observe(.ssid) { $0.isEmpty ? .unknown(.empty) : .value($0) }.value
        let radio = network.flatMap { air.radio(of: $0) }
        out.channel = row.observe(.channel, RadioWords.channel).or(radio?.channel ?? .notReported)
        out.width = row.observe(.width, RadioWords.width)
        let said = row.observe(.band, RadioWords.band).or(radio?.band ?? .notReported)
        out.band = BandPlace.band(said: said, operatingClass: row.count(.opClass), channel: out.channel, width: out.width.value)
        out.role = network.map(\.bss.role) ?? .unknown
        if out.role == .unknown { out.role = Self.role(row) }
    }

    private static func role(_ row: TableRow<StationField>) -> BSSRole? {
        if let role = row.text(.role).flatMap({ BSSRole(rawValue: $0) }) { return role }
        switch (row.flag(.backhaul), row.flag(.fronthaul)) {
        case (true?, false?): return .backhaul
        case (false?, true?): return .customer
        default: return nil
        }
    }
}
