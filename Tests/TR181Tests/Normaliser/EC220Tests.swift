import DeviceReport
import TR181
import Testing

/// What the recording of a TP-Link EC220-G5 v3 (a standalone router) must yield.
@Suite(.enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct EC220Tests {
    let sections: DeviceSections

    init() throws { sections = try Recorded.sections(Recorded.nbi(Recorded.ec220)) }

    // BackhaulLinkType Ethernet with a null address and one node: a router on its own, not an orphan.
    @Test func mesh() throws {
        #expect(sections.mesh?.state == .single)
        #expect(sections.mesh?.links.isEmpty == true)
        #expect(sections.mesh?.anomalies.isEmpty == true)
        #expect(sections.mesh?.nodes.first?.isGateway == true)
    }

    // MultiAP 140 is -40 dBm as the access point says; the second is 100 (-60) there and -67 in the other. Rates in Mbit/s.
    @Test func clients() {
        let wifi = sections.hosts.filter { $0.connection == .wifi }
        #expect(wifi.map(\.mac) == ["04:b1:67:52:3b:72", "5c:f9:38:99:45:38"])
        #expect(wifi.map { $0.wifi?.rssiDBm.value } == [-60, -40])
        #expect(wifi.map { $0.wifi?.rateDownMbps.value } == [433, 130])
        #expect(wifi.allSatisfy { $0.active.value == true })
        #expect(sections.hosts.count == 3)
    }

    // The WAN is PPPoE on IP.Interface.3; the VLAN between is disabled. Memory is in bytes.
    @Test func wan() throws {
        let wan = try #require(sections.wan)
        #expect(wan.activeInterface == "Device.IP.Interface.3")
        #expect(wan.mode == .pppoe)
        #expect(wan.access == .ethernet)
        #expect(wan.vlanID.value == nil)
        #expect(wan.ipv4?.address.value == "192.168.89.125")
        #expect(wan.uptimeS.value == 499)
        #expect(sections.device?.memoryTotalKiB.value == 57471)
    }

    // Ethernet.Interface gives the speed in MaxBitRate, 0 where nothing is plugged in.
    @Test func ports() {
        #expect(sections.ethernetPorts.map(\.label) == ["LAN1", "LAN2", "LAN3", "EWAN"])
        #expect(sections.ethernetPorts.map(\.speedMbps.value) == [nil, nil, 1000, 1000])
        #expect(sections.ethernetPorts.map(\.duplex.value) == [nil, nil, .full, .full])
    }
}
