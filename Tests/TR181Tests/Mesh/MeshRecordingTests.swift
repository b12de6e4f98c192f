import DeviceReport
import Foundation
import TR181
import Testing

/// What the recordings must yield of the mesh, fact by fact.
@Suite("Recorded homes: the mesh", .enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct MeshRecordingTests {
    private static let huaweiMesh = "device-eg8145x6-has-mesh"

    // MultiAP.APDevice.1 and DataElements.Network.Device.1 have one address; X_TP_AlMac differs in the local bit and the last octet. Its
    // LinkType and far address are empty, X_TP_IsController is true, EasyMesh.WorkMode Controller.
    @Test func xx230v() throws {
        let mesh = try #require(try Recorded.sections(Recorded.nbi(Recorded.xx230v)).mesh)
        #expect(mesh.state == .single)
        #expect(mesh.meshProtocol == .easymesh)
        let node = try #require(mesh.nodes.first)
        #expect(mesh.nodes.count == 1)
        #expect(node.id == "1c:61:b4:fb:2a:c8")
        #expect(node.macs.contains("1e:61:b4:fb:2a:c9"))
        #expect(node.isGateway && node.isController)
        #expect(mesh.controllerID == node.id)
        #expect(mesh.links.isEmpty && mesh.orphans.isEmpty && mesh.anomalies.isEmpty && mesh.possibleRepeaters.isEmpty)
        // The addresses are equal, so that no near one was needed.
        #expect(node.evidence == ["box_itself", "data_elements", "multi_ap"])
    }

    // X_TP_CPUUsage 8, X_TP_MemoryStatus 49544 free of 116496, LastContactTime.
    @Test func ex220() throws {
        let mesh = try #require(try Recorded.sections(Recorded.nbi(Recorded.ex220)).mesh)
        #expect(mesh.state == .single)
        let node = try #require(mesh.nodes.first)
        #expect(mesh.nodes.count == 1)
        #expect(node.cpuPct.value == 8)
        #expect(node.memoryUsedPct.value == 57)
        #expect(node.uptimeS.value == 2483)
        #expect(node.name.value == "EX220_9E1E")
        #expect(mesh.anomalies.isEmpty && mesh.orphans.isEmpty)
    }

    // BackhaulLinkType Ethernet with 00:00:00:00:00:00: a router on its own.
    @Test func ec220() throws {
        let mesh = try #require(try Recorded.sections(Recorded.nbi(Recorded.ec220)).mesh)
        #expect(mesh.state == .single)
        #expect(mesh.nodes.count == 1)
        #expect(mesh.links.isEmpty && mesh.orphans.isEmpty && mesh.anomalies.isEmpty)
        #expect(mesh.nodes.first?.isGateway == true)
        #expect(mesh.nodes.first?.hops == 0)
    }

    // The export keeps the device's own times: LastContactTime 18:51:38 was read at 18:51:36.
    @Test func lastContact() throws {
        let export = try Recorded.sections(SimulatorCSVReader.document(Recorded.bytes("genieacs-csv/\(Recorded.xx230v).csv")))
        let at = try #require(export.mesh?.nodes.first?.lastContactAt.value)
        #expect(RFC3339.text(at).hasPrefix("2023-04-26T18:51:38"))
    }

    // X_HW_APDevice.1 is a K562: ApOnlineFlag true, UpTime 99:29:40. X_HW_APDevice.2 is a WA8021V5: false and "-". The ONT has no row.
    @Test func huaweiNodes() throws {
        let mesh = try #require(try Recorded.sections(Recorded.nbi(Self.huaweiMesh)).mesh)
        #expect(mesh.meshProtocol == .huawei)
        #expect(mesh.nodes.count == 3)
        let gateway = try #require(mesh.nodes.first { $0.isGateway })
        #expect(gateway.id.hasPrefix("6c:e8:74"))
        #expect(gateway.model.value == "EG8145X6")
        #expect(gateway.isController)
        let online = try #require(mesh.nodes.first { $0.model.value == "K562" })
        #expect(online.id == "3c:a3:7e:bb:fe:87")
        #expect(online.online.value == true)
        #expect(online.uptimeS.value == 358_180)
        #expect(online.aliases.contains("3c:a3:7e:bb:fe:90"))
        #expect(online.hops == 1)
        let offline = try #require(mesh.nodes.first { $0.model.value == "WA8021V5" })
        #expect(offline.online.value == false)
        #expect(offline.uptimeS.value == nil)
        #expect(offline.uptimeS.reason == .sentinel)
        #expect(offline.hops == nil)
        #expect(mesh.state == .degraded)
        // A box that is off hangs nowhere; it is not lost.
        #expect(mesh.orphans.isEmpty)
        #expect(!mesh.links.contains { $0.childID == offline.id })
    }

    // WLANConfiguration.5.AssociatedDevice.1 of the ONT: description K562, X_HW_RSSI -30, X_HW_TxRate 2268, X_HW_RxRate 2401, X_HW_SNR 48. Its
    // address is that of the K562's network but for the local bit: a guess, and said to be one. The network is on channel 36.
    @Test func huaweiLink() throws {
        let sections = try Recorded.sections(Recorded.nbi(Self.huaweiMesh))
        let mesh = try #require(sections.mesh)
        let link = try #require(mesh.links.first)
        #expect(mesh.links.count == 1)
        #expect(link.childID == "3c:a3:7e:bb:fe:87")
        #expect(link.parentID == mesh.nodes.first { $0.isGateway }?.id)
        #expect(link.medium == .wifi)
        #expect(link.rssiDBm.value == -30)
        #expect(link.measuredBy == .parent)
        #expect(link.phyDownMbps.value == 2268 && link.phyUpMbps.value == 2401)
        #expect(link.snrDB.value == 48)
        #expect(link.band.value == .ghz5 && link.channel.value == 36)
        #expect(link.evidence == ["near_mac"])
        #expect(link.confidence == .medium)
        #expect(link.rssiDBm.confidence == .inferred)
        #expect(mesh.nodes.first { $0.id == link.childID }?.evidence == ["near_mac_inferred", "x_hw_apdevice"])
        // The backhaul's station is no client; the client that WLANConfiguration.2 of the access point shows is the K562's.
        #expect(!sections.hosts.contains { $0.mac == "3e:a3:7e:bb:fe:90" || $0.mac == "3c:a3:7e:bb:fe:87" })
        #expect(sections.hosts.first { $0.mac == "3c:06:30:2d:42:fb" }?.nodeID == link.childID)
        #expect(mesh.nodes.first { $0.id == link.childID }?.clientsWiFi == 1)
    }

    // Nothing of the mesh was read of these: WAN objects alone, of units that route by themselves.
    @Test(arguments: ["tplink-hx220", "tplink-hx220-connecting", "tplink-hc220g5", "tplink-hc220g5-PPP", "tplink-hc220g5-IP"])
    func partsWithoutWiFi(_ name: String) throws {
        let sections = try Recorded.sections(Recorded.nbi(name))
        #expect(sections.mesh == nil)
    }

    // A Huawei ONT without access points.
    @Test func huaweiAlone() throws {
        let mesh = try Recorded.sections(Recorded.nbi(Recorded.eg8145v5)).mesh
        #expect(mesh?.nodes.isEmpty ?? true)
        #expect(mesh.map { $0.state == MeshState.none } ?? true)
    }
}
