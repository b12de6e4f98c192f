import DeviceReport

/// Radios and networks of the box itself.
struct WiFiReader {
    let scope: TreeScope

    func reading() -> AirReading {
        var out = AirReading()
        let radios = scope.rows("Device.WiFi.Radio")
        let ssids = scope.rows("Device.WiFi.SSID")
        out.found = !radios.isEmpty || !ssids.isEmpty
        for row in radios {
            let radio = radio(row)
            out.bands[row.path] = radio.band
            out.radios.append(radio)
        }
        addNetworks(ssids, to: &out)
        addAirTime(to: &out)
        FlatWiFiReader(scope: scope)?.fill(&out)
        return out
    }

    private func radio(_ row: TreeObject) -> Radio {
        var out = Radio()
        out.id = row.path
        out.enabled = row.boolean("Enable")
        out.operStatus = row.observe("Status", InterfaceReader.status)
        out.channel = row.positive("Channel")
        out.band = row.observe("OperatingFrequencyBand", RadioWords.band)
        if out.band.value == nil, let channel = out.channel.value, let band = RadioWords.band(channel: channel) {
            out.band = out.channel.map { _ in band }.confidence(.derived, scale: "channel")
        }
        out.widthMHz = row.observe("CurrentOperatingChannelBandwidth", RadioWords.width)
        out.configuredWidth = row.string("OperatingChannelBandwidth")
        out.autoChannel = row.boolean("AutoChannelEnable")
        out.txPowerPct = row.observe("TransmitPower", RadioWords.power)
        out.standards = row.observe("OperatingStandards", RadioWords.standards)
        out.regulatoryDomain = row.string("RegulatoryDomain")
        return out
    }

    private func addNetworks(_ ssids: [TreeObject], to out: inout AirReading) {
        var accessPoints: [String: TreeObject] = [:]
        for row in scope.rows("Device.WiFi.AccessPoint") {
            if let reference = row.reference("SSIDReference"), accessPoints[reference] == nil { accessPoints[reference] = row }
        }
        let roles = MeshRoles(scope: scope).byBSSID()
        for row in ssids {
            let accessPoint = accessPoints[row.path]
            var bss = BSS()
            bss.id = row.path
            bss.bssid = row.macAddress("BSSID")
            // Every SSID of some firmwares says that it is enabled and up; the access point knows better.
            bss.enabled = accessPoint?.boolean("Enable") ?? row.boolean("Enable")
            if bss.bssid.value == nil, bss.enabled.value != true { continue }
            bss.ssid = row.observe("SSID") { $0.isEmpty ? .unknown(.empty) : .value($0) }
            bss.radioID = row.raw("LowerLayers").flatMap { Reference.list($0).first }
            bss.hidden = accessPoint?.observe("SSIDAdvertisementEnabled") { Scalar.boolean($0).map { !$0 } } ?? .notReported
            bss.security = accessPoint?.observe("Security.ModeEnabled", RadioWords.security) ?? .notReported
            bss.role = role(bss, accessPoint, known: bss.bssid.value.flatMap { roles[$0] })
            let index = out.networks.count
            out.networks.append(AirReading.Network(bss: bss, accessPoint: accessPoint))
            if let bssid = bss.bssid.value, out.byBSSID[bssid].map({ out.networks[$0].bss.enabled.value != true && bss.enabled.value == true }) ?? true {
                out.byBSSID[bssid] = index
            }
        }
    }

    private func role(_ bss: BSS, _ accessPoint: TreeObject?, known: BSSRole?) -> BSSRole {
        for map in scope.dialect.wifi.roles {
            if let text = accessPoint?.text(map.leaf), let role = map.word(text) { return role }
        }
        if let known { return known }
        if let digits = scope.dialect.wifi.backhaulHexDigits, bss.hidden.value == true, let name = bss.ssid.value, RadioWords.isHex(name, digits: digits) {
            return .backhaul
        }
        return .unknown
    }

    /// Utilisation and noise exist only in DataElements; its radios are ours when one of their networks is.
    private func addAirTime(to out: inout AirReading) {
        for device in scope.rows("Device.WiFi.DataElements.Network.Device") {
            for radio in device.rows("Radio") {
                let bssids = radio.rows("BSS").compactMap { $0.mac("BSSID") }
                guard let bssid = bssids.first(where: { out.network($0)?.bss.radioID != nil }), let id = out.network(bssid)?.bss.radioID,
                    let index = out.radios.firstIndex(where: { $0.id == id })
                else { continue }
                out.radios[index].utilizationPct = radio.observe("Utilization", scale: "/255", Self.utilization)
                out.radios[index].noiseDBm = radio.observe("Noise", scale: "rcpi", Signal.noise)
            }
        }
    }

    /// Whole per cent: one step of the device is 0.4.
    private static func utilization(_ raw: String) -> Decoded<Double> { Signal.utilization(raw).map { $0.rounded() } }
}
