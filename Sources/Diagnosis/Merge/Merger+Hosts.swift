import DeviceReport
import TR181

extension Merger {
    func hosts(_ bridge: DeviceSections?, _ acs: DeviceSections?) -> [Host] {
        let live = bridge?.hosts ?? []
        let known = acs?.hosts ?? []
        guard let bridge, bridge.hasHosts else { return known }
        let nodes = Set((bridge.mesh?.nodes ?? []).flatMap { [$0.id] + $0.aliases } + (acs?.mesh?.nodes ?? []).flatMap { [$0.id] + $0.aliases })
        var found = Set(live.map(\.mac))
        var out = joined(live, known, by: \.mac, merge: host)
        if bridge.hasStations {
            for index in out.indices where found.insert(out[index].mac).inserted { gone(&out[index], bridge) }
        }
        out.removeAll { nodes.contains($0.mac) }
        out.sort { $0.mac < $1.mac }
        return out
    }

    /// A Wi-Fi client only the ACS remembers, where the modem's own station tables do not show it: it has left.
    private func gone(_ host: inout Host, _ bridge: DeviceSections) {
        guard host.connection == .wifi, host.active.value != false, let at = bridge.stationsAt else { return }
        let origin = Origin(.bridge, path: "Device.WiFi", raw: "", at: at, confidence: .derived)
        host.active = Observed(false, origin, conflicts: host.active.value == nil ? [] : [host.active.origin].compactMap { $0 })
        host.activeEvidence = ["not_among_stations"]
    }

    private func host(_ live: Host, _ known: Host) -> Host {
        var out = live
        out.hostname = pick(.hosts, bridge: live.hostname, acs: known.hostname)
        out.ipv4 = pick(.hosts, bridge: live.ipv4, acs: known.ipv4)
        out.active = pick(.hosts, bridge: live.active, acs: known.active)
        if out.active.origin?.source == known.active.origin?.source, out.active.origin?.source != live.active.origin?.source {
            out.activeEvidence = known.activeEvidence
        }
        if live.connection == .unknown || (live.active.value != true && known.connection != .unknown && live.wifi == nil && live.ethernet == nil) {
            out.connection = known.connection
            out.wifi = known.wifi
            out.ethernet = known.ethernet
            out.nodeID = known.nodeID ?? live.nodeID
            out.interface = known.interface ?? live.interface
        } else if live.connection == known.connection {
            out.wifi = link(live.wifi, known.wifi)
            out.ethernet = live.ethernet ?? known.ethernet
            out.nodeID = live.nodeID ?? known.nodeID
            let sameNetwork = live.wifi?.bssid.value == known.wifi?.bssid.value
            out.interface = live.interface ?? (sameNetwork ? known.interface : nil)
        }
        return out
    }

    private func link(_ live: HostWiFi?, _ known: HostWiFi?) -> HostWiFi? {
        guard var out = live, let known else { return live ?? known }
        guard out.bssid.value == nil || out.bssid.value == known.bssid.value else { return out }
        out.bssid = pick(.hosts, bridge: out.bssid, acs: known.bssid)
        out.ssid = out.ssid ?? known.ssid
        out.band = pick(.hosts, bridge: out.band, acs: known.band)
        out.standard = pick(.hosts, bridge: out.standard, acs: known.standard)
        out.rssiDBm = pick(.signal, bridge: out.rssiDBm, acs: known.rssiDBm)
        out.rateDownMbps = pick(.signal, bridge: out.rateDownMbps, acs: known.rateDownMbps)
        out.rateUpMbps = pick(.signal, bridge: out.rateUpMbps, acs: known.rateUpMbps)
        return out
    }
}
