import TR181
import Testing

@Suite("Bridge objects")
struct BridgeObjectReaderTests {
    static let body = #"""
        {"host":"198.51.100.7","serial":"22400A7000101","collected_at":"2026-01-02T03:04:05.000Z","duration_ms":1840,"cache":"miss","partial":true,
        "objects":{
        "optical":{"ok":true,"rows":[{"status":"Up","xponStatus":"5","RXPower":"57","TXPower":"17783","transceiverTemperature":"12544","supplyVottage":"3290","biasCurrent":"6500","stack":"1,0,0,0,0,0"}]},
        "device":{"ok":true,"rows":[{"modelName":"XX230v","upTime":"120","serialNumber":"22400A7000101","stack":"0,0,0,0,0,0"}]},
        "mesh":{"ok":true,"rows":[{"MACAddress":"02:00:5E:00:00:01","X_TP_IsController":"1","backhaulLinkType":"","stack":"1,0,0,0,0,0"},{"MACAddress":"02-00-5E-00-00-02","backhaulSignalStrength":"120","stack":"2,0,0,0,0,0"}]},
        "wifiClients":{"ok":true,"rows":[{"MACAddress":"02:00:5E:10:00:01","signalStrength":"84","active":"1","stack":"2,1,3,4,0,0"},{"MACAddress":"02:00:5E:10:00:02","X_TP_ApDeviceMac":"02:00:5e:00:00:02"}]},
        "wiredClients":{"ok":false,"error":{"code":"object_unsupported","modem_code":9804}},
        "hosts":{"ok":true,"rows":[{"physAddress":"02:00:5E:10:00:01","hostName":"phone","stack":"7,0,0,0,0,0"}]},
        "ethernet":{"ok":true,"rows":[{"X_TP_IfNameAlias":"LAN1","maxBitRate":"1000","stack":"1,0,0,0,0,0"}]},
        "wan":{"ok":true,"rows":[{"name":"pppoe_gpon_3_3","connIPv4Address":"192.0.2.5","PPPUserName":"canary-user","PPPPassword":"canary-pass","stack":"3,0,0,0,0,0"}]},
        "wifi":{"ok":true,"rows":[{"band":"2.4GHz","primarySSID":"home","primaryPSK":"canary-psk","WPSAPPin":"12345670","stack":"1,0,0,0,0,0"}]},
        "DEV2_SOMETHING_NEW":{"ok":true,"rows":[{"x":"1","stack":"2,0,0,0,0,0"}]},
        "DEV2_USER_CFG":{"ok":true,"rows":[{"adminName":"canary-admin"}]}},
        "warnings":["session_contended","a sentence about the kitchen phone"]}
        """#

    private func reading(_ text: String) throws -> BridgeReading { try BridgeObjectReader.reading(Array(text.utf8)) }

    @Test("rows are lifted to their TR-181 paths")
    func lifted() throws {
        let reading = try reading(Self.body)
        let tree = reading.tree
        let expected = [
            "Device.Optical.Interface.1.X_TP_GPON_Config.RXPower": "57", "Device.Optical.Interface.1.X_TP_GPON_Config.TransceiverTemperature": "12544",
            "Device.Optical.Interface.1.X_TP_GPON_Config.Status": "5", "Device.Optical.Interface.1.Status": "Up", "Device.DeviceInfo.ModelName": "XX230v",
            "Device.DeviceInfo.UpTime": "120", "Device.WiFi.MultiAP.APDevice.2.BackhaulSignalStrength": "120",
            "Device.WiFi.MultiAP.APDevice.1.X_TP_IsController": "1",
            "Device.WiFi.MultiAP.APDevice.2.Radio.1.AP.3.AssociatedDevice.4.SignalStrength": "84",
            "Device.WiFi.MultiAP.APDevice.2.Radio.1.AP.1.AssociatedDevice.2.MACAddress": "02:00:5E:10:00:02",
            "Device.Hosts.Host.7.PhysAddress": "02:00:5E:10:00:01",
            "Device.Ethernet.Interface.1.X_TP_IfNameAlias": "LAN1", "Device.X_TP_ADT_WAN.3.ConnIPv4Address": "192.0.2.5",
            "Device.X_TP_ADT_WIFI_COMMON.1.PrimarySSID": "home", "Device.X_TP_SOMETHING_NEW.2.X": "1",
        ]
        for (path, value) in expected { #expect(tree.text(at: path) == value, "\(path)") }
        #expect(tree.newestTimestampMs == 1_767_323_045_000 && tree.oldestTimestampMs == tree.newestTimestampMs)
        #expect(tree.find("Device.Optical.Interface.1.X_TP_GPON_Config.Stack") == nil)
    }

    @Test("the envelope")
    func envelope() throws {
        let reading = try reading(Self.body)
        #expect(reading.host == "198.51.100.7" && reading.serialNumber == "22400A7000101" && reading.durationMs == 1840)
        #expect(reading.isPartial && reading.isCached == false)
        let wired = try #require(reading.objects.first { $0.name == "wiredClients" })
        #expect(!wired.isOK && wired.errorCode == "object_unsupported" && wired.modemCode == 9804)
        #expect(reading.warnings == ["session_contended", "object_failed:wiredClients:object_unsupported:9804", "object_refused:DEV2_USER_CFG"])
    }

    @Test("no secret and no account enters the tree")
    func canaries() throws {
        let tree = try reading(Self.body).tree
        var leaked: [String] = []
        tree.forEachLeaf(below: tree.root) { leaf in
            if let text = tree.text(leaf), text.contains("canary") || text == "12345670" { leaked.append(tree.path(leaf)) }
        }
        #expect(leaked.isEmpty)
        #expect(tree.droppedSecrets == 4)
    }

    @Test("camelCase, raw names, one row as an object, a wrapped list, a job's result")
    func spellings() throws {
        let text = #"""
            {"state":"done","result":{"collectedAt":"2026-01-02T03:04:05Z","durationMs":5,"objects":{
            "DEV2_DEV_INFO":{"ok":true,"rows":{"softwareVersion":"1","stack":"0,0,0,0,0,0"}},
            "wifi_clients":{"data":{"ASSOCDEV":[{"MACAddress":"02:00:5E:00:00:09","signalStrength":80}]}},
            "hosts":{"ok":false,"error":{"code":"object_unsupported","modemCode":71011}},"lan":{"ok":true,"rows":[]}}}}
            """#
        let reading = try reading(text)
        #expect(reading.collectedAtMs == 1_767_323_045_000 && reading.durationMs == 5 && reading.isPartial)
        #expect(reading.tree.text(at: "Device.DeviceInfo.SoftwareVersion") == "1")
        #expect(reading.tree.text(at: "Device.WiFi.MultiAP.APDevice.1.Radio.1.AP.1.AssociatedDevice.1.SignalStrength") == "80")
        #expect(reading.objects.map(\.modemCode) == [nil, nil, 71011, nil])
    }

    @Test("rows that repeat a stack are both kept")
    func repeated() throws {
        let text = #"{"objects":{"hosts":{"ok":true,"rows":[{"hostName":"a","stack":"1,0"},{"hostName":"b","stack":"1,0"},{"hostName":"c","stack":"x"}]}}}"#
        let reading = try BridgeObjectReader.reading(Array(text.utf8), receivedAtMs: 9)
        #expect(reading.tree.instances(at: "Device.Hosts.Host").map(\.0) == [1, 2, 3])
        #expect(reading.warnings.contains("repeated_stack:hosts") && reading.warnings.contains("no_collection_time"))
        #expect(reading.tree.newestTimestampMs == 9)
    }

    @Test("50,000 rows with one stack do not take quadratic time")
    func manyRepeated() throws {
        let rows = (0..<50_000).map { #"{"hostName":"h\#($0)","stack":"1,0"}"# }.joined(separator: ",")
        let tree = try reading(#"{"objects":{"hosts":{"ok":true,"rows":[\#(rows)]}}}"#).tree
        #expect(tree.instances(at: "Device.Hosts.Host").count == 50_000)
    }

    @Test(
        "what is no answer throws",
        arguments: ["", "<html>", "[]", "{}", #"{"objects":[]}"#, #"{"error":{"code":"session_busy"}}"#, #"{"objects":{"a":"#])
    func refused(_ text: String) {
        #expect(throws: TreeReadError.self) { try BridgeObjectReader.reading(Array(text.utf8)) }
    }

    @Test("hostile rows: no crash, nothing odd in paths")
    func hostile() throws {
        let text =
            #"{"objects":{"hosts":{"ok":true,"rows":[1,null,[],{"a.b":"1","":"2","ok":{"x":1},"stack":"-1,99999999999999999999"},{"x":"1","stack":"999999999,0"},{"x":"2","stack":"999999999,0"}]},"a b":{},"mesh":5,"wan":null,"x":{"ok":false}}}"#
        let tree = try reading(text).tree
        #expect(tree.find("Device.Hosts.Host.999999999.X") != nil)
        let body = Array(Self.body.utf8)
        for cut in stride(from: 0, to: body.count, by: 3) { _ = try? BridgeObjectReader.reading(Array(body[..<cut])) }
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            var damaged = body
            for _ in 0..<3 { damaged[Int.random(in: 0..<body.count, using: &random)] = UInt8.random(in: 32...126, using: &random) }
            _ = try? BridgeObjectReader.reading(damaged)
        }
    }
}
