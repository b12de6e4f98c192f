import DeviceReport
import Foundation
import TR181
import Testing

@Suite("IEEE 1905 neighbours become links away from the gateway")
struct TopologyTests {
    private typealias Home = InventedHome

    /// Boxes in a row, 1 being the gateway, joined by what each hears.
    private func home(_ pairs: [(Int, Int)], root: String = "Device", media: String = "IEEE 802.3ab") -> InventedHome {
        var home = Home()
        home.box(1, serial: "SN-00-1-77")
        let layer = "\(root).IEEE1905.AL"
        home.set("\(layer).IEEE1905Id", Home.mac(1))
        let boxes = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
        for box in boxes {
            let path = "\(layer).NetworkTopology.IEEE1905Device.\(box)"
            home.set(path, ["IEEE1905Id": Home.mac(box), "FriendlyName": "box \(box)", "ManufacturerModel": "M\(box)"])
            home.set("\(path).Interface.1", ["InterfaceId": Home.mac(box, 1), "MediaType": media])
        }
        for (index, pair) in pairs.enumerated() {
            let path = "\(layer).NetworkTopology.IEEE1905Device.\(pair.0)"
            let neighbour = "\(path).IEEE1905Neighbor.\(index + 1)"
            home.set(neighbour, ["LocalInterface": "\(path).Interface.1.", "NeighborDeviceId": Home.mac(pair.1)])
            home.set("\(neighbour).Metric.1", ["PHYRate": "1000", "RSSI": "255"])
        }
        return home
    }

    @Test("A chain is followed from the gateway, whoever of two heard the other", arguments: [[(1, 2), (2, 3)], [(2, 1), (3, 2)], [(2, 1), (2, 3), (1, 2)]])
    func chain(_ pairs: [(Int, Int)]) throws {
        let mesh = try #require(try home(pairs).mesh())
        #expect(mesh.nodes.map(\.hops) == [0, 1, 2])
        #expect(mesh.links.map(\.parentID) == [Home.mac(1), Home.mac(2)])
        #expect(mesh.links.map(\.medium) == [.ethernet, .ethernet])
        #expect(mesh.links.map(\.speedMbps.value) == [1000, 1000])
        #expect(mesh.links.map(\.evidence) == [["ieee1905_neighbour"], ["ieee1905_neighbour"]])
        #expect(mesh.links.map(\.confidence) == [.medium, .medium])
        #expect(mesh.nodes.map(\.name.value) == ["box 1", "box 2", "box 3"])
        #expect(mesh.orphans.isEmpty)
    }

    @Test("A ring of neighbours is no loop: everybody hangs on the shorter way")
    func ring() throws {
        let mesh = try #require(try home([(1, 2), (2, 3), (3, 4), (4, 5), (5, 1)]).mesh())
        #expect(mesh.nodes.map(\.hops) == [0, 1, 2, 2, 1])
        #expect(!mesh.anomalies.contains("loop_in_data"))
    }

    @Test("The tree is read under the old root too")
    func oldRoot() throws {
        var home = home([(1, 2)], root: "InternetGatewayDevice")
        home.set("InternetGatewayDevice.LANDevice.1.LANEthernetInterfaceConfig.1.MACAddress", Home.mac(1))
        #expect(try home.mesh()?.links.map(\.childID) == [Home.mac(2)])
    }

    @Test("A node that only a cable joins is reached over one that only DataElements place")
    func mixed() throws {
        var home = home([(2, 3)])
        home.device(1, 1)
        home.device(2, 2, ["BackhaulALID": Home.mac(1), "BackhaulMediaType": "IEEE 802.11ax"])
        let mesh = try #require(try home.mesh())
        #expect(mesh.nodes.map(\.hops) == [0, 1, 2])
        #expect(mesh.links.map(\.medium) == [.wifi, .ethernet])
    }

    @Test("A node among another's wired clients hangs on its cable")
    func wiredClient() throws {
        var home = Home()
        let row = "Device.WiFi.MultiAP.APDevice"
        home.box(1, serial: "SN-00-1-77")
        home.set("\(row).1", ["MACAddress": Home.mac(1), "X_TP_IsController": "true", "SerialNumber": "SN-00-1-77"])
        home.set("\(row).2", ["MACAddress": Home.mac(2), "X_TP_Active": "true"])
        home.set("\(row).1.X_TP_Ethernet.AssociatedDevice.1", ["MACAddress": Home.mac(2), "LinkSpeed": "2500", "DuplexMode": "Full", "Active": "true"])
        let mesh = try #require(try home.mesh(dialect: "tplink"))
        let link = try #require(mesh.links.first)
        #expect(link.medium == .ethernet)
        #expect(link.speedMbps.value == 2500)
        #expect(link.duplex.value == .full)
        #expect(link.evidence == ["wired_client_of_parent"])
    }
}
