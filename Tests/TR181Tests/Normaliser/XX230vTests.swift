import DeviceReport
import Foundation
import TR181
import Testing

/// What the recording of a TP-Link XX230v (GPON) must yield.
@Suite(.enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct XX230vTests {
    let sections: DeviceSections

    init() throws { sections = try Recorded.sections(Recorded.nbi(Recorded.xx230v)) }

    // X_TP_GPON_Config: RXPower 5624 and TXPower 14880 in 0.1 uW, TransceiverTemperature 12251/256, BiasCurrent 8302 x 2 uA.
    // The standard levels beside them are 0.
    @Test func optics() throws {
        let onu = try #require(sections.onu)
        #expect(abs((onu.rxDBm.value ?? 0) + 2.5) <= 0.01)
        #expect(onu.txDBm.value == 1.73)
        #expect(onu.temperatureC.value == 47.9)
        #expect(onu.voltageMV.value == 3298)
        #expect(onu.biasMA.value == 16.6)
        #expect(onu.state.value == .o5)
        #expect(sections.technology == .gpon)
        #expect(onu.rxDBm.origin?.scale == "0.1uW_log")
        #expect(onu.rxDBm.origin?.raw == "5624")
        #expect(onu.rxDBm.origin?.path == "Device.Optical.Interface.1.X_TP_GPON_Config.RXPower")
        #expect(onu.rxDBm.confidence == .measured)
    }

    // IP.Interface.6 over PPP.3, VLANTermination.3, Ethernet.Link.5, the vendor's X_TP_GPON.Link.1 and Optical.Interface.1.
    @Test func activeWAN() throws {
        let wan = try #require(sections.wan)
        #expect(wan.activeInterface == "Device.IP.Interface.6")
        #expect(wan.mode == .pppoe)
        #expect(wan.access == .gpon)
        #expect(wan.status.value == .connected)
        #expect(wan.vlanID.value == 2)
        #expect(wan.ipv4?.address.value == "192.168.89.137")
        #expect(wan.ipv4?.isPrivate == true)
        #expect(wan.ipv4?.isCGNAT == false)
        #expect(wan.ipv4?.gateway.value == "192.168.89.1")
        #expect(wan.ipv4?.dns == ["192.168.88.1"])
        #expect(wan.ipv4?.prefixLen.value == 32)
        #expect(wan.ipv6?.addresses.first?.address.value?.hasPrefix("2804:") == true)
        #expect(wan.defaultRoute.value == true)
        #expect(wan.natEnabled.value == true)
        #expect(wan.mac.value?.description == "1c:61:b4:fb:2a:cb")
        #expect(wan.mtuBytes.value == 1480)
        // The firmware counts from the network's side: BytesSent 6 460 103 was received.
        #expect(wan.stats?.rxBytes.value == 6_460_103)
        #expect(wan.stats?.txBytes.value == 3_570_326)
        let stack = try #require(sections.stacks.first { $0.path.first == "Device.IP.Interface.6" })
        #expect(
            stack.path == [
                "Device.IP.Interface.6", "Device.PPP.Interface.3", "Device.Ethernet.VLANTermination.3", "Device.Ethernet.Link.5",
                "Device.X_TP_GPON.Link.1", "Device.Optical.Interface.1",
            ])
        #expect(stack.role == .wanInternet)
        #expect(stack.brokenAt == nil)
        #expect(!stack.incomplete)
    }

    // IPv4Forwarding 1 to 3 are default routes too, disabled and with an empty destination.
    @Test func decoysAreOthers() throws {
        let others = try #require(sections.wan?.others)
        #expect(others.map(\.interface) == ["Device.IP.Interface.2", "Device.IP.Interface.3", "Device.IP.Interface.4"])
        #expect(others.allSatisfy { $0.status.value == .down && $0.why == "not_up" })
    }

    // Radio.1 and Radio.2; the configured width is Auto, the domain is padded. Utilisation 130 and 71 of 255, noise 0: DataElements.
    @Test func radios() throws {
        let radios = try #require(sections.wifi?.radios)
        #expect(radios.map(\.band.value) == [.ghz2_4, .ghz5])
        #expect(radios.map(\.channel.value) == [10, 153])
        #expect(radios.map(\.widthMHz.value) == [40, 80])
        #expect(radios.map(\.configuredWidth.value) == ["Auto", "Auto"])
        #expect(radios.map(\.regulatoryDomain.value) == ["US", "US"])
        #expect(radios.map(\.utilizationPct.value) == [51, 28])
        #expect(radios.map(\.noiseDBm.value) == [nil, nil])
        #expect(radios.map(\.noiseDBm.reason) == [.sentinel, .sentinel])
        #expect(radios.map(\.clientsCount) == [0, 1])
    }

    // Of 14 SSIDs that all say Up, access points 1 and 3 are for the customer and 9 to 12 are hidden backhauls.
    @Test func networks() throws {
        let bss = try #require(sections.wifi?.bss)
        #expect(bss.count == 6)
        #expect(bss.filter { $0.role == .customer }.map(\.ssid.value) == ["TP-Link_2AC8", "TP-Link_2AC8_5G"])
        #expect(bss.filter { $0.role == .backhaul }.count == 4)
        #expect(bss.filter { $0.role == .backhaul }.allSatisfy { $0.hidden.value == true })
        #expect(bss.first?.security.value == .wpa2)
    }

    // One APDevice that is the controller, with an AL address that differs from its DataElements id.
    @Test func mesh() throws {
        let mesh = try #require(sections.mesh)
        #expect(mesh.state == .single)
        #expect(mesh.nodes.count == 1)
        #expect(mesh.links.isEmpty)
        #expect(mesh.anomalies.isEmpty)
        let node = try #require(mesh.nodes.first)
        #expect(node.id == "1c:61:b4:fb:2a:c8")
        #expect(node.aliases.contains("1e:61:b4:fb:2a:c9"))
        #expect(node.isGateway)
        #expect(node.role == .gateway)
        #expect(node.online.value == true)
        #expect(node.clientsWiFi == 1)
        #expect(mesh.controllerID == node.id)
    }

    // Hosts.Active is false; its access point row says signal 0 and down rate 0; MultiAP 100 and DataElements 98 as RCPI.
    @Test func host() throws {
        #expect(sections.hosts.count == 1)
        let host = try #require(sections.hosts.first)
        #expect(host.mac == "3c:06:30:2d:42:fb")
        #expect(host.active.value == true)
        #expect(host.activeEvidence.contains("access_point_station"))
        #expect(host.activeEvidence.contains("data_elements_station"))
        #expect(host.connection == .wifi)
        #expect(host.interface == "Device.WiFi.SSID.3")
        #expect(host.wifi?.rssiDBm.value == -60)
        #expect(host.wifi?.band.value == .ghz5)
        #expect(host.wifi?.rateDownMbps.value == 960)
        #expect(host.wifi?.ssid == "TP-Link_2AC8_5G")
        #expect(host.ipv4.value == "192.168.1.2")
        #expect(host.nodeID == "1c:61:b4:fb:2a:c8")
    }

    // DeviceInfo.
    @Test func device() throws {
        let device = try #require(sections.device)
        #expect(device.uptimeS.value == 15687)
        #expect(device.memoryFreeKiB.value == 73940)
        #expect(device.memoryTotalKiB.value == 212_544)
        #expect(device.cpuPct.value == 0)
        #expect(device.softwareVersion.value == "0.6.0 3.0.0 v6066.0 Build 220630 Rel.56119n")
        #expect(device.dataModelRoot == .tr181)
        #expect(device.informIntervalS.value == 60)
        #expect(device.timeSynchronised.value == true)
        #expect(device.lastInformAt.value != nil)
    }

    // GponAuth.GponSn, whose last four octets are those of the base MAC.
    @Test func identity() {
        #expect(sections.identity.gponSN?.description == "TPLGB4FB2AC8")
        #expect(sections.identity.gponSN?.hexText == "54504C47B4FB2AC8")
        #expect(sections.identity.serial == "22275A7000395")
        #expect(sections.identity.mac?.description == "1c:61:b4:fb:2a:c8")
        #expect(sections.identity.acsID == "1C61B4-Device2-22275A7000395")
        #expect(sections.identity.model == "XX230v")
    }

    // The line that reports a state is under the vendor's root, not under Device.Services.
    @Test func voice() throws {
        let lines = try #require(sections.voice?.lines)
        #expect(lines.first?.id == "Device.X_TP_Services.VoiceService.1.VoiceProfile.1.Line.1")
        #expect(lines.first?.status.value == .disabled)
        #expect(lines.first?.enabled.value == true)
        #expect(lines.first?.callState.value == "idle")
    }

    // Ethernet.Interface 2 to 6; number 1 is the switch itself. MaxBitRate is -1.
    @Test func ethernetPorts() {
        #expect(sections.ethernetPorts.map(\.label) == ["LAN1", "LAN2", "LAN3", "LAN4", "EWAN"])
        #expect(sections.ethernetPorts.last?.role == .wan)
        #expect(sections.ethernetPorts.first?.speedMbps.value == nil)
        #expect(sections.ethernetPorts.first?.speedMbps.reason == .notImplemented)
    }
}
