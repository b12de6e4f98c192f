import DeviceReport
import Foundation
import TR181
import Testing

@Suite("The strongest word on a node's parent counts, the others are kept beside it")
struct MeshEvidenceTests {
    private typealias Home = InventedHome

    /// A gateway (1) and two agents (2, 3) of which 3 hangs below 2; the node in question is 4.
    private func home() -> (home: InventedHome, rows: [String]) {
        var home = Home()
        home.box(1, serial: "SN-00-1-77")
        let rows = [home.device(1, 1), home.device(2, 2, ["BackhaulALID": Home.mac(1)]), home.device(3, 3, ["BackhaulALID": Home.mac(2)]), home.device(4, 4)]
        return (home, rows)
    }

    /// Says in one of the ways that node 4 hangs below a box.
    private func say(_ way: String, _ parent: Int, _ home: inout InventedHome, _ rows: [String]) {
        let row = rows[3]
        switch way {
        case "backhaul_al_id": home.set("\(row).BackhaulALID", Home.mac(parent))
        case "backhaul_down": home.set("\(rows[parent - 1]).BackhaulDown.1.BackhaulDownALID", Home.mac(4))
        case "backhaul_device_id": home.set("\(row).MultiAPDevice.Backhaul.BackhaulDeviceID", Home.mac(parent))
        case "backhaul_mac": home.set("\(row).BackhaulMACAddress", Home.mac(parent, 1))
        case "station_of_parent":
            home.set("\(row).Radio.1.BackhaulSta.MACAddress", Home.mac(4, 0x61))
            home.station(rows[parent - 1], Home.mac(4, 0x61))
        case "near_mac": home.station(rows[parent - 1], "02" + Home.mac(4, 5).dropFirst(2))
        default:
            home.set("\(rows[parent - 1]).Interface.1", ["MACAddress": Home.mac(parent, 0x30), "MediaType": "IEEE 802.3ab", "Neighbor.1.ID": Home.mac(4)])
        }
    }

    static let ranks = [
        "backhaul_al_id", "backhaul_down", "backhaul_device_id", "backhaul_mac", "station_of_parent", "near_mac", "data_elements_neighbour",
    ]

    @Test("Each way alone gives the link", arguments: ranks)
    func alone(_ way: String) throws {
        var (home, rows) = home()
        say(way, 2, &home, rows)
        let link = try #require(try home.mesh()?.links.first { $0.childID == Home.mac(4) })
        #expect(link.parentID == Home.mac(2))
        #expect(link.evidence == [way])
        #expect(link.alternatives.isEmpty)
        #expect(link.confidence == (["near_mac", "data_elements_neighbour"].contains(way) ? .medium : .high))
        #expect(link.at == Home.now)
    }

    // A near address counts only where nothing stronger does; neighbours on the way from the root are the parents nearer to it.
    @Test(
        "Of two neighbouring ranks the stronger wins", arguments: zip(ranks, ranks.dropFirst()).filter { $1 != "near_mac" && $1 != "data_elements_neighbour" })
    func order(_ stronger: String, _ weaker: String) throws {
        var (home, rows) = home()
        say(stronger, 2, &home, rows)
        say(weaker, 3, &home, rows)
        let mesh = try #require(try home.mesh())
        let link = try #require(mesh.links.first { $0.childID == Home.mac(4) })
        #expect(link.parentID == Home.mac(2))
        #expect(link.evidence == [stronger])
        #expect(link.alternatives.map(\.parentID) == [Home.mac(3)])
        #expect(link.alternatives.map(\.evidence) == [[weaker]])
        #expect(mesh.anomalies == ["several_parents"])
    }

    @Test("Of two words of one rank the newer counts")
    func newer() throws {
        for (first, second) in [(2, 3), (3, 2)] {
            var (home, rows) = home()
            home.atMs -= 600_000
            home.set("\(rows[3]).BackhaulMACAddress", Home.mac(first, 1))
            home.atMs += 600_000
            home.set("\(rows[3]).MultiAPDevice.Backhaul.BackhaulMACAddress", Home.mac(second, 1))
            let link = try #require(try home.mesh()?.links.first { $0.childID == Home.mac(4) })
            #expect(link.parentID == Home.mac(second))
            #expect(link.alternatives.map(\.parentID) == [Home.mac(first)])
        }
    }

