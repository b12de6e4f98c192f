import DeviceReport
import TR181
import Testing

@Suite("The WAN of recorded TP-Link devices, in what the report gained", .enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct TPLinkWANTests {
    // XX230v: IPv6Forwarding.3 is the default route of IP.Interface.6, PPP.Interface.3.X_TP_IPv6ConnStatus is Connected.
    @Test("IPv6 has its gateway, the length of its prefix and its own state")
    func ipv6() throws {
        let wan = try #require(try Recorded.sections(Recorded.nbi(Recorded.xx230v)).wan)
        #expect(wan.ipv6?.gateway.value == "fe80::0000:0000:00f0:7e29")
        #expect(wan.ipv6?.prefixLen.value == 56)
        #expect(wan.ipv6?.status.value == .connected)
        #expect(wan.ppp?.username.value?.count == 5)
        #expect(wan.ppp?.lastError.value == "none")
        #expect(wan.dhcp == nil)
        #expect(wan.stats?.wrapBits == nil)
    }

    // PPP3G and DHCP4G over USB, and an idle DHCP connection that claims the Internet.
    @Test("The idle connections say what they are")
    func decoys() throws {
        let others = try #require(try Recorded.sections(Recorded.nbi(Recorded.xx230v)).wan?.others)
        #expect(others.map(\.name.value) == ["usb_ppp3g", "usb_dhcp4g", "ipoe_0_0_d"])
        #expect(others.map(\.services) == [[], [], ["internet"]])
        #expect(others.last?.mode == .ipoeDhcp)
        #expect(others.last?.vlanID.reason == .notImplemented)
    }

    // DHCPv4.Client.2: Bound, DHCPServer 192.168.88.1, 33568 s left.
    @Test("A lease has its state, its server and its end")
    func lease() throws {
        let wan = try #require(try Recorded.sections(Recorded.nbi(Recorded.ex220)).wan)
        #expect(wan.dhcp?.status.value == "bound")
        #expect(wan.dhcp?.server.value == "192.168.88.1")
        #expect(wan.ipv4?.leaseRemainingS.value == 33568)
    }

    // HX220: IP.Interface.14 has an address by DHCP; PPP.Interface.6 below IP.Interface.15 is Dormant with ERROR_ISP_TIME_OUT, and says
    // Connecting in one variant and Connected in the other. Of the routes only gateways were read.
    @Test("A session that never came up is not taken for the connection that works", arguments: ["tplink-hx220", "tplink-hx220-connecting"])
    func dormantSession(_ name: String) throws {
        let wan = try #require(try Recorded.sections(Recorded.nbi(name)).wan)
        #expect(wan.activeInterface == "Device.IP.Interface.14")
        #expect(wan.status.value == .connected)
        #expect(wan.ipv4?.address.value == "192.168.88.71")
        let other = try #require(wan.others.first { $0.interface == "Device.IP.Interface.15" })
        #expect(other.why == "not_up")
        #expect(other.lastError.value == "isp_time_out")
    }

    // MaxBitRate is -1 and DuplexMode Auto in all sockets of the XX230v; the speed of the link would stand in the same leaf.
    @Test("Where one leaf is speed and setting, the setting is not known")
    func speeds() throws {
        let sections = try Recorded.sections(Recorded.nbi(Recorded.xx230v))
        #expect(sections.ethernetPorts.allSatisfy { $0.speedMbps.value == nil && $0.maxSpeedMbps.value == nil && $0.duplex.value == nil })
        #expect(sections.interfaces.filter { $0.kind == .ethernetPort }.allSatisfy { $0.autoneg.value == nil })
        let ports = try Recorded.sections(Recorded.nbi(Recorded.ec220)).ethernetPorts
        #expect(ports.map(\.speedMbps.value) == [nil, nil, 1000, 1000])
        #expect(ports.allSatisfy { $0.maxSpeedMbps.value == nil })
    }

    // Ethernet.Link.5 stands on Device.X_TP_GPON.Link.1, which no table of the dialect has.
    @Test("A vendor's layer in the stack is taken in")
    func vendorLayer() throws {
        let sections = try Recorded.sections(Recorded.nbi(Recorded.xx230v))
        let layer = try #require(sections.interfaces.first { $0.id == "Device.X_TP_GPON.Link.1" })
        #expect(layer.kind == .vendor)
        #expect(layer.operStatus.value == .up)
        #expect(layer.name.value == "nas1_2")
        #expect(layer.lower == ["Device.Optical.Interface.1"])
        #expect(layer.higher == ["Device.Ethernet.Link.5"])
    }
}
