import DeviceReport
import TR181
import Testing

/// Invented devices with the leaves that each vendor's connections have.
@Suite("Vendors' leaves of a WAN connection are read where each vendor has them")
struct VendorWANTests {
    private static let device = InventedTree.connections + "3"
    private static let ppp = device + ".WANPPPConnection.2"

    private static let standard = [
        "Enable": "1", "ConnectionStatus": "Connected", "ConnectionType": "IP_Routed", "ExternalIPAddress": "203.0.113.9", "Username": "anna.example@isp",
        "Name": "wan",
    ]

    /// A management connection that is up as well, so that only the list of services tells them apart.
    private static func tree(_ service: String, management: String, internet: String, _ more: [String: String]) -> [String: String?] {
        let spare = InventedTree.connections + "1.WANIPConnection.1"
        var out = InventedTree.object(ppp, standard.merging([service: internet]) { $1 })
        out = out + InventedTree.object(spare, ["Enable": "1", "ConnectionStatus": "Connected", "ExternalIPAddress": "198.51.100.2", service: management])
        for (leaf, value) in more { out[(leaf.hasPrefix("^") ? device + leaf.dropFirst() : ppp + "." + leaf)] = value }
        return out
    }

    private struct Case {
        let dialect: String
        let leaves: [String: String?]
        var vlan: Int? = 100
        var address6: String?
        var prefix6: String?
    }

    private static let v6 = "2001:db8:0:1::2"
    private static let prefix = "2001:db8:8::/48"

    private static let cases = [
        Case(
            dialect: "huawei",
            leaves: tree(
                "X_HW_SERVICELIST", management: "TR069", internet: "VOIP_INTERNET",
                ["X_HW_VLAN": "100", "X_HW_IPv6.IPv6Address.1.IPAddress": v6, "X_HW_IPv6.IPv6Prefix.1.Prefix": prefix]), address6: v6, prefix6: prefix),
        Case(
            dialect: "ct-com",
            leaves: tree(
                "X_CT-COM_ServiceList", management: "TR069", internet: "INTERNET",
                ["^.X_CT-COM_WANGponLinkConfig.VLANIDMark": "100", "X_CT-COM_IPv6IPAddress": v6, "X_CT-COM_IPv6Prefix": prefix]), address6: v6,
            prefix6: prefix),
        // The mark stays when tagging is off.
        Case(
            dialect: "ct-com",
            leaves: tree(
                "X_CT-COM_ServiceList", management: "TR069,VOIP", internet: "INTERNET,IPTV",
                ["^.X_CT-COM_WANGponLinkConfig.VLANIDMark": "100", "^.X_CT-COM_WANGponLinkConfig.Mode": "0"]), vlan: nil),
        Case(
            dialect: "cmcc",
            leaves: tree("X_CMCC_ServiceList", management: "TR069", internet: "INTERNET", ["X_CMCC_VLANIDMark": "100", "X_CMCC_VLANMode": "2"])),
        Case(dialect: "cu", leaves: tree("X_CU_ServiceList", management: "TR069", internet: "INTERNET", ["^.X_CU_VLAN": "100", "^.X_CU_VLANEnabled": "1"])),
        Case(
            dialect: "zte",
            leaves: tree(
                "X_ZTE-COM_ServiceList", management: "TR069", internet: "TR069_INTERNET",
                ["X_ZTE-COM_VLANID": "100", "X_ZTE-COM_VLANEnable": "1", "X_ZTE-COM_ExternalIPv6Address": v6, "X_ZTE-COM_PD": prefix]), address6: v6,
            prefix6: prefix),
        Case(
            dialect: "zte",
            leaves: tree("X_ZTE-COM_ServiceList", management: "TR069", internet: "INTERNET", ["X_ZTE-COM_VLANID": "100", "X_ZTE-COM_VLANEnable": "0"]),
            vlan: nil),
        Case(
            dialect: "fiberhome",
            leaves: tree(
                "X_FH_ServiceList", management: "TR069", internet: "INTERNET", ["^.X_FH_WANGponLinkConfig.VLANID": "100", "^.X_FH_WANGponLinkConfig.Mode": "2"])
        ),
        Case(
            dialect: "nokia",
            leaves: tree(
                "X_ALU-COM_ServiceList", management: "TR069", internet: "INTERNET",
                ["^.X_CT-COM_WANGponLinkConfig.VLANIDMark": "100", "X_ALU-COM_IPv6IPAddress": v6]), address6: v6),
        Case(dialect: "realtek", leaves: tree("Name", management: "tr069", internet: "internet", ["^.X_RTK_WANGponLinkConfig.VLANIDMark": "100"])),
        Case(dialect: "tenda", leaves: tree("Name", management: "2_TR069_R", internet: "1_INTERNET_R", ["^.X_TDTC_VLAN": "100"])),
        Case(
            dialect: "tplink-igd",
            leaves: tree(
                "Name", management: "TR-069", internet: "INTERNET",
                ["X_TP_VLANIDMark": "100", "X_TP_ExternalIPv6Address": v6, "X_TP_SitePrefix": "2001:db8:8::", "X_TP_SitePrefixLength": "48"]), address6: v6,
            prefix6: "2001:db8:8::"),
        Case(dialect: "generic", leaves: tree("X_CU_ServiceList", management: "TR069", internet: "INTERNET", ["^.X_FH_WANGponLinkConfig.VLANID": "100"])),
    ]

    @Test(arguments: cases.indices)
    func leaves(_ index: Int) throws {
        let one = Self.cases[index]
        let wan = try #require(try InventedTree.sections(one.leaves, dialect: one.dialect).wan)
        #expect(wan.activeInterface == Self.ppp, "\(one.dialect)")
        #expect(wan.vlanID.value == one.vlan, "\(one.dialect)")
        #expect(wan.ipv6?.addresses.first?.address.value == one.address6, "\(one.dialect)")
        #expect(wan.ipv6?.delegatedPrefix.value == one.prefix6, "\(one.dialect)")
        if one.prefix6 != nil { #expect(wan.ipv6?.prefixLen.value == 48, "\(one.dialect)") }
        #expect(wan.others.map(\.why) == ["other_service"], "\(one.dialect)")
        #expect(wan.ppp?.username.value == "…mple", "\(one.dialect)")
    }

    @Test("A user's name leaves the tree in part only: neither in the value nor in its origin")
    func userName() throws {
        for one in Self.cases {
            let ppp = try #require(try InventedTree.sections(one.leaves, dialect: one.dialect).wan?.ppp)
            #expect(ppp.username.origin?.raw.contains("anna") == false)
        }
    }

    @Test("A guessed VLAN of an unknown vendor is inferred")
    func guessed() throws {
        let one = try #require(Self.cases.last)
        #expect(try InventedTree.sections(one.leaves, dialect: one.dialect).wan?.vlanID.confidence == .inferred)
    }
}
