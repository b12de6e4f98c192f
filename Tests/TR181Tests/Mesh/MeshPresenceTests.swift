import DeviceReport
import Foundation
import TR181
import Testing

@Suite("Whether a node is online: its flag, its last contact, who hears it")
struct MeshPresenceTests {
    private typealias Home = InventedHome

    private func time(_ secondsAgo: Double) -> String { RFC3339.text(Home.now.addingTimeInterval(-secondsAgo)) }

    /// - Parameter contacts: LastContactTime of the gateway and of two agents, seconds before it was read.
    private func online(_ contacts: [Double?], clock: Double? = nil) throws -> [Bool?] {
        var home = Home()
        home.box(1, serial: "SN-00-1-77")
        if let clock { home.set("Device.WiFi.DataElements.Network.TimeStamp", time(clock)) }
        for (index, contact) in contacts.enumerated() {
            let row = home.device(index + 1, index + 1, index == 0 ? [:] : ["BackhaulALID": Home.mac(1)])
            if let contact { home.set("\(row).MultiAPDevice.LastContactTime", time(contact)) }
        }
        return try #require(try home.mesh()).nodes.map(\.online.value)
    }

    @Test("Five minutes without contact are too long")
    func contact() throws { #expect(try online([2, 299, 301]) == [true, true, false]) }

    // Local time written as UTC: the gateway's own contact shows by how much.
    @Test("A clock that is hours off still tells who was heard last")
    func shiftedClock() throws { #expect(try online([14_400, 14_410, 15_000]) == [nil, nil, false]) }

    @Test("A clock that stands still years ago tells nothing")
    func frozenClock() throws {
        let years = 5.6 * 365 * 86_400
        #expect(try online([years, years, years], clock: years) == [nil, nil, nil])
        #expect(try online([nil, nil, years]) == [nil, nil, nil])
        #expect(try online([years, years + 1000, years]) == [nil, nil, nil])
    }

    @Test("The network's clock decides where no other node was heard")
    func networkClock() throws { #expect(try online([nil, 900, nil], clock: 1) == [nil, false, nil]) }

    @Test("A flag counts while it is as fresh as the others; one that was left behind is no word")
    func flags() throws {
        var home = Home()
        let row = "Device.WiFi.MultiAP.APDevice"
        home.box(1, serial: "SN-00-1-77")
        home.set("\(row).1", ["MACAddress": Home.mac(1), "SerialNumber": "SN-00-1-77", "X_TP_IsController": "true", "X_TP_Active": "true"])
        home.set("\(row).2", ["MACAddress": Home.mac(2), "X_TP_Active": "false", "BackhaulMACAddress": Home.mac(1)])
        home.atMs -= 2 * 3_600_000
        home.set("\(row).3", ["MACAddress": Home.mac(3), "X_TP_Active": "true", "BackhaulMACAddress": Home.mac(1)])
        let mesh = try #require(try home.mesh(dialect: "tplink"))
        #expect(mesh.nodes.map(\.online.value) == [true, false, nil])
        #expect(mesh.nodes[2].online.reason == .notFetched)
        // Where a node was before it went off is little to go by.
        #expect(mesh.links.map(\.confidence) == [.low, .high])
    }

    @Test("Being heard by the parent is enough where nothing else says anything")
    func heard() throws {
        var home = Home()
        home.box(1, serial: "SN-00-1-77")
        let top = home.device(1, 1)
        let below = home.device(2, 2)
        home.set("\(below).Radio.1.BackhaulSta.MACAddress", Home.mac(2, 0x61))
        home.station(top, Home.mac(2, 0x61))
        let online = try #require(try home.mesh()?.nodes.last?.online)
        #expect(online.value == true)
        #expect(online.confidence == .derived)
    }
}
