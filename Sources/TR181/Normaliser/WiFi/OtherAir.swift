import DeviceReport

/// Radios and networks of the other nodes, as the mesh objects of the box tell of them. Several objects may tell of one radio: they share
/// the address of a network on it.
struct OtherAir {
    struct Radio {
        var radio: DeviceReport.Radio
        let node: MACAddress
    }

    private(set) var radios: [OtherAir.Radio] = []
    private(set) var networks: [AirReading.Network] = []
    private var radioOfBSSID: [MACAddress: Int] = [:]
    private var radioOfPath: [String: Int] = [:]
    private var networkOfBSSID: [MACAddress: Int] = [:]

    mutating func add(_ radio: DeviceReport.Radio, path: String, node: MACAddress, bssids: [MACAddress]) {
        let index: Int
        if let known = bssids.compactMap({ radioOfBSSID[$0] }).first {
            index = known
            radios[known].radio = RadioReader.completed(radios[known].radio.filled(from: radio))
        } else {
            index = radios.count
            radios.append(OtherAir.Radio(radio: RadioReader.completed(radio), node: node))
        }
        radioOfPath[path] = index
        for bssid in bssids { radioOfBSSID[bssid] = index }
    }

    mutating func add(_ bss: BSS, path: String, node: MACAddress) {
        guard let bssid = bss.bssid.value else { return }
        if let known = networkOfBSSID[bssid] {
            networks[known].bss = networks[known].bss.filled(from: bss)
            return
        }
        var bss = bss
        bss.radioID = radio(around: path)
        networkOfBSSID[bssid] = networks.count
        networks.append(AirReading.Network(bss: bss, node: node))
    }

    /// The radio that the object of a network tells of too, or below whose object it lies.
    private func radio(around path: String) -> String? {
        var path = path[...]
        while true {
            if let index = radioOfPath[String(path)] { return radios[index].radio.id }
            guard let dot = path.lastIndex(of: ".") else { return nil }
            path = path[..<dot]
        }
    }
}
