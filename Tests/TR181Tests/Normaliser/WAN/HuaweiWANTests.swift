import DeviceReport
import TR181
import Testing

@Suite("The WAN of recorded Huawei ONTs, whose root is TR-098", .enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct HuaweiWANTests {
    private static let device = InventedTree.connections

    // EG8145V5: four connections. PPP of 1 fails with ERROR_AUTHENTICATION_FAILURE, IP of 2 and PPP of 4 (TR069_INTERNET) are Connected,
    // IP of 5 is Connecting with ERROR_NO_CARRIER. X_HW_CurrentForwarding.1 routes everything through wan2.
    @Test("Of four connections the one that carries the default route is chosen, and it is connected")
    func chosen() throws {
        let wan = try #require(try Recorded.sections(Recorded.nbi(Recorded.eg8145v5)).wan)
        #expect(wan.activeInterface == Self.device + "2.WANIPConnection.1")
        #expect(wan.status.value == .connected)
        #expect(wan.mode == .ipoeDhcp)
        #expect(wan.access == .gpon)
        #expect(wan.ipv4?.address.value == "192.168.88.59")
        #expect(wan.ipv4?.prefixLen.value == 24)
        #expect(wan.ipv4?.gateway.value == "192.168.88.1")
        #expect(wan.ipv4?.dns == ["192.168.88.1"])
        #expect(wan.ipv4?.origin.value == "dhcp")
        #expect(wan.ipv4?.isPrivate == true)
        #expect(wan.dhcp?.server.value == "192.168.88.1")
        #expect(wan.vlanID.value == 1)
        #expect(wan.mtuBytes.value == 1500)
        #expect(wan.uptimeS.value == 89906)
        #expect(wan.natEnabled.value == true)
        #expect(wan.defaultRoute.value == true)
        #expect(wan.ppp == nil)
        #expect(wan.ipv6 == nil)
        #expect(wan.stats?.wrapBits == 32)
    }

    @Test("The failed and the idle connections are named with their reasons, without alarm")
    func others() throws {
        let others = try #require(try Recorded.sections(Recorded.nbi(Recorded.eg8145v5)).wan?.others)
        #expect(others.map(\.interface) == ["1.WANPPPConnection.1", "4.WANPPPConnection.1", "5.WANIPConnection.1"].map { Self.device + $0 })
        #expect(others.map(\.why) == ["not_up", "no_default_route", "not_up"])
        #expect(others.map(\.lastError.value) == ["authentication_failure", "none", "no_carrier"])
        #expect(others.map(\.services) == [["internet"], ["management", "internet"], ["internet"]])
        #expect(others.map(\.status.value) == [.down, .up, .down])
        // X_HW_VLAN of the last is 0: untagged.
        #expect(others.map(\.vlanID.value) == [1, 1, nil])
    }

    @Test("Stacks lead from each connection over its link to the optical port; what the tables do not tie is incomplete")
    func stacks() throws {
        let sections = try Recorded.sections(Recorded.nbi(Recorded.eg8145v5))
        let stack = try #require(sections.stacks.first { $0.role == .wanInternet })
        #expect(stack.path == [Self.device + "2.WANIPConnection.1", Self.device + "2", "InternetGatewayDevice.WANDevice.1.WANCommonInterfaceConfig"])
        #expect(stack.brokenAt == nil && !stack.incomplete)
        #expect(sections.stacks.first { $0.path.first == Self.device + "1.WANPPPConnection.1" }?.brokenAt == Self.device + "1.WANPPPConnection.1")
        #expect(sections.stacks.filter { $0.role == .wanInternet }.count == 1)
        #expect(sections.stacks.filter { $0.role == .lan }.allSatisfy { $0.incomplete })
        let optical = try #require(sections.interfaces.first { $0.kind == .optical })
        // Layer1DownstreamMaxBitRate 2500000000 bit/s, PhysicalLinkStatus Up, TotalBytesReceived 28319238.
        #expect(optical.speedMbps.value == 2500)
        #expect(optical.operStatus.value == .up)
        #expect(optical.stats?.rxBytes.value == 28_319_238)
        #expect(optical.stats?.wrapBits == 32)
    }

    // All four sockets: Status NoLink, X_HW_Speed Auto_10, X_HW_DuplexMode Auto_Half, MaxBitRate and DuplexMode Auto.
    @Test("A socket without link has neither speed nor duplex, whatever the device still says")
    func sockets() throws {
        let sections = try Recorded.sections(Recorded.nbi(Recorded.eg8145v5))
        #expect(sections.ethernetPorts.map(\.label) == ["LAN1", "LAN2", "LAN3", "LAN4"])
        #expect(sections.ethernetPorts.allSatisfy { $0.role == .lan && $0.operStatus.value == .down })
        #expect(sections.ethernetPorts.allSatisfy { $0.speedMbps.value == nil && $0.duplex.value == nil })
        #expect(sections.interfaces.filter { $0.kind == .ethernetPort }.allSatisfy { $0.autoneg.value == true })
    }

    // EG8145X6: one connection, PPP, service TR069_INTERNET, VLAN 10; X_HW_CurrentForwarding.1 leads through wan1.
    @Test("One PPP session with IPv6, its user's name masked")
    func oneSession() throws {
        let sections = try Recorded.sections(Recorded.nbi("device-eg8145x6-has-mesh"))
        let wan = try #require(sections.wan)
        #expect(wan.activeInterface == Self.device + "1.WANPPPConnection.1")
        #expect(wan.status.value == .connected)
        #expect(wan.mode == .pppoe)
        #expect(wan.vlanID.value == 10)
        #expect(wan.uptimeS.value == 775_352)
        #expect(wan.ppp?.uptimeS.value == 775_352)
        #expect(wan.ppp?.sessionID.value == 16616)
        #expect(wan.ppp?.acName.value == "MikroTik")
        #expect(wan.ppp?.mruBytes.value == 1480)
        let name = try #require(wan.ppp?.username)
        #expect(name.value?.hasPrefix("…") == true && name.value?.count == 5)
        #expect(name.origin?.raw == name.value)
        // X_HW_IPv6.IPv6Address.1, IPv6Prefix.1 and X_HW_ShowInterface.1.
        #expect(wan.ipv6?.addresses.first?.address.value?.hasPrefix("2804:") == true)
        #expect(wan.ipv6?.addresses.first?.origin.value == "autoconfigured")
        #expect(wan.ipv6?.delegatedPrefix.value?.hasSuffix("/56") == true)
        #expect(wan.ipv6?.prefixLen.value == 56)
        #expect(wan.ipv6?.gateway.value == "fe80::f1:428e")
        #expect(wan.ipv6?.dns.count == 1)
        #expect(wan.others.isEmpty)
        #expect(sections.stacks.filter { $0.role == .wanInternet }.count == 1)
    }
}
