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
            radio.nodeID = known?.nodeID ?? live?.nodeID
            radio.dfsChannel = pick(.radio, bridge: live?.dfsChannel, acs: known?.dfsChannel)
            radio.lastChannelChangeS = pick(.radio, bridge: live?.lastChannelChangeS, acs: known?.lastChannelChangeS)
            radio.changeReason = pick(.radio, bridge: live?.changeReason, acs: known?.changeReason)
            radio.widthMHz = pick(.radio, bridge: live?.widthMHz, acs: known?.widthMHz)
            radio.configuredWidth = pick(.radio, bridge: live?.configuredWidth, acs: known?.configuredWidth)
            radio.autoChannel = pick(.radio, bridge: live?.autoChannel, acs: known?.autoChannel)
            radio.txPowerPct = pick(.radio, bridge: live?.txPowerPct, acs: known?.txPowerPct)
            radio.txPowerDBm = pick(.radio, bridge: live?.txPowerDBm, acs: known?.txPowerDBm)
            radio.standards = pick(.radio, bridge: live?.standards, acs: known?.standards)
            radio.regulatoryDomain = pick(.radio, bridge: live?.regulatoryDomain, acs: known?.regulatoryDomain)
            radio.utilizationPct = pick(.air, bridge: live?.utilizationPct, acs: known?.utilizationPct)
            radio.utilizationSelfPct = pick(.air, bridge: live?.utilizationSelfPct, acs: known?.utilizationSelfPct)
            radio.utilizationOtherPct = pick(.air, bridge: live?.utilizationOtherPct, acs: known?.utilizationOtherPct)
            radio.noiseDBm = pick(.air, bridge: live?.noiseDBm, acs: known?.noiseDBm)
            radio.neighbors = neighbors(live?.neighbors, known?.neighbors)
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
            bss.mldMAC = pick(.configuration, bridge: live?.mldMAC, acs: known?.mldMAC)
            bss.pmf = pick(.radio, bridge: live?.pmf, acs: known?.pmf)
            bss.wps = wps(live?.wps, known?.wps)
            bss.isolation = pick(.radio, bridge: live?.isolation, acs: known?.isolation)
            bss.maxClients = pick(.radio, bridge: live?.maxClients, acs: known?.maxClients)
            bss.nodeID = known?.nodeID ?? live?.nodeID
            bss.radioID = known?.radioID ?? live?.radioID
            bss.role = base.role == .unknown ? live?.role ?? .unknown : base.role
            return bss
        }
        return out
    }

    /// What one scan heard; two scans are not mixed.
    private func neighbors(_ bridge: RadioNeighbors?, _ acs: RadioNeighbors?) -> RadioNeighbors? {
        let isBridges = bridge.map { acs == nil || freshness.holds($0.strongestDBm, .air) } ?? false
        guard var out = isBridges ? bridge : acs ?? bridge else { return nil }
        out.strongestDBm = judged(out.strongestDBm, .air)
        return out
    }

    private func wps(_ bridge: BSSWPS?, _ acs: BSSWPS?) -> BSSWPS? {
        guard var out = acs ?? bridge else { return nil }
        out.enabled = pick(.radio, bridge: bridge?.enabled, acs: acs?.enabled)
        out.pinEnabled = pick(.radio, bridge: bridge?.pinEnabled, acs: acs?.pinEnabled)
        out.locked = pick(.radio, bridge: bridge?.locked, acs: acs?.locked)
        return out
    }
}
