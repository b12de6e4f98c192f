import TR181
import Testing

/// Facts of `captures/INDEX.md` about the CWMP and ambiorix recordings, and what was counted in the files themselves.
@Suite("Recorded CWMP messages and ambiorix answers", .enabled(if: Recordings.folder != nil, "the recordings are not beside the project"))
struct RecordedMessageTests {
    private func message(_ path: String) throws -> CWMPDocument { try CWMPReader.document(Recordings.bytes("cwmp-soap/\(path).xml")) }

    @Test(
        "an Inform of each device",
        arguments: [("SpeedTouch-706", 12, 1), ("SpeedTouch-780", 12, 3), ("BANT-R-7.4.1.7", 8, 1), ("BANT-S-5.4.0.14", 11, 1), ("BANT-W-6.2.17.5", 12, 1)])
    func informs(_ folder: String, _ parameters: Int, _ events: Int) throws {
        let document = try message("\(folder)/Inform")
        #expect(document.device.manufacturer == "THOMSON" && document.device.oui == "00147F")
        #expect(document.device.productClass?.hasPrefix("SpeedTouch") == true && document.device.serialNumber?.count == 11)
        #expect(document.events.count == events && document.events.contains("2 PERIODIC"))
        // One of them is named ".ExternalIPAddress".
        #expect(document.device.tree.leafCount == parameters - 1 && document.device.tree.warnings == ["odd_path:1"])
        // Clocks stand in 1970.
        #expect(document.device.lastInformMs == nil && document.device.tree.newestTimestampMs == nil)
    }

    @Test("events in their order")
    func events() throws {
        #expect(try message("SpeedTouch-780/Inform").events == ["1 BOOT", "2 PERIODIC", "4 VALUE CHANGE"])
    }

    @Test("values with types, without types, and 227 where 213 are declared")
    func values() throws {
        for (folder, type) in [("BANT-R-7.4.1.7", ValueType.dateTime), ("BANT-W-6.2.17.5", .unknown)] {
            let tree = try message("\(folder)/GetParameterValuesResponse").device.tree
            let date = try #require(tree.find("InternetGatewayDevice.DeviceInfo.VendorConfigFile.1.Date"))
            #expect(tree.leafCount == 6 && tree.valueCount == 6 && tree.declaredType(date) == type && tree.warnings.isEmpty)
        }
        let cisco = try message("cisco-microcell/GetParameterValuesResponse").device.tree
        #expect(cisco.leafCount + cisco.droppedSecrets == 227 && cisco.warnings.isEmpty)
        #expect(cisco.text(at: "Device.DeviceInfo.UpTime") == "45")
    }

    // BANT-R and BANT-W name an object besides, with a dot at its end.
    static let named = [
        ("SpeedTouch-706", 3263), ("SpeedTouch-780", 3343), ("BANT-R-7.4.1.7", 17), ("BANT-S-5.4.0.14", 10), ("BANT-W-6.2.17.5", 16), ("cisco-microcell", 227),
    ]

    @Test("names without values", arguments: named)
    func names(_ folder: String, _ parameters: Int) throws {
        let tree = try message("\(folder)/GetParameterNamesResponse").device.tree
        #expect(tree.leafCount + tree.droppedSecrets == parameters && tree.valueCount == 0 && tree.warnings.isEmpty)
    }

    @Test("faults and messages without parameters")
    func others() {
        for folder in ["SpeedTouch-706", "SpeedTouch-780", "BANT-R-7.4.1.7"] {
            #expect(throws: TreeReadError(.deviceFault, detail: "9001")) { try message("\(folder)/Fault") }
        }
        for folder in ["BANT-S-5.4.0.14", "BANT-W-6.2.17.5"] {
            #expect(throws: TreeReadError(.deviceFault, detail: "9000")) { try message("\(folder)/Fault") }
        }
        for path in ["SpeedTouch-706/GetRPCMethodsResponse", "BANT-R-7.4.1.7/GetParameterAttributesResponse"] {
            #expect(throws: TreeReadError(.unexpectedShape)) { try message(path) }
        }
    }

    static let prplos = [
        ("device-info", 41), ("devicewifi", 2992), ("dhcpv4", 410), ("ethernet", 407), ("hosts-host", 200), ("hosts", 151), ("ip", 1053), ("optical", 8),
        ("ppp", 48), ("wifi-dataelements", 1955), ("wifi", 4346), ("xpon-onu-1", 108),
    ]

    @Test("every ambiorix parameter is found, or dropped as a secret", arguments: prplos)
    func ambiorix(_ name: String, _ parameters: Int) throws {
        let tree = try AmbiorixReader.document(Recordings.bytes("prplos/\(name).json")).tree
        #expect(tree.leafCount + tree.droppedSecrets == parameters && tree.warnings.isEmpty)
        #expect(tree.children(tree.root).map { tree.name($0) } == ["Device"])
    }

    @Test("answers of one gateway are one tree")
    func merged() throws {
        let parts = ["device-info", "devicewifi", "hosts", "ip", "ppp", "ethernet", "optical", "xpon-onu-1"]
        let tree = try AmbiorixReader.document(of: parts.map { try Recordings.bytes("prplos/\($0).json") }).tree
        let total = Self.prplos.filter { parts.contains($0.0) }.map(\.1).reduce(0, +)
        #expect(tree.leafCount + tree.droppedSecrets == total && tree.warnings.isEmpty)
        #expect(tree.text(at: "Device.DeviceInfo.ModelName") == "FG4278Bv3" && tree.find("Device.XPON.ONU.1.ANI.1.TC") != nil)
        #expect(tree.text(at: "Device.PPP.Interface.1.Password") == nil)
    }
}
