import DeviceReport
import Foundation
import TR181
import Testing

@Suite("Odd homes give the mesh a person would draw")
struct MeshEdgeCaseTests {
    private typealias Home = InventedHome
    private let gateway = InventedHome.mac(1)
    private let agent = InventedHome.mac(2)

    /// A gateway that controls, and one agent behind it.
    private func pair(_ backhaul: KeyValuePairs<String, String?>) -> (home: InventedHome, gateway: String, agent: String) {
        var home = Home()
        home.box(1, serial: "SN-00-1-77")
        home.set("Device.WiFi.DataElements.Network.ControllerID", gateway)
        let top = home.device(1, 1)
        let below = home.device(2, 2, backhaul)
        return (home, top, below)
    }

    @Test("A single node that says Ethernet and a null address is alone, not an orphan")
    func single() throws {
        var home = Home()
        home.set("Device.WiFi.MultiAP.APDevice.1", ["MACAddress": gateway, "BackhaulLinkType": "Ethernet", "BackhaulMACAddress": "00:00:00:00:00:00"])
        let mesh = try #require(try home.mesh())
        #expect(mesh.state == .single)
        #expect(mesh.links.isEmpty && mesh.orphans.isEmpty && mesh.anomalies.isEmpty)
        #expect(mesh.nodes.map(\.role) == [.gateway])
        #expect(mesh.nodes.map(\.hops) == [0])
    }

    @Test("A parent that is not listed leaves an orphan, and nothing is assumed")
    func parentNotListed() throws {
        var (home, _, below) = pair(["MultiAPDevice.Backhaul.BackhaulDeviceID": Home.mac(9)])
        home.set("\(below).MultiAPDevice.LastContactTime", "2026-03-18T14:29:00Z")
        home.set("Device.WiFi.DataElements.Network.TimeStamp", "2026-03-18T14:30:00Z")
        let mesh = try #require(try home.mesh())
        #expect(mesh.orphans == [agent])
        #expect(mesh.links.isEmpty)
        #expect(mesh.anomalies == ["orphan", "parent_not_listed"])
        #expect(mesh.state == .degraded)
    }

    @Test("A gap in the instance numbers is nothing")
    func instanceGap() throws {
        var home = Home()
        home.box(1, serial: "SN-00-1-77")
        home.device(1, 1)
        home.device(4, 2, ["BackhaulALID": gateway])
        let mesh = try #require(try home.mesh())
        #expect(mesh.nodes.map(\.id) == [gateway, agent])
        #expect(mesh.links.map(\.childID) == [agent])
    }

    @Test("A phone whose address stands where the backhaul station's should is no node")
    func phoneAsBackhaul() throws {
        let phone = Home.mac(7)
        var (home, top, below) = pair(["BackhaulALID": gateway])
        home.set("\(below).Radio.1.BackhaulSta.MACAddress", phone)
        home.set("\(below).Radio.1.BSS.2", ["BSSID": Home.mac(2, 2), "BackhaulUse": "0", "FronthaulUse": "1"])
        home.station(below, phone, bss: 2)
        let sections = try home.sections()
        let mesh = try #require(sections.mesh)
        #expect(mesh.nodes.count == 2)
        #expect(mesh.nodes.allSatisfy { !$0.aliases.contains(phone) })
        #expect(mesh.anomalies == ["backhaul_sta_is_client"])
        #expect(sections.hosts.map(\.mac) == [phone])
        #expect(sections.hosts.first?.nodeID == agent)
        _ = top
    }

    @Test("An agent listed under an old address too is one node, known by its serial and by its newer address")
    func listedTwice() throws {
        var (home, _, _) = pair(["BackhaulALID": gateway])
        home.atMs -= 86_400_000
        home.set("Device.WiFi.DataElements.Network.Device.3", ["ID": Home.mac(5), "SerialNumber": "SN-00-2-77", "BackhaulALID": Home.mac(8)])
        let mesh = try #require(try home.mesh())
        #expect(mesh.nodes.map(\.id) == [gateway, agent])
        #expect(mesh.nodes.last?.macs == [agent, Home.mac(5)])
        #expect(mesh.links.map(\.parentID) == [gateway])
        #expect(mesh.anomalies.contains("node_listed_twice"))
    }

