import Foundation

/// An NBI answer filled up to about that many bytes with invented rows: so many hosts, each of which the report has to look at, and
/// neighbouring networks for the rest, as the scan of a busy street leaves them.
func padded(_ body: [UInt8], to size: Int, hosts count: Int) -> [UInt8] {
    guard let parsed = try? JSONSerialization.jsonObject(with: Data(body)) as? [Any], var document = parsed.first as? [String: Any],
        var device = document["Device"] as? [String: Any], var hosts = device["Hosts"] as? [String: Any], var table = hosts["Host"] as? [String: Any],
        var wifi = device["WiFi"] as? [String: Any]
    else { return body }
    let stamp = "2026-03-18T14:27:50.000Z"
    func leaf(_ value: Any, _ type: String) -> [String: Any] { ["_value": value, "_type": type, "_timestamp": stamp, "_writable": false, "_object": false] }
    for row in 0..<count {
        let mac = String(format: "02:00:5e:77:%02x:%02x", row / 256 % 256, row % 256)
        table[String(1000 + row)] = [
            "_object": true, "_writable": false, "_timestamp": stamp, "PhysAddress": leaf(mac, "xsd:string"),
            "IPAddress": leaf("10.0.\(row / 250 % 250).\(row % 250 + 1)", "xsd:string"), "HostName": leaf("invented-\(row)", "xsd:string"),
            "Active": leaf(row % 3 == 0, "xsd:boolean"), "InterfaceType": leaf("Wi-Fi", "xsd:string"), "X_TP_LanConnType": leaf(row % 4, "xsd:unsignedInt"),
            "Layer1Interface": leaf("Device.WiFi.SSID.1.", "xsd:string"), "LeaseTimeRemaining": leaf(3600, "xsd:int"),
            "AddressSource": leaf("DHCP", "xsd:string"),
        ]
    }
    hosts["Host"] = table
    var networks: [String: Any] = ["_object": true, "_writable": false, "_timestamp": stamp]
    // 1,150 bytes a host and 1,010 a network.
    for row in 0..<max(0, (size - body.count - count * 1150) / 1010) {
        networks[String(row + 1)] = [
            "_object": true, "_writable": false, "_timestamp": stamp, "Radio": leaf("Device.WiFi.Radio.1.", "xsd:string"),
            "SSID": leaf("Invented \(row)", "xsd:string"), "BSSID": leaf(String(format: "02:00:5e:78:%02x:%02x", row / 256 % 256, row % 256), "xsd:string"),
            "Channel": leaf(row % 13 + 1, "xsd:unsignedInt"), "SignalStrength": leaf(-40 - row % 50, "xsd:int"),
            "SecurityModeEnabled": leaf("WPA2", "xsd:string"), "OperatingFrequencyBand": leaf("2.4GHz", "xsd:string"), "Noise": leaf(0, "xsd:int"),
        ]
    }
    wifi["NeighboringWiFiDiagnostic"] = ["_object": true, "_writable": false, "_timestamp": stamp, "Result": networks]
    device["WiFi"] = wifi
    device["Hosts"] = hosts
    document["Device"] = device
    return (try? JSONSerialization.data(withJSONObject: [document], options: [.withoutEscapingSlashes])).map { [UInt8]($0) } ?? body
}
