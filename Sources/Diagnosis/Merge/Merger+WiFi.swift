import DeviceReport

extension Merger {
    func wifi(_ bridge: WiFiSection?, _ acs: WiFiSection?) -> WiFiSection? {
        guard var out = acs ?? bridge else { return nil }
        out.radios = rows(bridge?.radios ?? [], acs?.radios ?? [], by: \.id) { live, known, base in
            var radio = base
            radio.band = pick(.radio, bridge: live?.band, acs: known?.band)
            radio.enabled = pick(.radio, bridge: live?.enabled, acs: known?.enabled)
            radio.operStatus = pick(.hosts, bridge: live?.operStatus, acs: known?.operStatus)
            radio.channel = pick(.radio, bridge: live?.channel, acs: known?.channel)
            radio.widthMHz = pick(.radio, bridge: live?.widthMHz, acs: known?.widthMHz)
            radio.configuredWidth = pick(.radio, bridge: live?.configuredWidth, acs: known?.configuredWidth)
            radio.autoChannel = pick(.radio, bridge: live?.autoChannel, acs: known?.autoChannel)
            radio.txPowerPct = pick(.radio, bridge: live?.txPowerPct, acs: known?.txPowerPct)
            radio.standards = pick(.radio, bridge: live?.standards, acs: known?.standards)
            radio.regulatoryDomain = pick(.radio, bridge: live?.regulatoryDomain, acs: known?.regulatoryDomain)
            radio.utilizationPct = pick(.air, bridge: live?.utilizationPct, acs: known?.utilizationPct)
            radio.noiseDBm = pick(.air, bridge: live?.noiseDBm, acs: known?.noiseDBm)
            return radio
        }
        // The web interface names its networks otherwise: the BSSID joins them.
        let address = { (bss: BSS) in bss.bssid.value?.description ?? bss.id }
        out.bss = rows(bridge?.bss ?? [], acs?.bss ?? [], by: address) { live, known, base in
            var bss = base
            bss.bssid = pick(.configuration, bridge: live?.bssid, acs: known?.bssid)
            bss.ssid = pick(.radio, bridge: live?.ssid, acs: known?.ssid)
            bss.enabled = pick(.radio, bridge: live?.enabled, acs: known?.enabled)
            bss.hidden = pick(.radio, bridge: live?.hidden, acs: known?.hidden)
            bss.security = pick(.radio, bridge: live?.security, acs: known?.security)
            bss.radioID = known?.radioID ?? live?.radioID
            bss.role = base.role == .unknown ? live?.role ?? .unknown : base.role
            return bss
        }
        return out
    }
}