    @Test("Two backhaul stations at once are one link, described by the better")
    func twoBackhauls() throws {
        var (home, top, below) = pair([:])
        home.set("\(below).Radio.1.BackhaulSta.MACAddress", Home.mac(2, 0x61))
        home.set("\(below).Radio.2.BackhaulSta.MACAddress", Home.mac(2, 0x62))
        home.set("\(top).Radio.2.BSS.1", ["BSSID": Home.mac(1, 0x21), "BackhaulUse": "1", "FronthaulUse": "0"])
        home.set("\(top).Radio.2.CurrentOperatingClassProfile.1", ["Class": "81", "Channel": "6"])
        home.station(top, Home.mac(2, 0x61), ["SignalStrength": "120", "LastDataDownlinkRate": "866000", "LastDataUplinkRate": "780000"])
        home.station(top, Home.mac(2, 0x62), ["SignalStrength": "90", "LastDataDownlinkRate": "144000"], radio: 2)
        let sections = try home.sections()
        let mesh = try #require(sections.mesh)
        let link = try #require(mesh.links.first)
        #expect(mesh.links.count == 1)
        #expect(link.medium == .wifi)
        #expect(link.rssiDBm.value == -50)
        #expect(link.measuredBy == .parent)
        #expect(link.band.value == .ghz5 && link.channel.value == 44)
        #expect(link.phyDownMbps.value == 866 && link.phyUpMbps.value == 780)
        #expect(link.evidence == ["station_of_parent"])
        #expect(sections.hosts.isEmpty)
    }

    @Test("Ethernet and Wi-Fi at once are Ethernet with Wi-Fi standing by, where something hears the cable")
    func cableAndAir() throws {
        var (home, top, below) = pair(["MultiAPDevice.Backhaul.LinkType": "Ethernet", "BackhaulALID": gateway])
        home.set("\(below).Radio.1.BackhaulSta.MACAddress", Home.mac(2, 0x61))
        home.station(top, Home.mac(2, 0x61))
        // Without a witness of the cable, the air that is there wins.
        let air = try #require(try home.mesh())
        #expect(air.links.first?.medium == .wifi)
        #expect(air.links.first?.standbyWiFi == false)
        #expect(air.anomalies == ["link_type_conflict"])
        home.set("\(top).Interface.1", ["MACAddress": Home.mac(1, 0x30), "MediaType": "IEEE 802.3ab", "Neighbor.1.ID": agent, "Neighbor.1.IsIEEE1905": "1"])
        let cable = try #require(try home.mesh())
        #expect(cable.links.first?.medium == .ethernet)
        #expect(cable.links.first?.standbyWiFi == true)
        #expect(cable.links.first?.evidence == ["backhaul_al_id", "station_of_parent", "data_elements_neighbour"])
        #expect(cable.anomalies.isEmpty)
    }

    @Test("A node that names itself its parent has none by that word")
    func itself() throws {
        let (home, _, _) = pair(["BackhaulALID": agent])
        let mesh = try #require(try home.mesh())
        #expect(mesh.links.isEmpty)
        #expect(mesh.orphans == [agent])
        #expect(mesh.anomalies == ["orphan", "parent_is_itself"])
    }

