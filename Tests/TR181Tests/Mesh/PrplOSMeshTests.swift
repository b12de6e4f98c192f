import DeviceReport
import Foundation
import TR181
import Testing

/// What the recording of a Wi-Fi 7 gateway with one repeater must yield, in the three states its publisher left it in.
@Suite("A recorded prplOS home: the mesh", .enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct PrplOSMeshTests {
    private let gateway = "78:b3:9f:16:7e:36"
    private let repeater = "7a:b3:9f:38:5c:61"

    private func sections(_ name: String) throws -> DeviceSections {
        try InventedHome.sections(AmbiorixReader.document(Recorded.bytes("prplos/\(name).json")).tree, dialect: "prplos")
    }

    // Device.1 FG4278Bv3 and Device.2 or .4 RP762B, BackhaulDeviceID of the one; the repeater's station under IsbSTA 1.
    @Test(arguments: ["devicewifi", "wifi", "wifi-dataelements"])
    func twoNodesOnTheAir(_ name: String) throws {
        let sections = try sections(name)
        let mesh = try #require(sections.mesh)
        #expect(mesh.meshProtocol == .easymesh)
        #expect(mesh.controllerID == gateway)
        #expect(mesh.nodes.map(\.id) == [gateway, repeater])
        #expect(mesh.nodes.map(\.model.value) == ["FG4278Bv3", "RP762B"])
        #expect(mesh.nodes.map(\.isGateway) == [true, false])
        #expect(mesh.nodes.map(\.hops) == [0, 1])
        let link = try #require(mesh.links.first)
        #expect(mesh.links.count == 1)
        #expect(link.childID == repeater && link.parentID == gateway)
        #expect(link.medium == .wifi)
        #expect(link.confidence == .high)
        #expect(link.evidence.starts(with: ["backhaul_device_id", "backhaul_mac", "station_of_parent"]))
        #expect(link.measuredBy == .parent)
        #expect(!link.standbyWiFi)
        #expect(mesh.orphans.isEmpty)
        // LastContactTime and TimeStamp stand still at 2020-08-31: the clock says nothing, the gateway's station table does.
        #expect(mesh.nodes.last?.online.value == true)
        #expect(mesh.nodes.last?.online.confidence == .derived)
        // RP762B_0006 stands in the station tables as an ordinary station, by two links.
        #expect(!sections.hosts.contains { $0.hostname.value == "RP762B_0006" })
        #expect(mesh.state == .ok)
    }

    // Two links, RCPI 74 and 126 with 3062 and 3891 Mbit/s: the better stands for both. Radio.2 is on channel 161.
    @Test func bestLink() throws {
        let link = try #require(try sections("devicewifi").mesh?.links.first)
        #expect(link.rssiDBm.value == -47)
        #expect(link.phyDownMbps.value == 3062)
        #expect(link.phyUpMbps.value == 3891)
        #expect(link.channel.value == 161)
        #expect(link.band.value == .ghz5)
    }

    // LinkType says Ethernet while the STAMLD with IsbSTA is there; Device.4 has a phone's address for its BackhaulSta. RCPI 220 of the
    // other link is saturated.
    @Test func contradictions() throws {
        let mesh = try #require(try sections("wifi").mesh)
        #expect(mesh.links.first?.medium == .wifi)
        #expect(mesh.links.first?.rssiDBm.value == -30)
        #expect(mesh.anomalies == ["backhaul_sta_is_client", "link_type_conflict"])
        let phone = "d2:af:25:be:54:7a"
        #expect(mesh.nodes.allSatisfy { !$0.aliases.contains(phone) && $0.id != phone })
    }

    @Test func noContradictionWhereNoneIs() throws {
        #expect(try sections("devicewifi").mesh?.anomalies == [])
        #expect(try sections("devicewifi").mesh?.nodes.map(\.name.value) == ["FG4278Bv3", "RP762B_0006"])
    }
}
