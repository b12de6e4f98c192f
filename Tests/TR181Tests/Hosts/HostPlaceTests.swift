import DeviceReport
import Foundation
import Testing

@testable import TR181

@Suite("Hosts: one each, at one place")
struct HostPlaceTests {
    private static let devices = "Device.WiFi.DataElements.Network.Device"

    /// A gateway and a node below it, each with one network.
    private func home() -> InventedBox {
        var box = InventedBox("tr181")
        box.set("Device.DeviceInfo", ["SerialNumber": "GW-0001"])
        box.set("Device.WiFi.SSID.1", ["BSSID": InventedBox.mac(0x11), "SSID": "home", "Enable": "1", "LowerLayers": "Device.WiFi.Radio.1"])
        box.set("Device.WiFi.Radio.1", ["Enable": "1", "OperatingFrequencyBand": "5GHz", "Channel": "52", "CurrentOperatingChannelBandwidth": "80MHz"])
        for node in 1...2 {
            box.set("\(Self.devices).\(node)", ["ID": InventedBox.mac(node * 0x10), "SerialNumber": "GW-000\(node)"], age: 60)
            let bss = "\(Self.devices).\(node).Radio.1.BSS.1"
            box.set(bss, ["BSSID": InventedBox.mac(node * 0x10 + 1), "SSID": "home", "FronthaulUse": "1", "BackhaulUse": "0"], age: 60)
        }
        box.set("\(Self.devices).2", ["BackhaulALID": InventedBox.mac(0x10)], age: 60)
        return box
    }

    private func station(_ box: inout InventedBox, _ node: Int, _ row: Int, _ leaves: [String: String], age: Double = 60) {
        box.set("\(Self.devices).\(node).Radio.1.BSS.1.STA.\(row)", leaves, age: age)
    }

    private func mac(_ number: Int) -> String { InventedBox.mac(number) }

    @Test("The later association is the place, the other is history")
    func roamed() throws {
        var box = home()
        let early = RFC3339.text(InventedBox.now.addingTimeInterval(-7200))
        let late = RFC3339.text(InventedBox.now.addingTimeInterval(-300))
        station(&box, 1, 1, ["MACAddress": mac(0x51), "SignalStrength": "60", "MultiAPSTA.AssociationTime": early])
        station(&box, 2, 1, ["MACAddress": mac(0x51), "SignalStrength": "150", "MultiAPSTA.AssociationTime": late])
        let host = try #require(try box.sections().hosts.first)
        #expect(host.nodeID == mac(0x20))
        #expect(host.wifi?.rssiDBm.value == -35)
        #expect(host.history.map(\.nodeID) == [mac(0x10)])
        #expect(host.history.map(\.rssiDBm.value) == [-80])
    }

    @Test("Without times of association the newer reading is the place")
    func newerReading() throws {
        var box = home()
        station(&box, 1, 1, ["MACAddress": mac(0x51), "SignalStrength": "150"], age: 1800)
        station(&box, 2, 1, ["MACAddress": mac(0x51), "SignalStrength": "90"])
        let host = try #require(try box.sections().hosts.first)
        #expect(host.nodeID == mac(0x20))
        #expect(host.wifi?.rssiDBm.value == -65)
    }

    @Test("A row that an hour separates from its table is of a station that has gone")
    func staleRow() throws {
        var box = home()
        station(&box, 1, 1, ["MACAddress": mac(0x51), "SignalStrength": "150"], age: 9000)
        station(&box, 1, 2, ["MACAddress": mac(0x52), "SignalStrength": "150"])
        #expect(try box.sections().hosts.map(\.mac) == [mac(0x52)])
    }

    @Test("Random addresses with one IP address and one name on two networks of a node are one host, inferred")
    func groupedByAddressAndName() throws {
        var box = home()
        box.set("\(Self.devices).2.Radio.2.BSS.1", ["BSSID": mac(0x31), "SSID": "home"], age: 60)
        let phone = ["Hostname": "phone", "IPV4Address": "192.0.2.9"]
        station(&box, 2, 1, phone.merging(["MACAddress": InventedBox.random(1), "SignalStrength": "100"]) { a, _ in a })
        box.set(
            "\(Self.devices).2.Radio.2.BSS.1.STA.1",
            phone.merging(["MACAddress": InventedBox.random(2), "SignalStrength": "140"]) { a, _ in a }, age: 60)
        let hosts = try box.sections().hosts
        #expect(hosts.count == 1)
        #expect(hosts.first?.macs == [InventedBox.random(1), InventedBox.random(2)])
        #expect(hosts.first?.groupedBy == .addressAndName)
        #expect(hosts.first?.wifi?.rssiDBm.value == -40)
        #expect(hosts.first?.wifi?.links.map(\.mac) == [InventedBox.random(2), InventedBox.random(1)])
    }