    @Test("A circle of two is cut at the weaker word, and the cut node takes its next parent")
    func circle() throws {
        var home = Home()
        home.box(1, serial: "SN-00-1-77")
        let top = home.device(1, 1)
        home.device(2, 2, ["BackhaulALID": Home.mac(3)])
        let third = home.device(3, 3, ["MultiAPDevice.Backhaul.BackhaulDeviceID": agent])
        let bare = try #require(try home.mesh())
        #expect(bare.anomalies == ["loop_in_data", "orphan"])
        #expect(bare.links.map(\.childID) == [agent])
        #expect(bare.orphans == [agent, Home.mac(3)])
        home.set("\(third).MultiAPDevice.Backhaul.MACAddress", Home.mac(3, 0x61))
        home.station(top, Home.mac(3, 0x61))
        let mended = try #require(try home.mesh())
        #expect(mended.links.map(\.parentID) == [Home.mac(3), gateway])
        #expect(mended.nodes.map(\.hops) == [0, 2, 1])
        #expect(mended.orphans.isEmpty)
        #expect(mended.anomalies == ["loop_in_data", "several_parents"])
        #expect(mended.links.last?.alternatives.map(\.parentID) == [agent])
    }

    @Test("A repeater that is off is offline, without a link, and no orphan")
    func offline() throws {
        var home = Home()
        home.set("InternetGatewayDevice.DeviceInfo", ["Manufacturer": "Huawei", "SerialNumber": "485754430A0B0C0D", "ModelName": "Box"])
        home.set("InternetGatewayDevice.LANDevice.1.LANEthernetInterfaceConfig.1.MACAddress", gateway)
        home.set("InternetGatewayDevice.X_HW_APDevice.1", ["APMacAddr": agent, "ApOnlineFlag": "true", "UpTime": "1:02:03", "DeviceType": "K1"])
        home.set("InternetGatewayDevice.X_HW_APDevice.2", ["APMacAddr": Home.mac(3), "ApOnlineFlag": "false", "UpTime": "-", "DeviceType": "W1"])
        let mesh = try #require(try home.mesh())
        #expect(mesh.meshProtocol == .huawei)
        #expect(mesh.nodes.map(\.online.value) == [nil, true, false])
        #expect(mesh.nodes.map(\.uptimeS.value) == [nil, 3723, nil])
        #expect(mesh.nodes[2].uptimeS.reason == .sentinel)
        #expect(mesh.links.map(\.childID) == [agent])
        #expect(mesh.links.first?.confidence == .assumed)
        #expect(mesh.links.first?.evidence == ["star_assumption"])
        #expect(mesh.orphans.isEmpty && mesh.anomalies.isEmpty)
        #expect(mesh.state == .degraded)
    }

    // The shape is from field software: no recording of one has been published.
    @Test("A Nokia gateway's satellites, from its own table and from the hosts that it marks")
    func satellites() throws {
        var home = Home()
        home.set("InternetGatewayDevice.DeviceInfo", ["Manufacturer": "Nokia", "SerialNumber": "ALCL00112233", "ModelName": "G1"])
        home.set("InternetGatewayDevice.LANDevice.1.LANEthernetInterfaceConfig.1.MACAddress", gateway)
        let table = "InternetGatewayDevice.X_ALU-COM_BeaconInfo.Beacon"
        home.set("\(table).1", ["MACAddress": agent, "SerialNumber": "SN-00-2-77", "Status": "Online", "BackhaulStatus": "Ethernet"])
        home.set("\(table).2", ["MACAddress": Home.mac(3), "SerialNumber": "SN-00-3-77", "Status": "Offline"])
        let host = "InternetGatewayDevice.LANDevice.1.Hosts.Host"
        home.set("\(host).1", ["MACAddress": agent, "HostName": "attic", "IPAddress": "192.168.1.2", "IsBeacon": "true", "Active": "true"])
        home.set("\(host).2", ["MACAddress": Home.mac(4), "HostName": "cellar", "IPAddress": "192.168.1.3", "IsBeacon": "1", "Active": "true"])
        home.set("\(host).3", ["MACAddress": Home.mac(5), "HostName": "phone", "IPAddress": "192.168.1.4", "IsBeacon": "0", "Active": "true"])
        let sections = try home.sections()
        let mesh = try #require(sections.mesh)
        #expect(mesh.meshProtocol == .nokia)
        #expect(mesh.nodes.map(\.id) == [gateway, agent, Home.mac(3), Home.mac(4)])
        #expect(mesh.nodes.map(\.online.value) == [nil, true, false, true])
        #expect(mesh.nodes.map(\.name.value) == [nil, "attic", nil, "cellar"])
        #expect(mesh.links.map(\.childID) == [agent, Home.mac(4)])
        #expect(mesh.links.map(\.medium) == [.ethernet, .unknown])
        #expect(mesh.links.allSatisfy { $0.confidence == .assumed })
        #expect(sections.hosts.map(\.mac) == [Home.mac(5)])
    }

