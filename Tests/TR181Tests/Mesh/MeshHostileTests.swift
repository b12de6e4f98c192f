import DeviceReport
import Foundation
import TR181
import Testing

@Suite("Whatever a document says of a mesh, the graph is a bounded forest")
struct MeshHostileTests {
    private typealias Home = InventedHome

    /// Every link joins listed nodes, nobody has two parents, every way up ends.
    private func check(_ mesh: MeshSection?, _ comment: Comment) {
        guard let mesh else { return }
        let ids = Set(mesh.nodes.map(\.id))
        #expect(ids.count == mesh.nodes.count, comment)
        #expect(mesh.nodes.count <= 129, comment)
        #expect(mesh.links.allSatisfy { ids.contains($0.childID) && ids.contains($0.parentID) && $0.childID != $0.parentID }, comment)
        #expect(mesh.links.flatMap(\.alternatives).allSatisfy { ids.contains($0.parentID) }, comment)
        #expect(Set(mesh.links.map(\.childID)).count == mesh.links.count, comment)
        #expect(ids.isSuperset(of: mesh.orphans), comment)
        let parents = Dictionary(mesh.links.map { ($0.childID, $0.parentID) }) { first, _ in first }
        for node in mesh.nodes {
            var steps = 0
            var at = node.id
            while let next = parents[at], steps <= mesh.nodes.count {
                at = next
                steps += 1
            }
            #expect(steps <= mesh.nodes.count, comment)
            if let hops = node.hops { #expect(hops == steps && hops < mesh.nodes.count, comment) }
        }
        var known: Set<String> = []
        for node in mesh.nodes { for alias in node.aliases + [node.id] { #expect(known.insert(alias).inserted, comment) } }
    }

    /// A home with every kind of source in it.
    static func fullHome() -> InventedHome {
        var home = Home()
        home.box(1, serial: "SN-00-1-77")
        home.set("Device.WiFi.DataElements.Network", ["ControllerID": Home.mac(1), "TimeStamp": "2026-03-18T14:30:00Z"])
        let rows = (1...5).map { home.device($0, $0) }
        home.set("\(rows[1]).BackhaulALID", Home.mac(1))
        home.set("\(rows[1])", ["BackhaulDown.1.BackhaulDownALID": Home.mac(3), "Radio.1.BackhaulSta.MACAddress": Home.mac(2, 0x61)])
        home.set("\(rows[2]).MultiAPDevice.Backhaul", ["BackhaulDeviceID": Home.mac(4), "MACAddress": Home.mac(3, 0x61), "LinkType": "Ethernet"])
        home.set("\(rows[3]).MultiAPDevice.Backhaul", ["BackhaulMACAddress": Home.mac(3, 1), "LinkType": "Wi-Fi", "Stats.SignalStrength": "130"])
        home.set("\(rows[4]).Interface.1", ["MACAddress": Home.mac(5, 9), "MediaType": "IEEE 802.3ab", "Neighbor.1.ID": Home.mac(1)])
        home.station(rows[0], Home.mac(2, 0x61))
        home.station(rows[3], Home.mac(3, 0x61))
        home.set("\(rows[0]).APMLD.1.STAMLD.1", ["MLDMACAddress": Home.mac(5, 0x60), "IsbSTA": "1", "AffiliatedSTA.1.MACAddress": Home.mac(5, 9)])
        for box in 1...4 {
            let path = "Device.WiFi.MultiAP.APDevice.\(box)"
            home.set(path, ["MACAddress": Home.mac(box), "BackhaulMACAddress": Home.mac(box % 4 + 1), "LastContactTime": "2026-03-18T14:29:30Z"])
            home.set(
                "Device.IEEE1905.AL.NetworkTopology.IEEE1905Device.\(box)",
                ["IEEE1905Id": Home.mac(box), "IEEE1905Neighbor.1.NeighborDeviceId": Home.mac(box + 1)])
        }
        home.set("Device.Hosts.Host.1", ["PhysAddress": Home.mac(2), "IPAddress": "192.168.1.2", "Active": "true"])
        return home
    }

    @Test("Any part of the leaves gives a graph without loops", arguments: 0..<40)
    func missingLeaves(_ round: Int) throws {
        var random = SeededGenerator(seed: UInt64(round) &* 31 &+ 5)
        let leaves = Self.fullHome().leaves
        for _ in 0..<5 {
            let keep = Double.random(in: 0.1...1, using: &random)
            let part = leaves.filter { _ in Double.random(in: 0..<1, using: &random) < keep }
            check(try InventedHome.sections(TreeMutator.tree(part)).mesh, "round \(round), \(part.count) leaves")
        }
    }

    @Test("Spoilt and tangled leaves too", arguments: 0..<8)
    func spoiltLeaves(_ round: Int) throws {
        var mutator = TreeMutator(Self.fullHome().leaves, seed: UInt64(round) &* 7919 &+ 3)
        for _ in 0..<15 { check(try InventedHome.sections(mutator.mutated()).mesh, "round \(round)") }
    }

    @Test("The order of the leaves does not matter", arguments: 0..<6)
    func order(_ round: Int) throws {
        var leaves = Self.fullHome().leaves
        let straight = SectionsJSON.text(try InventedHome.sections(TreeMutator.tree(leaves)))
        var random = SeededGenerator(seed: UInt64(round) + 17)
        leaves.shuffle(using: &random)
        #expect(SectionsJSON.text(try InventedHome.sections(TreeMutator.tree(leaves))) == straight)
    }

    @Test("Ten thousand rows are cut, and that is said")
    func manyRows() throws {
        var home = Home()
        home.box(1, serial: "SN-00-1-77")
        for index in 1...10_000 {
            let path = "Device.WiFi.MultiAP.APDevice.\(index)"
            home.set(path, ["MACAddress": Home.mac(index), "BackhaulMACAddress": Home.mac(index / 2), "Radio.1.AP.1.BSSID": Home.mac(index, 1)])
        }
        let mesh = try home.mesh()
        check(mesh, "many rows")
        #expect(mesh?.nodes.count == 128)
        #expect(mesh?.anomalies.contains("too_many_nodes") == true)
    }

    @Test("Rows that all share an address are one node")
    func sharedAddress() throws {
        var home = Home()
        for index in 1...100 {
            home.set("Device.WiFi.DataElements.Network.Device.\(index)", ["ID": Home.mac(index), "Radio.1.BSS.1.BSSID": Home.mac(200)])
        }
        let mesh = try home.mesh()
        check(mesh, "shared address")
        #expect(mesh?.nodes.count == 1)
        #expect(mesh?.state == .single)
    }

    @Test("A circle of a hundred is cut once", arguments: [2, 3, 100])
    func circle(_ count: Int) throws {
        var home = Home()
        home.box(250, serial: "SN-00-250-77")
        home.device(1, 250)
        for index in 1...count { home.device(index + 1, index, ["BackhaulALID": Home.mac(index % count + 1)]) }
        let mesh = try home.mesh()
        check(mesh, "circle of \(count)")
        #expect(mesh?.links.count == count - 1)
        #expect(mesh?.orphans.count == count)
        #expect(mesh?.anomalies.contains("loop_in_data") == true)
    }

    @Test("A hundred rows with thousands of addresses and stations, all next to each other")
    func crowd() throws {
        var home = Home()
        for index in 1...128 {
            let path = "Device.WiFi.DataElements.Network.Device.\(index)"
            home.set(path, ["ID": Home.mac(index, 0)])
            for part in 1...40 {
                home.set("\(path).Interface.\(part).MACAddress", Home.mac(index, part))
                home.set("\(path).Interface.\(part).Neighbor.1.ID", Home.mac((index * part) % 128 + 1, 0))
                home.set("\(path).Radio.1.BSS.1.STA.\(part).MACAddress", "02" + Home.mac((index + part) % 128 + 1, 2 * part).dropFirst(2))
            }
        }
        check(try home.mesh(), "crowd")
    }
}
