import DeviceReport

extension HostLink {
    /// The links of a station from the rows that show them, one per address, in the order of the rows. A table that shows the multi-link
    /// device by its own address shows no link.
    static func all(_ rows: [StationRow], of group: StationGroup) -> [HostLink] {
        var out: [HostLink] = []
        var seen: Set<MACAddress> = []
        for row in rows where (row.mld != nil || group.grouping != .multiLink) && seen.insert(row.mac).inserted {
            var link = HostLink()
            link.mac = row.mac.description
            link.bssid = row.observedBSSID
            link.band = row.band
            link.channel = row.channel
            link.rssiDBm = row.rssi
            link.rateDownMbps = row.rateDown
            link.rateUpMbps = row.rateUp
            out.append(link)
        }
        return out
    }
}

extension StationRow {
    /// The network as the row's own statement.
    var observedBSSID: Observed<MACAddress> {
        bssid.map { Observed($0, Origin(origin.source, path: path, raw: $0.description, at: origin.at)) } ?? .notReported
    }
}
