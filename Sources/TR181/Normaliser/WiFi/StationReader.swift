import DeviceReport

/// Reads the station tables: of the access points, of MultiAP and of DataElements.
struct StationReader {
    let scope: TreeScope
    let air: AirReading

    func stations() -> StationTables {
        var rows: [StationRow] = []
        var found = false
        for (rank, rules) in scope.dialect.wifi.stations.enumerated() {
            var table: [StationRow] = []
            switch rules.table {
            case .accessPoint: table = accessPoints(rules, rank, &found)
            case .multiAP: table = multiAP(rules, rank, &found)
            case .dataElements: table = dataElements(rules, rank, &found)
            }
            rows += RateUnits.applied(rules.rates, to: table)
        }
        return StationTables(rows, found: found)
    }

    private func accessPoints(_ rules: StationRules, _ rank: Int, _ found: inout Bool) -> [StationRow] {
        var out: [StationRow] = []
        for network in air.networks {
            guard let table = network.accessPoint?.object("AssociatedDevice") else { continue }
            found = true
            for row in table.rows() {
                guard var station = station(row, rules, rank) else { continue }
                station.bssid = network.bss.bssid.value
                station.ssidPath = network.bss.id
                station.ssid = network.bss.ssid.value
                station.band = air.band(of: network)
                station.role = network.bss.role == .unknown ? nil : network.bss.role
                out.append(station)
            }
        }
        return out
    }

    private func multiAP(_ rules: StationRules, _ rank: Int, _ found: inout Bool) -> [StationRow] {
        var out: [StationRow] = []
        for device in scope.rows("Device.WiFi.MultiAP.APDevice") {
            let node = device.mac("MACAddress")
            for radio in device.rows("Radio") {
                let band = band(radio, ["OperatingFrequencyBand"], channel: "Channel")
                for ap in radio.rows("AP") {
                    guard let table = ap.object("AssociatedDevice") else { continue }
                    found = true
                    let role = scope.dialect.wifi.roles.lazy.compactMap { map in ap.text(map.leaf).flatMap { map.word($0) } }.first
                    for row in table.rows() {
                        guard var station = station(row, rules, rank) else { continue }
                        station.node = row.first(mac: rules.nodes) ?? node
                        station.band = band
                        place(&station, bssid: ap.mac("BSSID") ?? row.first(mac: rules.bssids), ssid: ap.raw("SSID"), role: role)
                        out.append(station)
                    }
                }
            }
        }
        return out
    }

    private func dataElements(_ rules: StationRules, _ rank: Int, _ found: inout Bool) -> [StationRow] {
        var out: [StationRow] = []
        for device in scope.rows("Device.WiFi.DataElements.Network.Device") {
            let node = device.mac("ID")
            let links = MultiLinks(device)
            for radio in device.rows("Radio") {
                let band = band(radio, scope.dialect.mesh.bands, channel: "CurrentOperatingClassProfile.1.Channel")
                for bss in radio.rows("BSS") {
                    guard let table = bss.object("STA") else { continue }
                    found = true
                    let role = MeshRoles.role(bss)
                    for row in table.rows() {
                        guard var station = station(row, rules, rank) else { continue }
                        station.node = node
                        station.band = band
                        station.mld = links.device(of: station.mac)
                        place(&station, bssid: bss.mac("BSSID"), ssid: bss.raw("SSID"), role: role)
                        out.append(station)
                    }
                }
            }
        }
        return out
    }

    private func station(_ row: TreeObject, _ rules: StationRules, _ rank: Int) -> StationRow? {
        guard let mac = row.mac("MACAddress") else { return nil }
        var out = StationRow(table: rules.table, rank: rank, path: row.path, mac: mac)
        out.rssi =
            switch rules.signal {
            case .dbm: row.observe("SignalStrength", Signal.dbm)
            case .rcpi: row.observe("SignalStrength", scale: "rcpi", Signal.rcpi)
            }
        out.rateDown = row.observe("LastDataDownlinkRate", Self.rate)
        out.rateUp = row.observe("LastDataUplinkRate", Self.rate)
        out.standard = row.observe(first: rules.standards, Scalar.string)
        out.hostname = row.observe(first: rules.hostNames, Scalar.string)
        out.ip = row.observe(first: rules.ips, Scalar.ip)
        let active = row.flag("Active")
        out.active = active == false && !rules.activeTrusted ? nil : active
        out.atMs = row.timestampMs("MACAddress")
        return out
    }

    /// Puts a row on its network; one of the box has a path, one of another node only its address and name.
    private func place(_ station: inout StationRow, bssid: MACAddress?, ssid: String?, role: BSSRole?) {
        station.bssid = bssid
        station.ssid = ssid.flatMap { $0.isEmpty ? nil : $0 }
        station.role = role
        guard let network = air.network(bssid) else { return }
        station.ssidPath = network.bss.id
        station.ssid = station.ssid ?? network.bss.ssid.value
        if network.bss.role != .unknown { station.role = network.bss.role }
        if station.band.value == nil { station.band = air.band(of: network) }
    }

    private func band(_ radio: TreeObject, _ leaves: [String], channel: String) -> Observed<Band> {
        let said = radio.observe(first: leaves, RadioWords.band)
        if said.value != nil { return said }
        return radio.observe(channel, scale: "channel", confidence: .derived) {
            Scalar.integer($0).flatMap { RadioWords.band(channel: $0).map { .value($0) } ?? .unknown(.unparseable) }
        }
    }

    /// In the unit of the table; kbit/s of 100 Gbit/s at most.
    private static func rate(_ raw: String) -> Decoded<Double> {
        Scalar.decimal(raw).flatMap { $0 > 100_000_000 ? .unknown(.outOfRange) : $0 > 0 ? .value($0) : .unknown(.notImplemented) }
    }
}