    @Test("Seen from an agent's own tree, the controller is the root and the agent hangs below it")
    func fromBelow() throws {
        var home = Home()
        home.box(2, serial: "SN-00-2-77")
        home.set("Device.X_TP_EasyMesh", ["WorkMode": "Agent", "ControllerMACAddress": gateway])
        home.set("Device.WiFi.MultiAP.APDevice.1", ["MACAddress": gateway, "X_TP_IsController": "true", "X_TP_Active": "true"])
        home.set("Device.WiFi.MultiAP.APDevice.2", ["MACAddress": agent, "SerialNumber": "SN-00-2-77", "X_TP_Active": "true", "BackhaulMACAddress": gateway])
        let mesh = try #require(try home.mesh(dialect: "tplink"))
        #expect(mesh.controllerID == gateway)
        #expect(mesh.nodes.map(\.hops) == [0, 1])
        #expect(mesh.nodes.map(\.isGateway) == [false, false])
        #expect(mesh.nodes.map(\.role) == [.controller, .agent])
        #expect(mesh.links.map(\.parentID) == [gateway])
    }

    @Test("Two hops")
    func twoHops() throws {
        var home = Home()
        home.box(1, serial: "SN-00-1-77")
        home.device(1, 1)
        home.device(2, 2, ["BackhaulALID": gateway, "BackhaulMediaType": "IEEE 802.11ax", "BackhaulPHYRate": "1200"])
        home.device(3, 3, ["BackhaulMACAddress": Home.mac(2, 1), "BackhaulMediaType": "IEEE 802.3ab", "BackhaulPHYRate": "1000"])
        let mesh = try #require(try home.mesh())
        #expect(mesh.nodes.map(\.hops) == [0, 1, 2])
        #expect(mesh.links.map(\.medium) == [.wifi, .ethernet])
        #expect(mesh.links.map(\.speedMbps.value) == [1200, 1000])
        #expect(mesh.links.map(\.evidence) == [["backhaul_al_id"], ["backhaul_mac"]])
        #expect(mesh.state == .ok)
    }

    @Test("The controller may be another node than the gateway, or none of the home")
    func controllerElsewhere() throws {
        var home = Home()
        home.box(1, serial: "SN-00-1-77")
        home.set("Device.WiFi.DataElements.Network.ControllerID", agent)
        home.device(1, 1)
        home.device(2, 2, ["BackhaulALID": gateway])
        let mesh = try #require(try home.mesh())
        #expect(mesh.controllerID == agent)
        #expect(mesh.nodes.map(\.isGateway) == [true, false])
        #expect(mesh.nodes.map(\.isController) == [false, true])
        #expect(mesh.nodes.map(\.role) == [.gateway, .controller])
        #expect(mesh.nodes.map(\.hops) == [0, 1])
        var cloud = Home()
        cloud.box(1, serial: "SN-00-1-77")
        cloud.set("Device.WiFi.DataElements.Network.ControllerID", Home.mac(99))
        cloud.device(1, 1)
        cloud.device(2, 2, ["BackhaulALID": gateway])
        let outside = try #require(try cloud.mesh())
        #expect(outside.controllerID == nil)
        #expect(outside.anomalies == ["controller_not_listed"])
        #expect(outside.nodes.map(\.hops) == [0, 1])
    }

