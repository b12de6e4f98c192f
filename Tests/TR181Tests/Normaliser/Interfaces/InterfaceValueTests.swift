import DeviceReport
import TR181
import Testing

@Suite("Speeds, settings, aliases and counters of interfaces")
struct InterfaceValueTests {
    private func socket(_ leaves: [String: String]) throws -> (interface: Interface, port: EthernetPort) {
        let sections = try InventedTree.sections(InventedTree.object("Device.Ethernet.Interface.1", leaves), dialect: "tr181")
        return (try #require(sections.interfaces.first), try #require(sections.ethernetPorts.first))
    }

    @Test("TR-181: what is set and what is negotiated are two things")
    func standard() throws {
        let leaves = [
            "Status": "Up", "Alias": "lan-1", "CurrentBitRate": "100", "MaxBitRate": "1000", "DuplexMode": "Full", "CurrentDuplexMode": "Half",
            "LastChange": "77",
        ]
        let one = try socket(leaves)
        #expect(one.interface.alias.value == "lan-1")
        #expect(one.interface.speedMbps.value == 100 && one.interface.maxSpeedMbps.value == 1000)
        #expect(one.interface.autoneg.value == false)
        #expect(one.port.speedMbps.value == 100 && one.port.maxSpeedMbps.value == 1000 && one.port.duplex.value == .half)
        #expect(one.port.lastChangeS.value == 77)
        let auto = try socket(leaves.merging(["MaxBitRate": "-1", "DuplexMode": "Auto"]) { $1 })
        #expect(auto.interface.maxSpeedMbps.reason == .notImplemented)
        #expect(auto.interface.autoneg.value == true)
    }

    @Test("A link that is down, or of which nothing is known, has no speed", arguments: ["Down", "LowerLayerDown", "NotPresent", "odd"])
    func down(_ status: String) throws {
        let one = try socket(["Status": status, "CurrentBitRate": "1000", "CurrentDuplexMode": "Full"])
        #expect(one.interface.speedMbps.value == nil && one.port.speedMbps.value == nil)
        #expect(one.port.duplex.value == nil)
        #expect(one.port.speedMbps.origin?.raw == "1000")
    }

    @Test("Errors of a socket are those of both directions")
    func errors() throws {
        let one = try socket(["Status": "Up", "Stats.ErrorsReceived": "3", "Stats.ErrorsSent": "4"])
        #expect(one.port.errors.value == 7)
        #expect(one.port.errors.confidence == .derived)
        #expect(try socket(["Status": "Up", "Stats.ErrorsReceived": "3"]).port.errors.value == nil)
        #expect(try socket(["Status": "Up", "Stats.ErrorsReceived": "9223372036854775807", "Stats.ErrorsSent": "9"]).port.errors.value == nil)
    }

    private let lan = "InternetGatewayDevice.LANDevice.1.LANEthernetInterfaceConfig.2"

    @Test("Huawei: Auto_1000 and Auto_Full of a link that is up")
    func huawei() throws {
        let leaves = [
            "Status": "Up", "MaxBitRate": "Auto", "DuplexMode": "Auto", "X_HW_Speed": "Auto_1000", "X_HW_DuplexMode": "Auto_Full",
            "Stats.BytesSent": "4000000000",
        ]
        let sections = try InventedTree.sections(InventedTree.object(lan, leaves), dialect: "huawei")
        let port = try #require(sections.ethernetPorts.first)
        #expect(port.label == "LAN2")
        #expect(port.speedMbps.value == 1000 && port.duplex.value == .full && port.maxSpeedMbps.value == nil)
        let interface = try #require(sections.interfaces.first { $0.kind == .ethernetPort })
        #expect(interface.autoneg.value == true)
        #expect(interface.stats?.txBytes.value == 4_000_000_000)
        #expect(interface.stats?.wrapBits == 32)
    }

    @Test("TR-098: a socket of the WAN is told from those of the home, and counters wrap at 32 bits")
    func tr098() throws {
        let wan = "InternetGatewayDevice.WANDevice.1.WANEthernetInterfaceConfig"
        let common = "InternetGatewayDevice.WANDevice.1.WANCommonInterfaceConfig"
        let sections = try InventedTree.sections(
            InventedTree.object(wan, ["Status": "Up", "MaxBitRate": "1000", "DuplexMode": "Full", "Stats.BytesReceived": "5"])
                + InventedTree.object(common, ["WANAccessType": "Ethernet", "PhysicalLinkStatus": "Up"])
                + InventedTree.object(lan, ["Status": "NoLink", "MaxBitRate": "100"])
                + InventedTree.object(InventedTree.connections + "1.WANIPConnection.1", ["ConnectionStatus": "Connected", "ExternalIPAddress": "203.0.113.4"]),
            dialect: "tr098")
        #expect(sections.ethernetPorts.map(\.label) == ["LAN2", "WAN"])
        #expect(sections.ethernetPorts.map(\.role) == [.lan, .wan])
        #expect(sections.ethernetPorts.map(\.maxSpeedMbps.value) == [100, 1000])
        #expect(sections.ethernetPorts.map(\.speedMbps.value) == [nil, nil])
        #expect(sections.wan?.access == .ethernet)
        let stack = try #require(sections.stacks.first { $0.role == .wanInternet })
        #expect(stack.path.suffix(2) == [common, wan])
        #expect(!stack.incomplete)
    }

    @Test("TR-181 counters bind themselves to no width")
    func width() throws {
        #expect(try socket(["Status": "Up", "Stats.BytesSent": "5"]).interface.stats?.wrapBits == nil)
    }
}
