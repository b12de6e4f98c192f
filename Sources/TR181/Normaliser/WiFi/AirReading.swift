import DeviceReport

/// The radios and networks of the box and, as far as it tells of them, of the other nodes; and where to find them again.
struct AirReading {
    /// One network with what stations and the mesh need of it.
    struct Network {
        var bss: BSS
        /// Address of the mesh node it belongs to; nil for the box itself.
        var node: MACAddress?
    }

    var found = false
    /// Radios of the box, by id.
    var radios: [Radio] = []
    /// Networks of the box.
    var networks: [Network] = []
    /// Index into `networks` of each BSSID; an enabled network wins over a disabled one with the same address.
    var byBSSID: [MACAddress: Int] = [:]
    /// The same of each path that says something of it: its own and its access point's.
    var byPath: [String: Int] = [:]
    /// Index into `radios` by path.
    var byRadio: [String: Int] = [:]
    /// Radios and networks of other nodes, by id.
    var others = OtherAir()
    /// Id of the radio by the path of a row that tells of it, where that is another object.
    var radioOfRow: [String: String] = [:]

    func radio(of network: Network) -> Radio? { network.bss.radioID.flatMap { byRadio[$0] }.map { radios[$0] } }

    func band(of network: Network) -> Observed<Band> { radio(of: network)?.band ?? .notReported }

    func network(_ bssid: MACAddress?) -> Network? { bssid.flatMap { byBSSID[$0] }.map { networks[$0] } }

    /// The network that an object is, or lies below.
    func network(around object: TreeObject) -> Network? {
        var path = object.path[...]
        while let dot = path.lastIndex(of: ".") {
            path = path[..<dot]
            if let index = byPath[String(path)] { return networks[index] }
        }
        return nil
    }

    /// The section, clients counted from the finished list of hosts. What a mesh object tells of the box under addresses that the box
    /// itself does not name is left out.
    func section(counting hosts: [Host], mesh: MeshReading) -> WiFiSection? {
        guard found else { return nil }
        let box = mesh.nodeID(nil)
        let isOther = { (node: MACAddress?) in node.flatMap { mesh.nodeID($0) }.map { $0 != box } ?? false }
        let networks = networks + others.networks.filter { isOther($0.node) }
        let ids = Dictionary(networks.compactMap { network in network.bss.bssid.value.map { ($0, network.bss.id) } }) { first, _ in first }
        var perBSS: [String: Int] = [:]
        for host in hosts where host.connection == .wifi && host.active.value == true {
            if let id = host.interface ?? host.wifi?.bssid.value.flatMap({ ids[$0] }) { perBSS[id, default: 0] += 1 }
        }
        var out = WiFiSection()
        var perRadio: [String: Int] = [:]
        for network in networks {
            var bss = network.bss
            bss.nodeID = mesh.nodeID(network.node)
            bss.clientsCount = perBSS[bss.id] ?? 0
            if let radio = bss.radioID { perRadio[radio, default: 0] += bss.clientsCount }
            out.bss.append(bss)
        }
        let all = radios.map { (radio: $0, node: box) } + others.radios.filter { isOther($0.node) }.map { (radio: $0.radio, node: mesh.nodeID($0.node)) }
        out.radios = all.map {
            var radio = $0.radio
            radio.nodeID = $0.node
            radio.clientsCount = perRadio[radio.id] ?? 0
            return radio
        }
        return out
    }
}
