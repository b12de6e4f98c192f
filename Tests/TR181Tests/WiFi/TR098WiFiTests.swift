import DeviceReport
import Testing

@testable import TR181

@Suite("Radios and networks of a TR-098 root")
struct TR098WiFiTests {
    private static let wlan = "InternetGatewayDevice.LANDevice.1.WLANConfiguration"

    private func wifi(_ rows: [[String: String]]) throws -> WiFiSection {
        var box = InventedBox("tr098")
        for (index, row) in rows.enumerated() {
            box.set("\(Self.wlan).\(index + 1)", row.merging(["BSSID": InventedBox.mac(index + 1)]) { a, _ in a })
        }
        return try #require(try box.sections().wifi)
    }

    @Test("Networks of one band and channel share a radio; the one in use knows it best")
    func sharedRadios() throws {
        let wifi = try wifi([
            ["Enable": "0", "Channel": "0", "SSID": "guest"], ["Enable": "1", "Channel": "6", "SSID": "home", "TransmitPower": "80"],
            ["Enable": "1", "Channel": "44", "SSID": "home5", "Standard": "ac"], ["Enable": "1", "Channel": "149", "SSID": "third"],
        ])
        #expect(wifi.radios.map(\.id) == [2, 3, 4].map { "\(Self.wlan).\($0)" })
        #expect(wifi.radios.map(\.channel.value) == [6, 44, 149])
        #expect(wifi.radios.map(\.band.value) == [.ghz2_4, .ghz5, .ghz5])
        #expect(wifi.radios.first?.txPowerPct.value == 80)
        #expect(wifi.bss.map(\.radioID) == [2, 2, 3, 4].map { "\(Self.wlan).\($0)" })
    }

    @Test("Without a channel the number of the instance is a guess")
    func guessedBand() throws {
        let radio = try #require(try wifi([["Enable": "1", "Channel": "0"]]).radios.first)
        #expect(radio.band.value == .ghz2_4)
        #expect(radio.band.confidence == .inferred)
        #expect(radio.channel.reason == .notImplemented)
    }

    @Test(
        "Security stands in three leaves",
        arguments: [
            (["BeaconType": "None"], WiFiSecurity.none), (["BeaconType": "Basic", "BasicEncryptionModes": "None"], .none),
            (["BeaconType": "Basic", "BasicEncryptionModes": "WEPEncryption"], .wep), (["BeaconType": "WPA"], .wpa), (["BeaconType": "11i"], .wpa2),
            (["BeaconType": "WPAand11i", "BasicEncryptionModes": "None"], .wpaWpa2),
            (["BeaconType": "11i", "IEEE11iAuthenticationMode": "EAPAuthentication"], .enterprise),
            (["BeaconType": "11i", "IEEE11iAuthenticationMode": "PSKAuthentication"], .wpa2), (["BeaconType": "WPA3"], .wpa3),
            (["BeaconType": "BasicandWPAand11i"], .wep),
        ])
    func security(leaves: [String: String], expected: WiFiSecurity) throws {
        #expect(try wifi([leaves.merging(["Enable": "1"]) { a, _ in a }]).bss.first?.security.value == expected)
    }

    @Test("Basic without a word on encryption is not known")
    func unknownSecurity() throws { #expect(try wifi([["Enable": "1", "BeaconType": "Basic"]]).bss.first?.security.value == nil) }

    @Test("A hidden network is told from one that sends its name; WPS and its lock are told")
    func otherLeaves() throws {
        let bss = try #require(
            try wifi([
                [
                    "Enable": "1", "SSIDAdvertisementEnabled": "0", "WPS.Enable": "1", "WPS.ConfigMethodsEnabled": "PushButton,PIN",
                    "WPS.SetupLockedState": "PINRetryLimitReached",
                ]
            ]).bss.first)
        #expect(bss.hidden.value == true)
        #expect(bss.wps?.pinEnabled.value == true)
        #expect(bss.wps?.locked.value == true)
    }

    @Test("An open network of TR-181 is one without security, not one that says nothing")
    func openNetwork() throws {
        var box = InventedBox("tr181")
        box.set("Device.WiFi.SSID.1", ["BSSID": InventedBox.mac(1), "SSID": "open", "Enable": "1"])
        box.set("Device.WiFi.AccessPoint.1", ["SSIDReference": "Device.WiFi.SSID.1", "Enable": "1", "Security.ModeEnabled": "None"])
        #expect(try box.sections().wifi?.bss.first?.security.value == WiFiSecurity.none)
    }

    @Test("A hidden name of thirty hex digits is a backhaul's, on a dialect that says so")
    func backhaulName() throws {
        let name = String(repeating: "0a", count: 15)
        for (dialect, role) in [("tplink", BSSRole.backhaul), ("tr181", .unknown)] {
            var box = InventedBox(dialect)
            box.set("Device.WiFi.SSID.1", ["BSSID": InventedBox.mac(1), "SSID": name, "Enable": "1"])
            box.set("Device.WiFi.AccessPoint.1", ["SSIDReference": "Device.WiFi.SSID.1.", "Enable": "1", "SSIDAdvertisementEnabled": "0"])
            #expect(try box.sections().wifi?.bss.first?.role == role)
        }
    }
}
