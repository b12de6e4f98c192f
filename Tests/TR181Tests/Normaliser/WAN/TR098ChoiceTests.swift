import DeviceReport
import TR181
import Testing

@Suite("Choosing among the connections of a TR-098 device")
struct TR098ChoiceTests {
    private static let base = InventedTree.connections
    private static let root = "InternetGatewayDevice."

    private func ppp(_ device: Int, _ more: [String: String]) -> [String: String?] {
        InventedTree.object("\(Self.base)\(device).WANPPPConnection.1", ["Enable": "1", "ConnectionType": "IP_Routed"].merging(more) { $1 })
    }

    private func ip(_ device: Int, _ more: [String: String]) -> [String: String?] {
        InventedTree.object("\(Self.base)\(device).WANIPConnection.1", ["Enable": "1", "ConnectionType": "IP_Routed"].merging(more) { $1 })
    }

    /// The counts of a device that has one IP or PPP connection in each of its connection devices, all of them there.
    private func counts(_ ppp: [Int], _ ip: [Int] = []) -> [String: String?] {
        var out: [String: String?] = [Self.root + "WANDevice.1.WANConnectionNumberOfEntries": "\(ppp.count + ip.count)"]
        for device in ppp + ip {
            out["\(Self.base)\(device).WANPPPConnectionNumberOfEntries"] = ppp.contains(device) ? "1" : "0"
            out["\(Self.base)\(device).WANIPConnectionNumberOfEntries"] = ip.contains(device) ? "1" : "0"
        }
        return out
    }

    private let up = ["ConnectionStatus": "Connected", "ExternalIPAddress": "203.0.113.7", "NATEnabled": "1"]
    private let refused = ["ConnectionStatus": "Disconnected", "ExternalIPAddress": "0.0.0.0", "LastConnectionError": "ERROR_AUTHENTICATION_FAILURE"]

    @Test("Names tell what a connection is for: management alone loses against the Internet")
    func byName() throws {
        let leaves = ppp(1, up.merging(["Name": "1_TR069_R_VID_20"]) { $1 }) + ppp(2, up.merging(["Name": "2_INTERNET_R_VID_10"]) { $1 })
        let sections = try InventedTree.sections(leaves, dialect: "tr098")
        #expect(sections.wan?.activeInterface == Self.base + "2.WANPPPConnection.1")
        #expect(sections.wan?.others.map(\.why) == ["other_service"])
        #expect(sections.stacks.map(\.role) == [.wanManagement, .wanInternet])
    }

    @Test(
        "DefaultConnectionService decides between equals, with or without a dot, by alias, and under a wrong root",
        arguments: [
            base + "2.WANPPPConnection.1", base + "2.WANPPPConnection.1.", base + "2.WANPPPConnection.[main].",
            "Device.WANDevice.1.WANConnectionDevice.2.WANPPPConnection.1",
        ])
    func byDefaultService(_ reference: String) throws {
        let leaves = ppp(1, up) + ppp(2, up.merging(["Alias": "main"]) { $1 }) + [Self.root + "Layer3Forwarding.DefaultConnectionService": reference]
        #expect(try InventedTree.sections(leaves, dialect: "tr098").wan?.activeInterface == Self.base + "2.WANPPPConnection.1")
        #expect(try InventedTree.sections(ppp(1, up) + ppp(2, up), dialect: "tr098").wan?.activeInterface == Self.base + "1.WANPPPConnection.1")
    }

    @Test("A default that is dead does not beat a connection that works")
    func deadDefault() throws {
        let leaves = ppp(1, refused) + ip(2, up) + [Self.root + "Layer3Forwarding.DefaultConnectionService": Self.base + "1.WANPPPConnection.1"]
        let wan = try #require(try InventedTree.sections(leaves, dialect: "tr098").wan)
        #expect(wan.activeInterface == Self.base + "2.WANIPConnection.1")
        #expect(wan.status.value == .connected)
        #expect(wan.others.map(\.why) == ["not_up"])
    }

    @Test("The standard's table of routes decides")
    func byRoute() throws {
        let routes = InventedTree.object(
            Self.root + "Layer3Forwarding.Forwarding.1",
            [
                "Enable": "1", "Status": "Enabled", "DestIPAddress": "", "DestSubnetMask": "", "GatewayIPAddress": "203.0.113.1",
                "Interface": Self.base + "2.WANIPConnection.1.",
            ])
        let wan = try #require(try InventedTree.sections(ip(1, up) + ip(2, up) + routes, dialect: "tr098").wan)
        #expect(wan.activeInterface == Self.base + "2.WANIPConnection.1")
        #expect(wan.defaultRoute.value == true)
        #expect(wan.ipv4?.gateway.value == "203.0.113.1")
        #expect(wan.others.map(\.why) == ["no_default_route"])
    }

