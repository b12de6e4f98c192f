import DeviceReport
internal import Foundation

extension Merger {
    /// Signal and rates of two links to different networks do not belong together: the modem's own is then the one.
    func link(_ live: HostWiFi?, _ known: HostWiFi?) -> HostWiFi? {
        guard var out = live ?? known else { return nil }
        let isSame = live == nil || live?.bssid.value == nil || live?.bssid.value == known?.bssid.value
        let known = isSame ? known : nil
        out.bssid = pick(.hosts, bridge: live?.bssid, acs: known?.bssid)
        out.ssid = out.ssid ?? known?.ssid
        out.band = pick(.hosts, bridge: live?.band, acs: known?.band)
        out.standard = pick(.hosts, bridge: live?.standard, acs: known?.standard)
        out.rssiDBm = pick(.signal, bridge: live?.rssiDBm, acs: known?.rssiDBm)
        out.rateDownMbps = pick(.signal, bridge: live?.rateDownMbps, acs: known?.rateDownMbps)
        out.rateUpMbps = pick(.signal, bridge: live?.rateUpMbps, acs: known?.rateUpMbps)
        out.channel = pick(.hosts, bridge: live?.channel, acs: known?.channel)
        out.widthMHz = pick(.hosts, bridge: live?.widthMHz, acs: known?.widthMHz)
        out.signalPct = pick(.signal, bridge: live?.signalPct, acs: known?.signalPct)
        out.noiseDBm = pick(.air, bridge: live?.noiseDBm, acs: known?.noiseDBm)
        out.snrDB = pick(.signal, bridge: live?.snrDB, acs: known?.snrDB)
        out.retriesPct = pick(.signal, bridge: live?.retriesPct, acs: known?.retriesPct)
        out.streams = pick(.hosts, bridge: live?.streams, acs: known?.streams)
        out.connectedSinceAt = pick(.hosts, bridge: live?.connectedSinceAt, acs: known?.connectedSinceAt)
        out.links = (out.links.isEmpty ? known?.links ?? [] : out.links).map(judged)
        return out
    }

    func cable(_ live: HostEthernet?, _ known: HostEthernet?) -> HostEthernet? {
        guard var out = live ?? known else { return nil }
        // Speed and duplex of one look belong together.
        let one = live ?? known
        out.speedMbps = judged(one?.speedMbps ?? .notReported, .hosts)
        out.duplex = judged(one?.duplex ?? .notReported, .hosts)
        return out
    }

    func lease(_ live: HostLease?, _ known: HostLease?) -> HostLease? {
        guard var out = live ?? known else { return nil }
        out.remainingS = pick(.hosts, bridge: live?.remainingS, acs: known?.remainingS)
        out.reserved = pick(.configuration, bridge: live?.reserved, acs: known?.reserved)
        return out
    }

    /// Counters of one look.
    func traffic(_ live: HostTraffic?, _ known: HostTraffic?) -> HostTraffic? {
        guard var out = live ?? known else { return nil }
        out.rxBytes = judged(out.rxBytes, .hosts)
        out.txBytes = judged(out.txBytes, .hosts)
        return out
    }

    /// Where the host was before, as one source tells it.
    func history(_ live: [HostAttachment]?, _ known: [HostAttachment]?) -> [HostAttachment] {
        let told = live?.isEmpty == false ? live : known
        return (told ?? []).map { attachment in
            var out = attachment
            out.band = judged(attachment.band, .hosts)
            out.rssiDBm = judged(attachment.rssiDBm, .signal)
            return out
        }
    }

    private func judged(_ link: HostLink) -> HostLink {
        var out = link
        out.bssid = judged(link.bssid, .hosts)
        out.band = judged(link.band, .hosts)
        out.channel = judged(link.channel, .hosts)
        out.rssiDBm = judged(link.rssiDBm, .signal)
        out.rateDownMbps = judged(link.rateDownMbps, .signal)
        out.rateUpMbps = judged(link.rateUpMbps, .signal)
        return out
    }
}
