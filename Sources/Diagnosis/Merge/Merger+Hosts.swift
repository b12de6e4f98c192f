import DeviceReport
import TR181

extension Merger {
    func hosts(_ bridge: DeviceSections?, _ acs: DeviceSections?) -> [Host] {
        let known = acs?.hosts ?? []
        guard let bridge, bridge.hasHosts else { return known.map { host(nil, $0, base: $0) } }
        let live = bridge.hosts
        let nodes = Set((bridge.mesh?.nodes ?? []).flatMap { [$0.id] + $0.aliases } + (acs?.mesh?.nodes ?? []).flatMap { [$0.id] + $0.aliases })
        var found = Set(live.map(\.mac))
        var out = rows(live, known, by: \.mac, merge: host)
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
        let said = host.active.value == nil ? nil : Conflict(host.active, lost: .overruled)
        host.active = judged(Observed(false, origin, conflicts: said.map { [$0] } ?? []), .hosts)
        host.activeEvidence = ["not_among_stations"]
    }

    private func host(_ live: Host?, _ known: Host?, base: Host) -> Host {
        var out = live ?? base
        out.hostname = pick(.hosts, bridge: live?.hostname, acs: known?.hostname)
        out.ipv4 = pick(.hosts, bridge: live?.ipv4, acs: known?.ipv4)
        out.active = pick(.hosts, bridge: live?.active, acs: known?.active)
        out.dhcp = lease(live?.dhcp, known?.dhcp)
        out.traffic = traffic(live?.traffic, known?.traffic)
        out.history = history(live?.history, known?.history)
        let (ours, theirs) = (live ?? base, known ?? base)
        if out.active.origin?.source == theirs.active.origin?.source, out.active.origin?.source != ours.active.origin?.source {
            out.activeEvidence = theirs.activeEvidence
        }
        guard let live, let known else {
            out.wifi = link(live?.wifi, known?.wifi)
            out.ethernet = cable(live?.ethernet, known?.ethernet)
            return out
        }
        out.macs = Set(live.macs).union(known.macs).sorted()
        out.groupedBy = live.groupedBy ?? known.groupedBy
        out.vendorOUI = live.vendorOUI ?? known.vendorOUI
        out.ipv4Others = live.ipv4.value == nil ? known.ipv4Others : live.ipv4Others
        out.ipv6 = live.ipv6.isEmpty ? known.ipv6 : live.ipv6
        out.lastSeenAt = [live.lastSeenAt, known.lastSeenAt].compactMap { $0 }.max()
        out.possibleRepeater = live.possibleRepeater || known.possibleRepeater
        if live.connection == .unknown || (live.active.value != true && known.connection != .unknown && live.wifi == nil && live.ethernet == nil) {
            out.connection = known.connection
            out.wifi = link(nil, known.wifi)
            out.ethernet = cable(nil, known.ethernet)
            (out.nodeID, out.nodeBy) = known.nodeID == nil ? (live.nodeID, live.nodeBy) : (known.nodeID, known.nodeBy)
            out.interface = known.interface ?? live.interface
        } else if live.connection == known.connection {
            out.wifi = link(live.wifi, known.wifi)
            out.ethernet = cable(live.ethernet, known.ethernet)
            (out.nodeID, out.nodeBy) = live.nodeID == nil ? (known.nodeID, known.nodeBy) : (live.nodeID, live.nodeBy)
            let sameNetwork = live.wifi?.bssid.value == known.wifi?.bssid.value
            out.interface = live.interface ?? (sameNetwork ? known.interface : nil)
        } else {
            out.wifi = link(live.wifi, nil)
            out.ethernet = cable(live.ethernet, nil)
        }
        return out
    }
}
