import DeviceReport

/// Which stations of a DataElements device are links of one multi-link device (Wi-Fi 7).
struct MultiLinks {
    private var byLink: [MACAddress: MACAddress] = [:]
    /// Multi-link devices that are the backhaul of another node.
    private(set) var backhaul: Set<MACAddress> = []

    init(_ device: TreeObject) {
        for station in device.rows("APMLD").flatMap({ $0.rows("STAMLD") }) {
            guard let mld = station.mac("MLDMACAddress") else { continue }
            if station.flag("IsbSTA") == true { backhaul.insert(mld) }
            for link in station.rows("AffiliatedSTA") {
                if let mac = link.mac("MACAddress") { byLink[mac] = mld }
            }
        }
    }

    func device(of link: MACAddress) -> MACAddress? { byLink[link] }
}
