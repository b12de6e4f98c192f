import TR181
import Testing

@Suite("A recorded device in any format")
struct DocumentReaderTests {
    private func read(_ text: String, named name: String? = nil) throws -> DeviceDocument { try DocumentReader.document(Array(text.utf8), named: name) }

    static let samples: [(DocumentFormat, String)] = [
        (.nbi, #"[{"_id":"a","Device":{"X":{"_value":"1"}}}]"#),
        (.nbi, #" {"InternetGatewayDevice":{"X":{"_value":"1"}}}"#),
        (.simulatorCSV, "\u{FEFF}\nParameter,Object,Value\nDevice.X,false,1\n"),
        (.simulatorCSV, "\"Value\",\"Parameter\",\"Object\"\n1,Device.X,false\n"),
        (.cwmp, "\n <?xml version=\"1.0\"?>" + CWMPReaderTests.values(CWMPReaderTests.parameter("Device.X", "1"))),
        (.cwmp, "HTTP/1.1 200 OK\r\n\r\n" + CWMPReaderTests.values(CWMPReaderTests.parameter("Device.X", "1"))),
        (.ambiorix, #"[{"parameters":{"X":1},"path":"Device."}]"#),
        (.ambiorix, #"{"Device.":{"X":1}}"#),
        (.bridge, #"{"serial":"S1","objects":{"device":{"ok":true,"rows":[{"x":"1"}]}}}"#),
        (.bridge, #"{"state":"done","result":{"objects":{}}}"#),
    ]

    @Test("the content tells the format, whatever the file is called", arguments: samples)
    func formats(_ format: DocumentFormat, _ text: String) throws {
        for name in [nil, "a.json", "a.xml", "a.csv", "a"] {
            let document = try read(text, named: name)
            #expect(document.format == format && document.devices.count == 1)
        }
        let tree = try #require(try read(text).devices.first).tree
        #expect(tree.leafCount <= 1 && tree.text(at: "Device.X") == (format == .bridge || tree.find("InternetGatewayDevice") != nil ? nil : "1"))
    }

    @Test("several devices of one answer are all there, and a bridge's serial number")
    func devices() throws {
        #expect(try read(#"[{"_id":"a"},{"_id":"b"}]"#).devices.map(\.acsID) == ["a", "b"])
        #expect(try read(#"{"serial":"S1","objects":{}}"#).devices.first?.serialNumber == "S1")
    }

    @Test("the caller's time stands in where the format has none")
    func times() throws {
        for (format, text) in Self.samples where format == .cwmp || format == .ambiorix {
            let document = try DocumentReader.document(Array(text.utf8), receivedAtMs: 5)
            #expect(document.devices.first?.tree.newestTimestampMs == 5)
        }
    }

    @Test(
        "what is none of them says so",
        arguments: [
            ("", nil, TreeReadError.Code.empty), (" \n", nil, .empty), ("\u{FEFF}", nil, .empty), ("[]", nil, .empty), ("hello", nil, .unexpectedShape),
            ("hello", "a.csv", .malformed), ("hello", "A.XML", .malformed), ("hello", "a.json", .malformed), ("{}", nil, .unexpectedShape),
            ("[1,2]", nil, .unexpectedShape), (#"{"a":1}"#, nil, .unexpectedShape), (#"[{"_id":"a""#, nil, .malformed), ("<html/>", nil, .unexpectedShape),
            ("<html", nil, .malformed), ("\u{0}", nil, .unexpectedShape), ("a,b\n1,2\n", nil, .unexpectedShape), ("[[[]]]", nil, .unexpectedShape),
        ] as [(String, String?, TreeReadError.Code)])
    func refused(_ text: String, _ name: String?, _ code: TreeReadError.Code) {
        #expect(throws: TreeReadError(code)) { try read(text, named: name) }
    }

    @Test("more bytes than the limit are not looked at")
    func limit() {
        var limits = TreeReadLimits()
        limits.maxBytes = 3
        #expect(throws: TreeReadError(.tooLarge)) { try DocumentReader.document(Array("hello".utf8), limits: limits) }
    }

    @Test("every recording is told apart", .enabled(if: Recordings.folder != nil, "the recordings are not beside the project"))
    func recordings() throws {
        let expected: [(String, DocumentFormat)] = [
            ("genieacs-nbi/tplink-hx220.json", .nbi), ("genieacs-nbi/tplink-hc220g5-IP.json", .nbi), ("genieacs-nbi/device-eg8145x6-has-mesh.json", .nbi),
            ("genieacs-csv/device-eg8145x6-has-mesh.csv", .simulatorCSV), ("cwmp-soap/cisco-microcell/GetParameterValuesResponse.xml", .cwmp),
            ("cwmp-soap/SpeedTouch-706/Inform.xml", .cwmp), ("prplos/wifi.json", .ambiorix), ("prplos/xpon-onu-1.json", .ambiorix),
        ]
        for (file, format) in expected { #expect(try DocumentReader.document(Recordings.bytes(file)).format == format) }
    }
}
