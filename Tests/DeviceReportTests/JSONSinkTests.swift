import DeviceReport
import Foundation
import Testing

@Suite struct JSONSinkTests {
    private let origin = Origin(.acs, path: "Device.Optical.Interface.1.X_TP_GPON_Config.RXPower", raw: "5624", at: nil, scale: "0.1uW_log")

    private func text(_ object: some ReportObject) -> String {
        var sink = JSONSink()
        sink.write(object)
        return String(decoding: sink.json.bytes, as: UTF8.self)
    }

    @Test func aMissingValueIsNullWithItsReason() {
        var onu = OpticalONU()
        onu.rxDBm = Observed(-2.5, origin)
        onu.txDBm = .unknown(.noLight)
        let json = text(onu)
        #expect(json.hasPrefix(#"{"state":null,"rx_dbm":-2.5,"tx_dbm":null,"#))
        #expect(json.contains(#""unknown_reason":{"state":"not_reported","tx_dbm":"no_light","#))
    }

    @Test func provenanceIsFoundByJSONPointer() {
        var report = Report()
        var onu = OpticalONU()
        onu.rxDBm = Observed(-2.5, origin)
        report.optical = OpticalSection()
        report.optical?.onu = onu
        var sink = JSONSink(explain: true)
        sink.write(report)
        #expect(sink.provenance == [Provenance(pointer: "/optical/onu/rx_dbm", origin: origin, conflicts: [])])
    }

    @Test func theWholeReportIsJSONThatOthersCanRead() throws {
        for pretty in [false, true] {
            var sink = JSONSink(pretty: pretty)
            sink.write(Report())
            let object = try JSONSerialization.jsonObject(with: Data(sink.json.bytes)) as? [String: Any]
            #expect(object?["schema_version"] as? String == Report.schemaVersion)
        }
    }

    @Test(arguments: ["a\"b\\c", "tab\there", "line\nfeed\r", "\u{1}\u{7F}", "Salle à manger 📶", ""])
    func textSurvives(_ value: String) throws {
        var json = JSONWriter()
        json.beginArray()
        json.string(value)
        json.endArray()
        let back = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
        #expect(back == [value])
    }

    @Test(arguments: [(0.1, "0.1"), (-2.5, "-2.5"), (3, "3"), (.nan, "null"), (.infinity, "null"), (1e300, "1e+300")])
    func numbersAreJSON(_ value: Double, _ expected: String) {
        var json = JSONWriter()
        json.number(value)
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }

    @Test func theSchemaNamesEveryFieldOfTheJSON() throws {
        let bytes = SchemaSink.definitions(of: Report.self, prefix: "#/$defs/")
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: [String: Any]])
        let properties = try #require(schema["Report"]?["properties"] as? [String: Any])
        var plain = JSONSink()
        var explained = JSONSink(explain: true)
        plain.write(Report())
        explained.write(Report())
        let report = try #require(try JSONSerialization.jsonObject(with: Data(plain.json.bytes)) as? [String: Any])
        let full = try #require(try JSONSerialization.jsonObject(with: Data(explained.json.bytes)) as? [String: Any])
        #expect(Set(properties.keys) == Set(full.keys))
        #expect(Set(full.keys).subtracting(report.keys) == ["provenance"])
        #expect(Set(schema["Report"]?["required"] as? [String] ?? []) == Set(report.keys))
        #expect(schema["OpticalONU"] != nil && schema["HostWiFi"] != nil)
    }
}
