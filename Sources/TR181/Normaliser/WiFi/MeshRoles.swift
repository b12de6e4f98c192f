import DeviceReport

/// For whom each network is, as the mesh objects say.
struct MeshRoles {
    let scope: TreeScope

    func byBSSID() -> [MACAddress: BSSRole] {
        var out: [MACAddress: BSSRole] = [:]
        for device in scope.rows("Device.WiFi.DataElements.Network.Device") {
            for bss in device.rows("Radio").flatMap({ $0.rows("BSS") }) {
                guard let bssid = bss.mac("BSSID") else { continue }
                if let role = Self.role(bss) { out[bssid] = role }
            }
        }
        for device in scope.rows("Device.WiFi.MultiAP.APDevice") {
            for ap in device.rows("Radio").flatMap({ $0.rows("AP") }) {
                guard let bssid = ap.mac("BSSID") else { continue }
                for map in scope.dialect.wifi.roles {
                    if let text = ap.text(map.leaf), let role = map.word(text) { out[bssid] = role }
                }
            }
        }
        return out
    }

    /// Of a DataElements BSS. A network for both is no backhaul alone.
    static func role(_ bss: TreeObject) -> BSSRole? {
        switch (bss.flag("BackhaulUse"), bss.flag("FronthaulUse")) {
        case (true?, false?): .backhaul
        case (false?, true?): .customer
        default: nil
        }
    }
}