    // The usual failure: the ACS talks to the device over one connection while the customer's is refused.
    @Test("With management up, a refused Internet connection is the customer's, once all connections are known")
    func refusedBesideManagement() throws {
        let leaves = ppp(1, up.merging(["Name": "1_TR069_R_VID_20"]) { $1 }) + ppp(2, refused.merging(["Name": "2_INTERNET_R_VID_10"]) { $1 })
        let wan = try #require(try InventedTree.sections(leaves + counts([1, 2]), dialect: "tr098").wan)
        #expect(wan.activeInterface == Self.base + "2.WANPPPConnection.1")
        #expect(wan.status.value == .disconnected)
        #expect(wan.status.confidence == .measured)
        #expect(wan.ppp?.lastError.value == "authentication_failure")
        // Without the counts another connection may simply not have been read.
        #expect(try InventedTree.sections(leaves, dialect: "tr098").wan?.status.confidence == .assumed)
        let more = leaves + counts([1, 2]) + [Self.root + "WANDevice.1.WANConnectionNumberOfEntries": "3"]
        #expect(try InventedTree.sections(more, dialect: "tr098").wan?.status.confidence == .assumed)
    }

    @Test("Of several dead connections none is blamed, unless the device is told to use it")
    func severalDead() throws {
        let leaves = ppp(1, refused) + ip(2, refused) + counts([1], [2])
        #expect(try InventedTree.sections(leaves, dialect: "tr098").wan?.status.confidence == .assumed)
        let told = leaves + [Self.root + "Layer3Forwarding.DefaultConnectionService": Self.base + "1.WANPPPConnection.1"]
        #expect(try InventedTree.sections(told, dialect: "tr098").wan?.status.confidence == .measured)
    }

    @Test("A bridged connection beside a routed one is not the WAN; alone it is, and is a bridge")
    func bridged() throws {
        let bridge = ["ConnectionStatus": "Connected", "ConnectionType": "IP_Bridged"]
        let both = try #require(try InventedTree.sections(ip(1, bridge) + ppp(2, up), dialect: "tr098").wan)
        #expect(both.activeInterface == Self.base + "2.WANPPPConnection.1")
        #expect(both.others.first?.mode == .bridge)
        #expect(try InventedTree.sections(ip(1, bridge), dialect: "tr098").wan?.mode == .bridge)
        #expect(try InventedTree.sections(ppp(1, ["ConnectionStatus": "Connected", "ConnectionType": "PPPoE_Bridged"]), dialect: "tr098").wan?.mode == .bridge)
    }

    @Test("Where management holds the route in use, a dead connection for the Internet is no certain fault")
    func managementRoutes() throws {
        let routes = InventedTree.object(
            Self.root + "Layer3Forwarding.Forwarding.1",
            ["Enable": "1", "Status": "Enabled", "DestIPAddress": "0.0.0.0", "Interface": Self.base + "1.WANPPPConnection.1"])
        let leaves = ppp(1, up.merging(["Name": "1_TR069_R"]) { $1 }) + ppp(2, refused.merging(["Name": "2_INTERNET_R"]) { $1 }) + counts([1, 2])
        let wan = try #require(try InventedTree.sections(leaves + routes, dialect: "tr098").wan)
        #expect(wan.activeInterface == Self.base + "2.WANPPPConnection.1")
        #expect(wan.status.confidence == .assumed)
    }

    @Test("Where nothing is said to be for the Internet, what works is taken")
    func onlyManagement() throws {
        let leaves = ppp(1, refused.merging(["Name": "old"]) { $1 }) + ppp(2, up.merging(["Name": "2_TR069_R"]) { $1 })
        #expect(try InventedTree.sections(leaves, dialect: "tr098").wan?.activeInterface == Self.base + "2.WANPPPConnection.1")
    }

    @Test("Disabled connections come last")
    func disabled() throws {
        let leaves = ppp(1, refused.merging(["Enable": "0", "Name": "1_INTERNET_R"]) { $1 }) + ip(2, refused)
        let wan = try #require(try InventedTree.sections(leaves, dialect: "tr098").wan)
        #expect(wan.activeInterface == Self.base + "2.WANIPConnection.1")
        #expect(wan.others.map(\.why) == ["disabled"])
    }

    @Test("Addresses: carrier-grade NAT, padded servers, masks as lengths, all-ones numbers")
    func values() throws {
        let leaves = ip(
            1,
            [
                "ConnectionStatus": "Connected", "AddressingType": "DHCP", "ExternalIPAddress": "100.72.3.4", "SubnetMask": "/22", "DefaultGateway": "0.0.0.0",
                "DNSServers": "0.0.0.0, 203.0.113.53,,203.0.113.53,0.0.0.0", "Uptime": "4294967295", "MaxMTUSize": "4294967295",
                "MACAddress": "00:00:00:00:00:00",
            ])
        let wan = try #require(try InventedTree.sections(leaves, dialect: "tr098").wan)
        #expect(wan.ipv4?.isCGNAT == true && wan.ipv4?.isPrivate == false)
        #expect(wan.ipv4?.prefixLen.value == 22)
        #expect(wan.ipv4?.dns == ["203.0.113.53"])
        #expect(wan.ipv4?.gateway.reason == .sentinel)
        #expect(wan.uptimeS.reason == .sentinel)
        #expect(wan.mtuBytes.reason == .sentinel)
        #expect(wan.mac.value == nil)
        #expect(wan.dhcp?.status.value == "bound")
        #expect(wan.dhcp?.status.confidence == .derived)
    }

    @Test("The time connected of a connection that is down is history")
    func staleUptime() throws {
        let wan = try InventedTree.sections(ppp(1, refused.merging(["Uptime": "5000"]) { $1 }), dialect: "tr098").wan
        #expect(wan?.uptimeS.value == nil)
        #expect(wan?.ppp?.uptimeS.value == nil)
    }
}