    @Test("A near address is a guess, and says so; between two boxes it is none")
    func nearAddresses() throws {
        var (home, rows) = home()
        say("near_mac", 2, &home, rows)
        let sections = try home.sections()
        let mesh = try #require(sections.mesh)
        let link = try #require(mesh.links.first { $0.childID == Home.mac(4) })
        #expect(link.rssiDBm.value == -50)
        #expect(link.rssiDBm.confidence == .inferred)
        #expect(mesh.nodes.first { $0.id == Home.mac(4) }?.evidence == ["data_elements", "near_mac_inferred"])
        // It is the node's, so it is no client.
        #expect(sections.hosts.isEmpty)
        // Another box is as near: the station stays a client.
        home.set("Device.WiFi.DataElements.Network.Device.5", ["ID": Home.mac(4, 9)])
        let torn = try home.sections()
        #expect(torn.mesh?.links.contains { $0.childID == Home.mac(4) } == false)
        #expect(torn.hosts.count == 1)
    }

    @Test("Two tables that name one box by near addresses are one node, unless their serials differ")
    func nearRows() throws {
        var home = Home()
        home.box(1, serial: "SN-00-1-77")
        home.device(1, 1)
        home.set("Device.WiFi.DataElements.Network.Device.2", ["ID": "00:00:5e:02:00:10", "BackhaulALID": Home.mac(1)])
        home.set("Device.WiFi.MultiAP.APDevice.1", ["MACAddress": "02:00:5e:02:00:12"])
        let one = try #require(try home.mesh())
        #expect(one.nodes.count == 2)
        #expect(one.nodes.contains { $0.macs == ["00:00:5e:02:00:10", "02:00:5e:02:00:12"] && $0.evidence.contains("near_mac_inferred") })
        home.set("Device.WiFi.DataElements.Network.Device.2.SerialNumber", "SN-00-2-77")
        home.set("Device.WiFi.MultiAP.APDevice.1.SerialNumber", "SN-00-3-77")
        #expect(try home.mesh()?.nodes.count == 3)
    }

    @Test(
        "DataElements are found under any root",
        arguments: ["InternetGatewayDevice.DataElements", "InternetGatewayDevice.WiFi.DataElements", "Device.X_VENDOR_WiFi.DataElements"])
    func anyRoot(_ path: String) throws {
        var home = Home()
        home.set("\(path).Network.ControllerID", Home.mac(1))
        home.set("\(path).Network.Device.1", ["ID": Home.mac(1), "ControllerOperationMode": "Running"])
        home.set("\(path).Network.Device.2", ["ID": Home.mac(2), "BackhaulALID": Home.mac(1), "BackhaulMediaType": "IEEE 802.11ax"])
        let mesh = try #require(try home.mesh())
        #expect(mesh.nodes.map(\.id) == [Home.mac(1), Home.mac(2)])
        #expect(mesh.controllerID == Home.mac(1))
        #expect(mesh.links.map(\.medium) == [.wifi])
    }

    @Test("The parent's own list of what hangs below it, by address or by interface", arguments: ["BackhaulDownALID", "BackhaulDownMACAddress"])
    func parentSide(_ leaf: String) throws {
        var (home, rows) = home()
        home.set("\(rows[3]).Interface.2.MACAddress", Home.mac(4, 0x44))
        home.set("\(rows[1]).BackhaulDown.3.\(leaf)", leaf == "BackhaulDownALID" ? Home.mac(4) : Home.mac(4, 0x44))
        #expect(try home.mesh()?.links.first { $0.childID == Home.mac(4) }?.parentID == Home.mac(2))
    }

    @Test("A node's own figures stand in where no parent measures, in one unit for the table")
    func ownFigures() throws {
        var (home, rows) = home()
        let path = "\(rows[3]).MultiAPDevice.Backhaul"
        home.set(path, ["LinkType": "Wi-Fi", "BackhaulDeviceID": Home.mac(1), "Stats.SignalStrength": "110"])
        home.set(path, ["Stats.LastDataDownlinkRate": "866700", "Stats.LastDataUplinkRate": "6000", "Stats.LinkUtilization": "12"])
        let link = try #require(try home.mesh()?.links.first { $0.childID == Home.mac(4) })
        #expect(link.rssiDBm.value == -55)
        #expect(link.measuredBy == .child)
        #expect(link.phyDownMbps.value == 866.7 && link.phyUpMbps.value == 6)
        #expect(link.phyDownMbps.origin?.scale == "kbps")
        #expect(link.utilizationPct.value == 12)
    }
}
