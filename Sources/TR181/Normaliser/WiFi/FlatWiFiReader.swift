import DeviceReport

/// Radios and networks from a vendor table with one row a band; it fills what the standard objects leave open.
struct FlatWiFiReader {
    let scope: TreeScope
    let rules: FlatWiFiRules

    init?(scope: TreeScope) {
        guard let rules = scope.dialect.wifi.flat else { return nil }
        self.scope = scope
        self.rules = rules
    }

    func fill(_ air: inout AirReading) {
        for row in scope.rows(rules.path) {
            air.found = true
            let id = "Device.WiFi.Radio.\(row.number)"
            let index: Int
            if let known = air.radios.firstIndex(where: { $0.id == id }) {
                index = known
            } else {
                air.radios.append(Radio())
                index = air.radios.count - 1
                air.radios[index].id = id
            }
            fill(&air.radios[index], row)
            air.bands[id] = air.radios[index].band
            for network in rules.networks { add(network, row, radio: id, to: &air) }
        }
        air.radios.sort { NaturalOrder.less($0.id, $1.id) }
    }

    private func fill(_ radio: inout Radio, _ row: TreeObject) {
        func leaf(_ field: FlatWiFiRules.Field) -> String { rules.leaves[field] ?? "" }
        radio.band = radio.band.or(row.observe(leaf(.band), RadioWords.band))
        radio.channel = radio.channel.or(row.positive(leaf(.channel)))
        radio.widthMHz = radio.widthMHz.or(row.observe(leaf(.width), RadioWords.width))
        radio.configuredWidth = radio.configuredWidth.or(row.string(leaf(.configuredWidth)))
        radio.autoChannel = radio.autoChannel.or(row.boolean(leaf(.autoChannel)))
        radio.txPowerPct = radio.txPowerPct.or(row.observe(leaf(.txPower), RadioWords.power))
        radio.standards = radio.standards.or(row.observe(leaf(.standards), RadioWords.standards))
        radio.regulatoryDomain = radio.regulatoryDomain.or(row.string(leaf(.regulatory)))
    }

    private func add(_ network: FlatWiFiRules.Network, _ row: TreeObject, radio: String, to air: inout AirReading) {
        let bssid = row.macAddress(network.prefix + rules.bssid)
        guard let address = bssid.value, air.byBSSID[address] == nil else { return }
        var bss = BSS()
        bss.id = "\(row.path).\(network.prefix)"
        bss.bssid = bssid
        bss.ssid = row.observe(network.prefix + rules.ssid) { $0.isEmpty ? .unknown(.empty) : .value($0) }
        bss.radioID = radio
        bss.role = network.role
        bss.enabled = row.boolean(network.prefix + rules.enabled)
        bss.hidden = row.observe(network.prefix + rules.advertised) { Scalar.boolean($0).map { !$0 } }
        bss.security = row.observe(network.prefix + rules.security, RadioWords.security)
        air.byBSSID[address] = air.networks.count
        air.networks.append(AirReading.Network(bss: bss, accessPoint: nil))
    }
}
