import TR181
import Testing

@Suite("NBI documents")
struct NBIReaderTests {
    static let small = #"""
        [
        {"_id":"020000-Device2-INVENTED0001","_deviceId":{"_Manufacturer":"Maker","_OUI":"020000","_ProductClass":"Device2","_SerialNumber":"INVENTED0001"},
        "_lastInform":"2026-01-02T03:04:05.678Z","_registered":"2025-01-01T00:00:00.000Z","_tags":["a","b c"],
        "Device":{"DeviceInfo":{"UpTime":{"_object":false,"_value":15687,"_type":"xsd:unsignedInt","_timestamp":"2026-01-02T03:04:05.000Z","_writable":false},
        "_object":true,"Description":{"_value":"caf\u00e9 \"x\" \ud83d\ude00","_type":"xsd:string"},"_timestamp":"2026-01-01T00:00:00.000Z"},
        "WiFi":{"AccessPoint":{"1":{"Security":{"KeyPassphrase":{"_value":"canary-secret-1","_type":"xsd:string"}},"Enable":{"_value":true,"_type":"xsd:boolean"},
        "11kSupported":{"_value":false}},"3":{},"02":{"_object":true},"_object":true,"_writable":true}},
        "Never":{"_object":false,"_writable":true},"Big":{"_value":"18446744073709551615","_type":"xsd:unsignedLong"},
        "Float":{"_value":-1.5},"Empty":{"_value":"","_type":"xsd:string","_timestamp":"2024-01-02T03:04:05Z"},"Null":{"_value":null}},
        "InternetGatewayDevice":{"DeviceSummary":{"_value":"x"}},"VirtualParameters":{"RxPower":{"_value":-21.5,"_type":"xsd:string","_timestamp":"2026-01-02T03:04:06.000Z"}}}
        ]
        """#

    private func tree(_ json: String) throws -> ParameterTree {
        try #require(try NBIReader.documents(Array(json.utf8)).first).tree
    }

    @Test("the document's own fields")
    func header() throws {
        let document = try #require(try NBIReader.documents(Array(Self.small.utf8)).first)
        #expect(document.acsID == "020000-Device2-INVENTED0001")
        #expect(document.manufacturer == "Maker" && document.oui == "020000" && document.productClass == "Device2")
        #expect(document.serialNumber == "INVENTED0001")
        #expect(document.lastInformMs == 1_767_323_045_678)
        #expect(document.registeredMs == 1_735_689_600_000)
        #expect(document.lastBootMs == nil)
        #expect(document.tags == ["a", "b c"])
    }

    @Test("leaves, types, times")
    func leaves() throws {
        let tree = try tree(Self.small)
        let uptime = try #require(tree.find("Device.DeviceInfo.UpTime."))
        #expect(tree.text(uptime) == "15687")
        #expect(tree.declaredType(uptime) == .unsignedInt)
        #expect(tree.timestampMs(uptime) == 1_767_323_045_000)
        #expect(tree.isWritable(uptime) == false)
        #expect(tree.path(uptime) == "Device.DeviceInfo.UpTime")
        #expect(tree.name(uptime) == "UpTime")
        #expect(tree.text(at: "Device.DeviceInfo.Description") == "caf\u{e9} \"x\" \u{1F600}")
        #expect(tree.text(at: "Device.Big") == "18446744073709551615")
        #expect(tree.text(at: "Device.Float") == "-1.5")
        #expect(tree.text(at: "Device.Empty") == "")
        #expect(tree.text(at: "VirtualParameters.RxPower") == "-21.5")
        #expect(tree.text(at: "InternetGatewayDevice.DeviceSummary") == "x")
        #expect(tree.newestTimestampMs == 1_767_323_046_000)
        #expect(tree.oldestTimestampMs == 1_704_164_645_000)
        #expect(tree.leafCount == 11 && tree.valueCount == 9 && tree.droppedSecrets == 1)
    }

    @Test("what was discovered but never read has no value, and is not an object")
    func neverRead() throws {
        let tree = try tree(Self.small)
        for path in ["Device.Never", "Device.Null"] {
            let leaf = try #require(tree.find(path))
            #expect(tree.isLeaf(leaf) && !tree.hasValue(leaf) && tree.text(leaf) == nil && tree.timestampMs(leaf) == nil)
        }
        let object = try #require(tree.find("Device.DeviceInfo"))
        #expect(!tree.isLeaf(object) && tree.timestampMs(object) == 1_767_225_600_000)
    }

    @Test("instances are names of digits only, sorted; other names stay children")
    func instances() throws {
        let tree = try tree(Self.small)
        #expect(tree.instances(at: "Device.WiFi.AccessPoint").map(\.0) == [1, 2, 3])
        let point = try #require(tree.find("Device.WiFi.AccessPoint.1"))
        #expect(tree.instances(point).isEmpty)
        #expect(tree.children(point).map { tree.name($0) } == ["Security", "Enable", "11kSupported"])
    }

    @Test("secrets never enter")
    func secrets() throws {
        let tree = try tree(Self.small)
        #expect(tree.find("Device.WiFi.AccessPoint.1.Security.KeyPassphrase") == nil)
        #expect(tree.find("Device.WiFi.AccessPoint.1.Security") != nil)
    }

    @Test("no document, several documents, one document without the array")
    func shapes() throws {
        #expect(try NBIReader.documents(Array("[\n\n]".utf8)).isEmpty)
        #expect(try NBIReader.documents(Array(#"[{"_id":"a"},{"_id":"b","Device":{}}]"#.utf8)).map(\.acsID) == ["a", "b"])
        let single = try NBIReader.documents(Array(#"{"_id":"a","Device":{"X":{"_value":1}}}"#.utf8))
        #expect(single.first?.tree.text(at: "Device.X") == "1")
        let second = try NBIReader.documents(Array(#"[{"_id":"a","A":{"_value":"one"}},{"_id":"b","_tags":["t"],"A":{"_value":"two"}}]"#.utf8))
        #expect(second.map { $0.tree.text(at: "A") } == ["one", "two"])
        #expect(second.map(\.tags) == [[], ["t"]])
    }

    @Test(
        "what is no document throws",
        arguments: [
            ("", TreeReadError.Code.malformed), ("5", .unexpectedShape), ("[1]", .unexpectedShape), ("[[]]", .unexpectedShape),
            ("\"x\"", .unexpectedShape), ("{", .malformed), ("<html>502</html>", .malformed), ("[{}", .malformed), ("[{}]]", .malformed),
        ])
    func refused(_ text: String, _ code: TreeReadError.Code) {
        #expect(throws: TreeReadError(code)) { try NBIReader.documents(Array(text.utf8)) }
    }

    @Test("every truncation throws and none crashes")
    func truncated() throws {
        let body = Array(Self.small.utf8)
        let whole = try #require(body.lastIndex(of: UInt8(ascii: "]")))
        for cut in 0..<whole {
            #expect(throws: TreeReadError(.malformed)) { try NBIReader.documents(Array(body[..<cut])) }
        }
    }

    @Test("odd shapes are left out and noted")
    func oddShapes() throws {
        let json =
            #"{"_id":5,"_tags":"x","_deviceId":[],"_lastInform":"soon","Device":{"A":3,"B":[1],"C":{"_value":{"x":1},"_type":7},"D":{"_value":[1]},"E":{"_value":1,"F":{"_value":2}},"":{"_value":"nameless"}}}"#
        let document = try #require(try NBIReader.documents(Array(json.utf8)).first)
        #expect(document.acsID == "" && document.tags.isEmpty && document.lastInformMs == nil && document.serialNumber == nil)
        #expect(document.tree.text(at: "Device.E.F") == "2")
        #expect(document.tree.find("Device.E").map { document.tree.isLeaf($0) } == false)
        #expect(document.tree.warnings == ["odd_shape:5"])
    }

    @Test("duplicate names: the first counts")
    func duplicates() throws {
        #expect(try tree(#"{"Device":{"A":{"_value":1},"A":{"_value":2}}}"#).text(at: "Device.A") == "1")
    }
}
