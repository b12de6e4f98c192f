import DeviceReport

extension Merger {
    func wifi(_ bridge: WiFiSection?, _ acs: WiFiSection?) -> WiFiSection? {
        guard let bridge else { return acs }
        guard let acs else { return bridge }
        var out = acs
        out.radios = joined(bridge.radios, acs.radios, by: \.id) { live, known in
            var radio = known
            radio.band = pick(.configuration, bridge: live.band, acs: known.band)
            radio.enabled = pick(.hosts, bridge: live.enabled, acs: known.enabled)
            radio.operStatus = pick(.hosts, bridge: live.operStatus, acs: known.operStatus)
            radio.channel = pick(.hosts, bridge: live.channel, acs: known.channel)
            radio.widthMHz = pick(.hosts, bridge: live.widthMHz, acs: known.widthMHz)
            radio.configuredWidth = pick(.configuration, bridge: live.configuredWidth, acs: known.configuredWidth)
            radio.autoChannel = pick(.configuration, bridge: live.autoChannel, acs: known.autoChannel)
            radio.txPowerPct = pick(.configuration, bridge: live.txPowerPct, acs: known.txPowerPct)
            radio.standards = pick(.configuration, bridge: live.standards, acs: known.standards)
            radio.regulatoryDomain = pick(.configuration, bridge: live.regulatoryDomain, acs: known.regulatoryDomain)
            radio.utilizationPct = pick(.signal, bridge: live.utilizationPct, acs: known.utilizationPct)
            radio.noiseDBm = pick(.signal, bridge: live.noiseDBm, acs: known.noiseDBm)
            return radio
        }
        // The web interface names its networks otherwise: the BSSID joins them.
        let address = { (bss: BSS) in bss.bssid.value?.description ?? bss.id }
        out.bss = joined(bridge.bss, acs.bss, by: address) { live, known in
            var bss = known
            bss.ssid = pick(.hosts, bridge: live.ssid, acs: known.ssid)
            bss.enabled = pick(.hosts, bridge: live.enabled, acs: known.enabled)
            bss.hidden = pick(.configuration, bridge: live.hidden, acs: known.hidden)
            bss.security = pick(.configuration, bridge: live.security, acs: known.security)
            bss.radioID = known.radioID ?? live.radioID
            bss.role = known.role == .unknown ? live.role : known.role
            return bss
        }
        return out
    }
}
