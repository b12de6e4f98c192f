import DeviceReport
import Foundation
import Testing

@testable import TR181

@Suite("Stations: signals, rates and times of a table")
struct StationTableTests {
    private static let ap = "Device.WiFi.AccessPoint.1"

    private func hosts(_ rows: [[String: String]]) throws -> [DeviceReport.Host] {
        var box = InventedBox("tr181")
        box.set("Device.WiFi.SSID.1", ["BSSID": InventedBox.mac(1), "SSID": "home", "Enable": "1"])
        box.set(Self.ap, ["SSIDReference": "Device.WiFi.SSID.1", "Enable": "1"])
        for (index, row) in rows.enumerated() {
            box.set("\(Self.ap).AssociatedDevice.\(index + 1)", row.merging(["MACAddress": InventedBox.mac(0x20 + index)]) { a, _ in a }, age: 60)
        }
        return try box.sections().hosts
    }

    @Test("One rate of 10 000 makes a table of kbit/s; without one the unit is inferred; a unit in the text stands")
    func rates() throws {
        let kilo = try hosts([["LastDataDownlinkRate": "433000"], ["LastDataDownlinkRate": "1000"]])
        #expect(kilo.map { $0.wifi?.rateDownMbps.value } == [433, 1])
        #expect(kilo.allSatisfy { $0.wifi?.rateDownMbps.confidence == .measured })
        let mega = try hosts([["LastDataDownlinkRate": "433"], ["LastDataDownlinkRate": "3675"]])
        #expect(mega.map { $0.wifi?.rateDownMbps.value } == [433, 3675])
        #expect(mega.allSatisfy { $0.wifi?.rateDownMbps.confidence == .inferred })
        let named = try hosts([["LastDataDownlinkRate": "433000"], ["LastDataDownlinkRate": "144.4 Mbps"]])
        #expect(named.map { $0.wifi?.rateDownMbps.value } == [433, 144.4])
    }

    @Test("SNR is given, or the difference of two figures of one row, or not known")
    func snr() throws {
        let hosts = try hosts([
            ["SignalStrength": "-50", "Noise": "-90", "SNR": "38"], ["SignalStrength": "-50", "Noise": "-90"], ["SignalStrength": "-50", "Noise": "0"],
        ])
        #expect(hosts.map { $0.wifi?.snrDB.value } == [38, 40, nil])
        #expect(hosts.map { $0.wifi?.snrDB.confidence } == [.measured, .derived, nil])
    }

    @Test("A time of association from a clock that was not set is none")
    func since() throws {
        let before = RFC3339.text(InventedBox.now.addingTimeInterval(-3600))
        let hosts = try hosts([
            ["AssociationTime": before], ["AssociationTime": "2016-01-01T00:13:26Z"], ["AssociationTime": "2020-08-31T11:22:39Z"],
            ["AssociationTime": "0001-01-01T00:00:00Z"],
        ])
        #expect(hosts.map { $0.wifi?.connectedSinceAt.value.map(RFC3339.text) } == [before, nil, nil, nil])
        #expect(hosts.map { $0.wifi?.connectedSinceAt.reason } == [nil, .clockUnset, .clockUnset, .never])
    }

    @Test("Bars and percentages are no level")
    func noLevels() throws {
        var box = InventedBox("nokia")
        let row = "InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.AssociatedDevice"
        box.set("\(row).1", ["AssociatedDeviceMACAddress": InventedBox.mac(1), "RSSI": "4", "SignalStrength": "-63"])
        box.set("\(row).2", ["AssociatedDeviceMACAddress": InventedBox.mac(2), "RSSI": "4"])
        box.set("\(row).3", ["AssociatedDeviceMACAddress": InventedBox.mac(3), "SignalStrength": "80%"])
        let hosts = try box.sections().hosts
        #expect(hosts.map { $0.wifi?.rssiDBm.value } == [-63, nil, nil])
        #expect(hosts.map { $0.wifi?.rssiDBm.reason } == [nil, .outOfRange, .outOfRange])
    }

    @Test("DataElements below a root of TR-098 are read")
    func suffixRoot() throws {
        var box = InventedBox("nokia")
        let device = "InternetGatewayDevice.DataElements.Network.Device.1"
        box.set(device, ["ID": InventedBox.mac(1)])
        box.set("\(device).Radio.1.CurrentOperatingClassProfile.1", ["Class": "131", "Channel": "5"])
        box.set("\(device).Radio.1.BSS.1", ["BSSID": InventedBox.mac(2), "SSID": "home", "FronthaulUse": "1", "BackhaulUse": "0"])
        box.set("\(device).Radio.1.BSS.1.STA.1", ["MACAddress": InventedBox.mac(9), "SignalStrength": "120", "LastDataDownlinkRate": "1200000"])
        let host = try #require(try box.sections().hosts.first)
        #expect(host.wifi?.rssiDBm.value == -50)
        #expect(host.wifi?.rateDownMbps.value == 1200)
        // Channel 5 exists at 2.4 GHz too: the operating class decides.
        #expect(host.wifi?.band.value == .ghz6)
        #expect(host.activeEvidence == ["data_elements_station"])
    }

    @Test("Clients of a modem's own web table, without those that are a mesh's way in")
    func webTable() throws {
        var box = InventedBox("tplink")
        let row = "Device.X_TP_ADT_WIFI_CLIENT"
        box.set("\(row).1", ["MACAddress": InventedBox.mac(1), "Band": "5GHz", "APType": "Primary", "SignalStrength": "-57"])
        box.set("\(row).2", ["MACAddress": InventedBox.mac(2), "Band": "5GHz", "APType": "Backhaul", "SignalStrength": "-40"])
        let sections = try box.sections()
        #expect(sections.hosts.map(\.mac) == [InventedBox.mac(1)])
        #expect(sections.hosts.first?.wifi?.rssiDBm.value == -57)
        #expect(sections.hosts.first?.wifi?.band.value == .ghz5)
        // Clients of other nodes are not in it: who is missing there has not left.
        #expect(!sections.hasStations)
    }

    @Test("RCPI: unset, none, saturated, and dBm where it should not be")
    func rcpi() throws {
        var box = InventedBox("tr181")
        let table = "Device.WiFi.MultiAP.APDevice.1.Radio.1.AP.1.AssociatedDevice"
        for (index, text) in ["152", "0", "255", "220", "-61"].enumerated() {
            box.set("\(table).\(index + 1)", ["MACAddress": InventedBox.mac(index + 1), "SignalStrength": text])
        }
        let levels = try box.sections().hosts.map { $0.wifi?.rssiDBm ?? .notReported }
        #expect(levels.map(\.value) == [-34, nil, nil, nil, -61])
        #expect(levels.map(\.reason) == [nil, .sentinel, .sentinel, .outOfRange, nil])
    }
}