    @Test(
        "A name alone groups nothing, nor does an address on one network, nor one that a manufacturer gave",
        arguments: [
            ("192.0.2.9", "192.0.2.10", true, 2), ("192.0.2.9", "192.0.2.9", true, 1), ("192.0.2.9", "192.0.2.9", false, 2),
        ])
    func notGrouped(ip: String, other: String, random: Bool, radio: Int) throws {
        var box = home()
        box.set("\(Self.devices).2.Radio.2.BSS.1", ["BSSID": mac(0x31)], age: 60)
        let macs = random ? [InventedBox.random(1), InventedBox.random(2)] : [mac(0x51), mac(0x52)]
        station(&box, 2, 1, ["MACAddress": macs[0], "Hostname": "phone", "IPV4Address": ip])
        box.set("\(Self.devices).2.Radio.\(radio).BSS.1.STA.2", ["MACAddress": macs[1], "Hostname": "phone", "IPV4Address": other], age: 60)
        #expect(try box.sections().hosts.count == 2)
    }

    @Test("Several addresses of the host table behind one station may be a repeater; a former address is not another host")
    func possibleRepeater() throws {
        for (active, expected) in [("1", true), ("0", false)] {
            var box = home()
            station(&box, 1, 1, ["MACAddress": mac(0x51), "SignalStrength": "150"])
            box.set("Device.Hosts.Host.1", ["PhysAddress": mac(0x51), "IPAddress": "192.0.2.5", "Active": "1"])
            box.set("Device.Hosts.Host.2", ["PhysAddress": mac(0x51), "IPAddress": "192.0.2.6", "Active": active])
            let host = try #require(try box.sections().hosts.first)
            #expect(host.possibleRepeater == expected)
            #expect(host.ipv4Others == (expected ? ["192.0.2.6"] : []))
        }
    }

    @Test("A channel of radars is marked; the clients of each node's networks are counted")
    func counts() throws {
        var box = home()
        station(&box, 1, 1, ["MACAddress": mac(0x51), "SignalStrength": "150"])
        station(&box, 2, 1, ["MACAddress": mac(0x52), "SignalStrength": "150"])
        station(&box, 2, 2, ["MACAddress": mac(0x53), "SignalStrength": "150"])
        let sections = try box.sections()
        #expect(sections.wifi?.radios.first?.dfsChannel.value == true)
        #expect(sections.wifi?.bss.map(\.nodeID) == [mac(0x10), mac(0x20)])
        #expect(sections.wifi?.bss.map(\.clientsCount) == [1, 2])
        #expect(sections.mesh?.nodes.map(\.clientsWiFi) == [1, 2])
    }

    @Test("Lease, bytes and IPv6 addresses of the host table, link-local ones left out; a lease alone makes no host")
    func moreOfAHost() throws {
        var box = InventedBox("tr181")
        let row = "Device.Hosts.Host.1"
        box.set(row, ["PhysAddress": mac(0x51), "IPAddress": "192.0.2.5", "Active": "1", "InterfaceType": "Ethernet", "WANStats.BytesReceived": "9000"])
        box.set("\(row).IPv6Address.1", ["IPAddress": "fe80::1"])
        box.set("\(row).IPv6Address.2", ["IPAddress": "2001:db8::5"])
        let end = RFC3339.text(InventedBox.now.addingTimeInterval(540))
        for (index, number) in [0x51, 0x52].enumerated() {
            let client = "Device.DHCPv4.Server.Pool.1.Client.\(index + 1)"
            box.set(client, ["Chaddr": mac(number), "IPv4Address.1.LeaseTimeRemaining": end], age: 60)
        }
        let hosts = try box.sections().hosts
        #expect(hosts.map(\.mac) == [mac(0x51)])
        #expect(hosts.first?.ipv6 == ["2001:db8::5"])
        #expect(hosts.first?.dhcp?.remainingS.value == 600)
        #expect(hosts.first?.dhcp?.remainingS.confidence == .derived)
        #expect(hosts.first?.traffic?.rxBytes.value == 9000)
    }
}
