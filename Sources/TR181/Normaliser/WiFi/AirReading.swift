import DeviceReport

/// The radios and networks of the box, and where to find them again.
struct AirReading {
    /// One network with what stations and the mesh need of it.
    struct Network {
        var bss: BSS
        /// The access point object, if there is one.
        var accessPoint: TreeObject?
    }

    var found = false
    var radios: [Radio] = []
    var networks: [Network] = []
    /// Index into `networks` of each BSSID; an enabled network wins over a disabled one with the same address.
    var byBSSID: [MACAddress: Int] = [:]
    /// Band by the path of the radio.
    var bands: [String: Observed<Band>] = [:]

    func band(of network: Network) -> Observed<Band> { network.bss.radioID.flatMap { bands[$0] } ?? .notReported }

    func network(_ bssid: MACAddress?) -> Network? { bssid.flatMap { byBSSID[$0] }.map { networks[$0] } }

    /// The section, clients counted from the finished list of hosts.
    func section(counting hosts: [Host]) -> WiFiSection? {
        guard found else { return nil }
        var perBSS: [String: Int] = [:]
        for host in hosts where host.connection == .wifi && host.active.value == true {
            if let id = host.interface { perBSS[id, default: 0] += 1 }
        }
        var out = WiFiSection()
        var perRadio: [String: Int] = [:]
        for network in networks {
            var bss = network.bss
            bss.clientsCount = perBSS[bss.id] ?? 0
            if let radio = bss.radioID { perRadio[radio, default: 0] += bss.clientsCount }
            out.bss.append(bss)
        }
        out.radios = radios.map {
            var radio = $0
            radio.clientsCount = perRadio[radio.id] ?? 0
            return radio
        }
        return out
    }
}
