import DeviceReport
import TR181
import Testing

@Suite("References between interfaces, however a device writes them")
struct InterfaceReferenceTests {
    /// An IP interface over a link over a socket, with one reference to be written in the way under test.
    private func lower(_ reference: String, _ more: [String: String?] = [:]) throws -> [String] {
        let leaves: [String: String?] = [
            "Device.IP.Interface.1.LowerLayers": reference, "Device.IP.Interface.1.Alias": "wan", "Device.Ethernet.Link.7.Alias": "cpe-link",
            "Device.Ethernet.Link.7.LowerLayers": "Device.Ethernet.Interface.2", "Device.Ethernet.Interface.2.Status": "Up",
        ]
        return try InventedTree.sections(leaves + more, dialect: "tr181").interfaces.first { $0.id == "Device.IP.Interface.1" }?.lower ?? []
    }

    @Test(
        "With and without a dot, blanks, empty items, alias, no root, a root of the other model",
        arguments: [
            "Device.Ethernet.Link.7", "Device.Ethernet.Link.7.", " Device.Ethernet.Link.7. ", "Device.Ethernet.Link.7,", ",,Device.Ethernet.Link.7 ,,",
            "Device.Ethernet.Link.[cpe-link].", ".Ethernet.Link.7.", "Ethernet.Link.7", "InternetGatewayDevice.Ethernet.Link.7.", "Ethernet.Link.[cpe-link]",
        ])
    func spellings(_ reference: String) throws {
        #expect(try lower(reference) == ["Device.Ethernet.Link.7"])
    }

    @Test(
        "What cannot be resolved is counted and leads nowhere",
        arguments: ["Device.Ethernet.Link.[other]", "Device.Ethernet.Link.8", "Device.Nothing.1.", "Device.Ethernet.Link.["])
    func dangling(_ reference: String) throws {
        let sections = try InventedTree.sections(
            ["Device.IP.Interface.1.LowerLayers": reference, "Device.Ethernet.Link.7.Alias": "cpe-link"], dialect: "tr181")
        #expect(sections.interfaces.first { $0.id == "Device.IP.Interface.1" }?.lower.isEmpty == true)
        #expect(sections.warnings.contains("dangling_references:1"))
        #expect(sections.stacks.first?.incomplete == true)
    }

    // TP-Link gives all rows of a table the same alias.
    @Test("An alias that several rows have names none of them")
    func sameAlias() throws {
        #expect(try lower("Device.Ethernet.Link.[cpe-link]", ["Device.Ethernet.Link.8.Alias": "cpe-link"]) == [])
    }

    @Test("An alias may hold a dot")
    func dottedAlias() throws {
        #expect(try lower("Device.Ethernet.Link.[eth0.2]", ["Device.Ethernet.Link.9.Alias": "eth0.2"]) == ["Device.Ethernet.Link.9"])
    }

    @Test("The interface stack and LowerLayers are one set of edges; an edge to itself is none")
    func union() throws {
        let stack: [String: String?] = [
            "Device.InterfaceStack.1.HigherLayer": "Device.IP.Interface.[wan].", "Device.InterfaceStack.1.LowerLayer": "Device.PPP.Interface.1.",
            "Device.InterfaceStack.2.HigherLayer": "", "Device.InterfaceStack.2.LowerLayer": "Device.IP.Interface.1.", "Device.PPP.Interface.1.Status": "Up",
        ]
        #expect(try lower("Device.Ethernet.Link.7,Device.IP.Interface.1", stack) == ["Device.Ethernet.Link.7", "Device.PPP.Interface.1"])
    }

