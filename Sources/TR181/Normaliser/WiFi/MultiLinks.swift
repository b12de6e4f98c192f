import DeviceReport

/// Which stations are links of one multi-link device (Wi-Fi 7), as the `APMLD` of DataElements devices say.
struct MultiLinks {
    private var byLink: [MACAddress: MACAddress] = [:]
    /// Multi-link devices that are the backhaul of another node.
    private(set) var backhaul: Set<MACAddress> = []

    init(_ device: TreeObject) { self.init([device]) }

    init(_ devices: [TreeObject]) {
        for station in devices.flatMap({ $0.rows("APMLD") }).flatMap({ $0.rows("STAMLD") }) {
            guard let mld = station.mac("MLDMACAddress") else { continue }
            if station.flag("IsbSTA") == true { backhaul.insert(mld) }
            for link in station.rows("AffiliatedSTA") {
                guard let mac = link.mac("MACAddress") else { continue }
                // Two devices cannot have one link: the lower address stands, whatever the order.
                byLink[mac] = byLink[mac].map { min($0, mld) } ?? mld
            }
        }
    }

    func device(of link: MACAddress) -> MACAddress? { byLink[link] }
}
