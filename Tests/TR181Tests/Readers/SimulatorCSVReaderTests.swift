import TR181
import Testing

@Suite("Simulator CSV")
struct SimulatorCSVReaderTests {
    static let header =
        "Parameter,Object,Object timestamp,Writable,Writable timestamp,Value,Value type,Value timestamp,Notification,Notification timestamp,Access list,Access list timestamp\n"

    private func document(_ rows: String) throws -> NBIDocument {
        try SimulatorCSVReader.document(Array((Self.header + rows).utf8))
    }

    @Test("quotes, commas, line ends and empty values")
    func quoting() throws {
        let document = try document(
            "Device.A,false,,false,,\"a,\"\"b\"\"\nc\",xsd:string,2023-04-26T22:03:07.001Z,,,,\r\n\r\nDevice.B,false,,true,,\"\",xsd:string,2023-04-26T22:03:07Z\rDevice.C,false,,true,,,,\n"
        )
        let tree = document.tree
        #expect(tree.text(at: "Device.A") == "a,\"b\"\nc")
        #expect(tree.find("Device.A").flatMap { tree.timestampMs($0) } == 1_682_546_587_001)
        #expect(tree.text(at: "Device.B") == "")
        #expect(tree.find("Device.C").map { tree.isLeaf($0) && !tree.hasValue($0) } == true)
        #expect(tree.leafCount == 3 && tree.warnings.isEmpty)
    }

    @Test("the ACS's own rows become the document's fields")
    func own() throws {
        let document = try document(
            """
            DeviceID.ID,false,,false,,"020000-Device2-X1",xsd:string,2023-01-01T00:00:00Z
            DeviceID.SerialNumber,false,,false,,X1,xsd:string,2023-01-01T00:00:00Z
            DeviceID,true,,,,,,
            Events.Inform,false,,false,,2023-04-26T22:05:10.679Z,xsd:dateTime,2023-01-01T00:00:00Z
            Events.1_BOOT,false,,false,,2023-04-26T22:05:10.000Z,xsd:dateTime,2023-01-01T00:00:00Z
            Tags.fibre,false,,true,,true,xsd:boolean,
            Tags.old,false,,true,,false,xsd:boolean,
            InternetGatewayDevice.X,false,,true,,1,xsd:unsignedInt,2023-01-01T00:00:00Z
            """)
        #expect(document.acsID == "020000-Device2-X1" && document.serialNumber == "X1" && document.oui == nil)
        #expect(document.lastInformMs == 1_682_546_710_679 && document.lastBootMs == 1_682_546_710_000)
        #expect(document.tags == ["fibre"])
        #expect(document.tree.leafCount == 1 && document.tree.text(at: "InternetGatewayDevice.X") == "1")
    }

    @Test("columns are found by name")
    func columns() throws {
        let body = "\u{FEFF}value,PARAMETER,object\n5,Device.A,false\n"
        #expect(try SimulatorCSVReader.document(Array(body.utf8)).tree.text(at: "Device.A") == "5")
        // A row may end before the column of the name, which need not come first.
        #expect(try SimulatorCSVReader.document(Array((body + "6\n").utf8)).tree.warnings == ["odd_row:1"])
    }

    @Test("short and nameless rows are left out and noted")
    func oddRows() throws {
        let tree = try document("Device.A,false\n,false,,,,1,,\nDevice.B,false,,,,1,xsd:int,\n").tree
        #expect(tree.leafCount == 1 && tree.warnings == ["odd_row:2"])
    }

    @Test("what is no export throws", arguments: ["", "\n\n", "a,b,c\n1,2,3\n", "Parameter,Object\n", "[{}]"])
    func refused(_ text: String) {
        #expect(throws: TreeReadError(.malformed)) { try SimulatorCSVReader.document(Array(text.utf8)) }
    }

    @Test("an unfinished quote is a truncated file")
    func unfinished() {
        #expect(throws: TreeReadError(.malformed)) { try document("Device.A,false,,,,\"abc") }
    }

    @Test("any cut and any byte: no crash")
    func fuzz() {
        let body = Array((Self.header + "Device.A,false,,false,,\"x\"\"y\",xsd:string,2023-04-26T22:03:07Z,,,,\nDevice.B.1,true,,,,\"\",,\n").utf8)
        for cut in 0..<body.count { _ = try? SimulatorCSVReader.document(Array(body[..<cut])) }
        var random = SeededGenerator(seed: 11)
        for _ in 0..<1_000 {
            var damaged = body
            damaged[Int.random(in: 0..<body.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            _ = try? SimulatorCSVReader.document(damaged)
        }
    }

    @Test("secrets are dropped")
    func secrets() throws {
        let tree = try document("Device.ManagementServer.Password,false,,true,,canary,xsd:string,2023-01-01T00:00:00Z\n").tree
        #expect(tree.leafCount == 0 && tree.droppedSecrets == 1)
    }
}