    @Test("Circles end where they begin")
    func circle() throws {
        let sections = try InventedTree.sections(
            [
                "Device.IP.Interface.1.LowerLayers": "Device.Ethernet.Link.1", "Device.Ethernet.Link.1.LowerLayers": "Device.Ethernet.VLANTermination.1",
                "Device.Ethernet.VLANTermination.1.LowerLayers": "Device.Ethernet.Link.1,Device.IP.Interface.1",
            ], dialect: "tr181")
        let stack = try #require(sections.stacks.first)
        #expect(stack.path == ["Device.IP.Interface.1", "Device.Ethernet.Link.1", "Device.Ethernet.VLANTermination.1"])
        #expect(stack.incomplete)
    }

    /// A bridge with its own port 1 and two members.
    private let bridge: [String: String?] = [
        "Device.Ethernet.Link.1.LowerLayers": "Device.Bridging.Bridge.1.Port.1", "Device.Bridging.Bridge.1.Port.1.ManagementPort": "true",
        "Device.Bridging.Bridge.1.Port.2.ManagementPort": "false", "Device.Bridging.Bridge.1.Port.2.LowerLayers": "Device.Ethernet.Interface.1",
        "Device.Bridging.Bridge.1.Port.3.ManagementPort": "0", "Device.Bridging.Bridge.1.Port.3.LowerLayers": "Device.WiFi.SSID.1",
        "Device.WiFi.SSID.1.Status": "Up",
        "Device.WiFi.SSID.1.LowerLayers": "Device.WiFi.Radio.1", "Device.WiFi.Radio.1.Status": "Up", "Device.Ethernet.Interface.1.Status": "Down",
        "Device.IP.Interface.1.LowerLayers": "Device.Ethernet.Link.1",
    ]

    private func stands(_ leaves: [String: String?]) throws -> [String]? {
        try InventedTree.sections(leaves, dialect: "tr181").interfaces.first { $0.id == "Device.Bridging.Bridge.1.Port.1" }?.lower
    }

    @Test("A bridge's own port stands on its members, named or not")
    func managementPort() throws {
        let members = ["Device.Bridging.Bridge.1.Port.2", "Device.Bridging.Bridge.1.Port.3"]
        #expect(try stands(bridge) == members)
        #expect(try stands(bridge + ["Device.Bridging.Bridge.1.Port.1.LowerLayers": "Device.Bridging.Bridge.1.Port.2."]) == [members[0]])
    }

    @Test("A stack of the home leads through the bridge to a member that is up, and a reference to the bridge means its own port")
    func homeStack() throws {
        for reference in ["Device.Bridging.Bridge.1.Port.1", "Device.Bridging.Bridge.1."] {
            let sections = try InventedTree.sections(bridge + ["Device.Ethernet.Link.1.LowerLayers": reference], dialect: "tr181")
            let stack = try #require(sections.stacks.first)
            #expect(stack.role == .lan)
            #expect(stack.path.first == "Device.IP.Interface.1" && stack.path.contains("Device.Bridging.Bridge.1.Port.1"))
            #expect(!sections.warnings.contains { $0.hasPrefix("dangling") })
        }
    }

    @Test("Layers that no table knows are taken in where something stands on them, down to the wire")
    func unknownLayers() throws {
        let sections = try InventedTree.sections(
            [
                "Device.IP.Interface.1.LowerLayers": "Device.X_ACME_Tunnel.Port.4", "Device.X_ACME_Tunnel.Port.4.LowerLayers": "Device.DSL.Channel.1.",
                "Device.X_ACME_Tunnel.Port.4.Status": "Down", "Device.DSL.Channel.1.Name": "dsl0", "Device.X_ACME_Tunnel.Port.5.Status": "Up",
            ], dialect: "tr181")
        #expect(sections.interfaces.map(\.id) == ["Device.DSL.Channel.1", "Device.IP.Interface.1", "Device.X_ACME_Tunnel.Port.4"])
        #expect(sections.interfaces.map(\.kind) == [.other, .ip, .vendor])
        #expect(sections.interfaces.first?.name.value == "dsl0")
        #expect(sections.stacks.first?.brokenAt == "Device.X_ACME_Tunnel.Port.4")
    }
}