    @Test(
        "Powerline, MoCA and G.hn are media of their own",
        arguments: [
            ("HomePlug", LinkMedium.powerline), ("UPA", .powerline), ("MoCA", .moca), ("G.hn", .ghn), ("Ethernet", .ethernet), ("None", .unknown),
            ("IEEE 1901 FFT", .powerline), ("MoCA v1.1", .moca), ("IEEE_802_3AB_GIGABIT_ETHERNET", .ethernet), ("IEEE 802.11be", .wifi),
            ("Generic PHY", .unknown),
        ])
    func media(_ text: String, _ medium: LinkMedium) throws {
        let (home, _, _) = pair(["MultiAPDevice.Backhaul.LinkType": text, "MultiAPDevice.Backhaul.BackhaulDeviceID": gateway])
        let mesh = try #require(try home.mesh())
        #expect(mesh.links.map(\.medium) == [medium])
        #expect(mesh.links.first?.rssiDBm.value == nil)
    }

    @Test("A repeater of another vendor is a client with several hosts behind it, and no node whatever its name")
    func foreignRepeater() throws {
        let foreign = Home.mac(6)
        var (home, top, _) = pair(["BackhaulALID": gateway])
        home.set("\(top).Radio.1.BSS.2", ["BSSID": Home.mac(1, 2), "BackhaulUse": "0", "FronthaulUse": "1"])
        home.station(top, foreign, bss: 2)
        for (index, name) in ["Repeater", "phone", "tablet"].enumerated() {
            home.set("Device.Hosts.Host.\(index + 1)", ["PhysAddress": foreign, "HostName": name, "IPAddress": "192.168.1.\(20 + index)", "Active": "true"])
        }
        home.set("Device.Hosts.Host.9", ["PhysAddress": Home.mac(8), "IPAddress": "192.168.1.50", "Active": "true", "HostName": "Repeater"])
        let sections = try home.sections()
        let mesh = try #require(sections.mesh)
        #expect(mesh.nodes.map(\.id) == [gateway, agent])
        #expect(mesh.possibleRepeaters == [foreign])
        #expect(sections.hosts.map(\.mac) == [foreign, Home.mac(8)])
    }

    @Test("The links of a multi-link backhaul are one link and no client")
    func multiLinkBackhaul() throws {
        var (home, top, below) = pair([:])
        home.set("\(below).bSTAMLD", ["MLDMACAddress": Home.mac(2, 0x60), "AffiliatedbSTAList": "\(Home.mac(2, 0x61)),\(Home.mac(2, 0x62))"])
        home.set("\(top).Radio.2.BSS.1", ["BSSID": Home.mac(1, 0x21), "BackhaulUse": "1", "FronthaulUse": "0"])
        home.set("\(top).APMLD.1", ["MLDMACAddress": Home.mac(1, 0x40), "STAMLD.1.MLDMACAddress": Home.mac(2, 0x60), "STAMLD.1.IsbSTA": "1"])
        for (index, part) in [0x61, 0x62].enumerated() {
            home.set("\(top).APMLD.1.STAMLD.1.AffiliatedSTA.\(index + 1).MACAddress", Home.mac(2, part))
            home.station(top, Home.mac(2, part), ["SignalStrength": part == 0x61 ? "76" : "126"], radio: index + 1)
        }
        let sections = try home.sections()
        let mesh = try #require(sections.mesh)
        #expect(mesh.links.count == 1)
        #expect(mesh.links.first?.rssiDBm.value == -47)
        #expect(sections.hosts.isEmpty)
        #expect(mesh.nodes.map { $0.clientsWiFi } == [0, 0])
        #expect(mesh.nodes.map(\.online.value) == [nil, true])
    }
}
