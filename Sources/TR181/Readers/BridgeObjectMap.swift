/// Where the objects of the TP-Link web interface live in the parameter tree.
///
/// `{1}`, `{2}` … are the numbers of a row's `stack` from the left. Attributes keep their names, first letter in upper case,
/// unless `renamed` says otherwise.
struct BridgeObjectMap: Sendable {
    /// What the bridge calls the object.
    let name: String
    /// What the modem calls it.
    let object: String
    /// The path of a row.
    let path: String
    /// Attributes that live elsewhere: their path in full, with the same placeholders.
    var renamed: [String: String] = [:]

    /// How many numbers of a stack make the path.
    var depth: Int { path.utf8.count { $0 == UInt8(ascii: "{") } }

    static let all: [BridgeObjectMap] = [
        BridgeObjectMap(name: "device", object: "DEV2_DEV_INFO", path: "Device.DeviceInfo"),
        BridgeObjectMap(name: "memory", object: "DEV2_MEM_STATUS", path: "Device.DeviceInfo.MemoryStatus"),
        BridgeObjectMap(name: "cpu", object: "DEV2_PROC_STATUS", path: "Device.DeviceInfo.ProcessStatus"),
        // `status` is the interface's Up or Down; the state O1..O7, which TR-069 calls Status here, is `xponStatus`.
        BridgeObjectMap(
            name: "optical", object: "DEV2_OPTC_GPON_CFG", path: "Device.Optical.Interface.{1}.X_TP_GPON_Config",
            renamed: [
                "status": "Device.Optical.Interface.{1}.Status",
                "xponStatus": "Device.Optical.Interface.{1}.X_TP_GPON_Config.Status",
            ]),
        BridgeObjectMap(name: "opticalInterface", object: "DEV2_OPTC_INTF", path: "Device.Optical.Interface.{1}"),
        BridgeObjectMap(name: "opticalStats", object: "DEV2_GPON_INTF_STATS", path: "Device.Optical.Interface.{1}.Stats"),
        BridgeObjectMap(name: "omciStats", object: "DEV2_GPON_INTF_OMCI_STATS", path: "Device.Optical.Interface.{1}.X_TP_OMCIStats"),
        BridgeObjectMap(name: "wan", object: "DEV2_ADT_WAN", path: "Device.X_TP_ADT_WAN.{1}"),
        BridgeObjectMap(name: "lan", object: "DEV2_ADT_LAN", path: "Device.X_TP_ADT_LAN.{1}"),
        BridgeObjectMap(name: "ethernet", object: "DEV2_ETH_INTF", path: "Device.Ethernet.Interface.{1}"),
        BridgeObjectMap(name: "ip", object: "DEV2_IP_INTF", path: "Device.IP.Interface.{1}"),
        BridgeObjectMap(name: "ipStats", object: "DEV2_IP_INTF_STATS", path: "Device.IP.Interface.{1}.Stats"),
        BridgeObjectMap(name: "wifi", object: "DEV2_ADT_WIFI_COMMON", path: "Device.X_TP_ADT_WIFI_COMMON.{1}"),
        BridgeObjectMap(name: "radios", object: "DEV2_WIFI_RADIO", path: "Device.WiFi.Radio.{1}"),
        BridgeObjectMap(name: "localClients", object: "DEV2_ADT_WIFI_CLIENT", path: "Device.X_TP_ADT_WIFI_CLIENT.{1}"),
        BridgeObjectMap(name: "mesh", object: "DEV2_WIFI_APDEV", path: "Device.WiFi.MultiAP.APDevice.{1}"),
        BridgeObjectMap(name: "meshRadios", object: "DEV2_WIFI_APDEV_RADIO", path: "Device.WiFi.MultiAP.APDevice.{1}.Radio.{2}"),
        BridgeObjectMap(
            name: "wifiClients", object: "DEV2_WIFI_APDEV_ASSOCDEV",
            path: "Device.WiFi.MultiAP.APDevice.{1}.Radio.{2}.AP.{3}.AssociatedDevice.{4}"),
        BridgeObjectMap(
            name: "wiredClients", object: "DEV2_WIFI_APDEV_ETHASSOCDEV",
            path: "Device.WiFi.MultiAP.APDevice.{1}.X_TP_Ethernet.AssociatedDevice.{2}"),
        BridgeObjectMap(name: "hosts", object: "DEV2_HOST_ENTRY", path: "Device.Hosts.Host.{1}"),
    ]

    /// Objects that are thrown away unread, should a bridge send them: they hold accounts.
    static let refused: Set<String> = ["DEV2_USER_CFG"]

    /// The entry of a name, in any of its spellings (`wifiClients`, `wifi_clients`, `DEV2_WIFI_APDEV_ASSOCDEV`); an unknown
    /// `DEV2_` object gets a vendor table of its own, anything else nil.
    static func entry(_ name: String) -> BridgeObjectMap? {
        let plain = name.filter { $0 != "_" }.lowercased()
        if let known = all.first(where: { $0.object == name || $0.name.lowercased() == plain }) { return known }
        guard name.hasPrefix("DEV2_"), name.count > 5, name.utf8.allSatisfy(isWord) else { return nil }
        return BridgeObjectMap(name: name, object: name, path: "Device.X_TP_\(name.dropFirst(5)).{1}")
    }

    /// The path of an attribute of a row.
    /// - Parameter row: the row's own path, filled.
    func path(of attribute: String, in row: String, at instances: [Int]) -> String {
        if let elsewhere = renamed[attribute] { return Self.fill(elsewhere, instances) }
        return row + "." + attribute.prefix(1).uppercased() + attribute.dropFirst()
    }

    /// The pattern with the numbers in place of `{1}`, `{2}` …; a placeholder without a number stays.
    static func fill(_ pattern: String, _ instances: [Int]) -> String {
        let bytes = Array(pattern.utf8)
        var filled: [UInt8] = []
        filled.reserveCapacity(bytes.count + 16)
        var at = 0
        while at < bytes.count {
            // A placeholder is a digit in braces: no object lies deeper than nine tables.
            if bytes[at] == UInt8(ascii: "{"), at + 2 < bytes.count, bytes[at + 2] == UInt8(ascii: "}"), instances.indices.contains(Int(bytes[at + 1]) - 49) {
                filled.append(contentsOf: String(instances[Int(bytes[at + 1]) - 49]).utf8)
                at += 3
            } else {
                filled.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: filled, as: UTF8.self)
    }

    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
        default: false
        }
    }
}
