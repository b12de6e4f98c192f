import TR181
import Testing

@Suite("CWMP messages")
struct CWMPReaderTests {
    static func envelope(_ body: String) -> String {
        #"<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:soap="http://schemas.xmlsoap.org/soap/encoding/" "#
            + #"xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:cwmp="urn:dslforum-org:cwmp-1-0">"#
            + "<soapenv:Header><cwmp:ID soapenv:mustUnderstand=\"1\">7</cwmp:ID></soapenv:Header><soapenv:Body>\(body)</soapenv:Body></soapenv:Envelope>"
    }

    static func parameter(_ name: String, _ value: String, type: String? = "xsd:string") -> String {
        "<ParameterValueStruct>\n <Name>\(name)</Name>\n <Value\(type.map { " xsi:type=\"\($0)\"" } ?? "")>\(value)</Value>\n</ParameterValueStruct>\n"
    }

    static func values(_ parameters: String) -> String {
        envelope(
            "<cwmp:GetParameterValuesResponse><ParameterList soap:arrayType=\"cwmp:ParameterValueStruct[1]\">\(parameters)</ParameterList></cwmp:GetParameterValuesResponse>"
        )
    }

    static func inform(time: String, events: [String] = ["1 BOOT", "2 PERIODIC"], serial: String = "INVENTED1") -> String {
        let structs = events.map { "<EventStruct><EventCode>\($0)</EventCode><CommandKey></CommandKey></EventStruct>" }.joined()
        return envelope(
            "<cwmp:Inform><DeviceId><Manufacturer>Maker</Manufacturer><OUI>020000</OUI><ProductClass>Box</ProductClass><SerialNumber>\(serial)</SerialNumber></DeviceId>"
                + "<Event>\(structs)</Event><MaxEnvelopes>1</MaxEnvelopes><CurrentTime>\(time)</CurrentTime><RetryCount>0</RetryCount>"
                + "<ParameterList>\(parameter("Device.DeviceInfo.SoftwareVersion", "1.2"))</ParameterList></cwmp:Inform>")
    }

    private func read(_ text: String, at time: Int64? = nil) throws -> CWMPDocument {
        try CWMPReader.document(Array(text.utf8), receivedAtMs: time)
    }

    @Test("values with their types; strings verbatim, numbers without their white space")
    func plain() throws {
        let text = Self.values(
            Self.parameter("Device.A.1.X", " a &lt;b&gt; &amp; &#233; ") + Self.parameter("Device.A.1.N", "\n  -5 ", type: "xsd:int")
                + Self.parameter("Device.A.1.Empty", "") + Self.parameter("Device.A.1.T", "<![CDATA[1 < 2 & 3]]>", type: nil)
                + "<ParameterValueStruct><Name> Device.A.1.Nil </Name><Value xsi:nil=\"true\"/></ParameterValueStruct>")
        let document = try read(text)
        let tree = document.device.tree
        #expect(tree.text(at: "Device.A.1.X") == " a <b> & \u{E9} " && tree.text(at: "Device.A.1.N") == "-5")
        #expect(tree.text(at: "Device.A.1.Empty") == "" && tree.text(at: "Device.A.1.T") == "1 < 2 & 3")
        #expect(tree.find("Device.A.1.N").map { tree.declaredType($0) } == .int && tree.find("Device.A.1.T").map { tree.declaredType($0) } == .unknown)
        #expect(tree.find("Device.A.1.Nil").map { tree.isLeaf($0) && !tree.hasValue($0) } == true)
        #expect(tree.leafCount == 5 && tree.warnings.isEmpty && tree.newestTimestampMs == nil && document.messages == 1)
    }

    @Test("an Inform says who calls, why and when")
    func inform() throws {
        let document = try read(Self.inform(time: "2026-01-02T03:04:05-04:00"))
        let device = document.device
        #expect(device.manufacturer == "Maker" && device.oui == "020000" && device.productClass == "Box" && device.serialNumber == "INVENTED1")
        #expect(document.events == ["1 BOOT", "2 PERIODIC"])
        #expect(device.lastInformMs == 1_767_337_445_000 && device.lastBootMs == 1_767_337_445_000 && device.lastBootstrapMs == nil)
        #expect(device.tree.text(at: "Device.DeviceInfo.SoftwareVersion") == "1.2" && device.tree.newestTimestampMs == 1_767_337_445_000)
    }

    @Test("a clock that was never set dates nothing", arguments: ["1970-01-01T00:02:16Z", "0001-01-01T00:00:00Z", "soon", ""])
    func unsetClock(_ time: String) throws {
        let device = try read(Self.inform(time: time)).device
        #expect(device.lastInformMs == nil && device.lastBootMs == nil && device.tree.newestTimestampMs == nil)
        #expect(try read(Self.inform(time: time), at: 77).device.tree.newestTimestampMs == 77)
    }

    @Test("several messages in one text are one device: one after the other, below one root, with heads of HTTP between them")
    func batches() throws {
        let first = Self.inform(time: "2026-01-02T03:04:05Z", events: ["1 BOOT"])
        let second = Self.inform(time: "2026-01-02T04:04:05Z", events: ["2 PERIODIC"])
        let values = Self.values(Self.parameter("Device.X", "1"))
        let declared = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        for text in [declared + first + "\n" + declared + second + declared + values, declared + "<session>\(first)\(second)\(values)</session>"] {
            let document = try read(text)
            #expect(document.messages == 3 && document.events == ["2 PERIODIC"])
            #expect(document.device.lastInformMs == 1_767_326_645_000 && document.device.lastBootMs == 1_767_323_045_000)
            #expect(document.device.tree.leafCount == 2 && document.device.tree.warnings.isEmpty)
        }
        let heads = try read("POST /acs HTTP/1.1\r\nSOAPAction: \"\"\r\n\r\n\(first)\r\nHTTP/1.1 200 OK\r\n\r\n\(values)")
        #expect(heads.device.tree.leafCount == 2 && heads.device.tree.warnings == ["text_outside"])
    }

    @Test("names without values are parameters that were never read, and take nothing from those that were")
    func names() throws {
        let list =
            "<ParameterInfoStruct><Name>Device.</Name><Writable>0</Writable></ParameterInfoStruct><ParameterInfoStruct><Name>Device.X</Name><Writable>1</Writable></ParameterInfoStruct>"
            + "<ParameterInfoStruct><Name>Device.T.</Name><Writable>true</Writable></ParameterInfoStruct><ParameterInfoStruct><Name>Device.Y</Name><Writable>0</Writable></ParameterInfoStruct>"
        let names = Self.envelope("<cwmp:GetParameterNamesResponse><ParameterList>\(list)</ParameterList></cwmp:GetParameterNamesResponse>")
        let tree = try read(Self.values(Self.parameter("Device.X", "5")) + names).device.tree
        #expect(tree.text(at: "Device.X") == "5" && tree.find("Device.X").flatMap { tree.isWritable($0) } == true)
        #expect(tree.find("Device.Y").map { tree.isLeaf($0) && !tree.hasValue($0) } == true && tree.find("Device.T").map { tree.isLeaf($0) } == false)
        #expect(tree.leafCount == 2 && tree.valueCount == 1)
    }

    @Test("white space, a byte order mark, blanks before the declaration, no declaration at all")
    func beginnings() throws {
        let plain = Self.values(Self.parameter("Device.X", "1"))
        for head in ["", " <?xml version=\"1.0\"?>", "\r\n\t<?xml version='1.0' encoding='UTF-8'?>\n<!-- <a> -->\n", "\u{FEFF}<?xml version=\"1.0\"?>", "\n"] {
            let tree = try read(head + plain).device.tree
            #expect(tree.text(at: "Device.X") == "1" && tree.warnings.isEmpty, "\(head)")
        }
    }

    @Test("prefixes that were never declared, other names of a row, no envelope")
    func sloppy() throws {
        let text =
            "<cwmp:GetParameterValuesResponse><ParameterList><item><Name>Device.X</Name><Value xsi:type=\"xsd:boolean\"> 1</Value></item></ParameterList></cwmp:GetParameterValuesResponse>"
        let tree = try read(text).device.tree
        #expect(tree.text(at: "Device.X") == "1" && tree.find("Device.X").map { tree.declaredType($0) } == .boolean)
    }

    @Test("what an ACS asks for is not what a device has")
    func requests() {
        let set = Self.envelope("<cwmp:SetParameterValues><ParameterList>\(Self.parameter("Device.X", "1"))</ParameterList></cwmp:SetParameterValues>")
        #expect(throws: TreeReadError(.unexpectedShape)) { try read(set) }
        #expect(throws: TreeReadError(.unexpectedShape)) { try read("<svg><ParameterList><a><Name>b</Name><Value>c</Value></a></ParameterList></svg>") }
    }

    @Test("a fault is an error with its code; beside values it is a warning")
    func faults() throws {
        let fault = Self.envelope(
            "<soapenv:Fault><faultcode>Client</faultcode><faultstring>CWMP fault</faultstring><detail><cwmp:Fault><FaultCode>9001</FaultCode>"
                + "<FaultString>canary text</FaultString></cwmp:Fault></detail></soapenv:Fault>")
        #expect(throws: TreeReadError(.deviceFault, detail: "9001")) { try read(fault) }
        #expect(TreeReadError(.deviceFault, detail: "9001").description == "the document could not be read: device_fault 9001")
        #expect(throws: TreeReadError(.deviceFault)) { try read(fault.replacing("9001", with: "<b/>a secret")) }
        #expect(try read(Self.values(Self.parameter("Device.X", "1")) + fault).device.tree.warnings == ["fault:9001"])
    }

    @Test("secrets are dropped")
    func secrets() throws {
        let text = Self.values(
            Self.parameter("Device.WiFi.AccessPoint.1.Security.KeyPassphrase", "canary-1") + Self.parameter("Device.PPP.Interface.1.Password", "canary-2")
                + Self.parameter("Device.DHCPv4.Client.1.SentOption.1.Value", "canary-3") + Self.parameter("Device.X", "1"))
        let tree = try read(text).device.tree
        #expect(tree.leafCount == 1 && tree.droppedSecrets == 3)
        var leaked = false
        tree.forEachLeaf(below: tree.root) { if tree.text($0)?.contains("canary") == true { leaked = true } }
        #expect(!leaked)
    }
}
