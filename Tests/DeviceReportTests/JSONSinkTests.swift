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

    // What is past its time is dated beside it; what was not judged, or has no value, is not.
    @Test func anExpiredValueIsDated() {
        var onu = OpticalONU()
        onu.rxDBm = Observed(-2.5, Origin(.acs, path: "a", raw: "5624", at: Date(timeIntervalSince1970: 0)))
        onu.txDBm = Observed(1.5, origin)
        onu.voltageMV = Observed(3300, origin)
        onu.rxDBm.isStale = true
        onu.txDBm.isStale = true
        onu.voltageMV.isStale = false
        #expect(text(onu).hasSuffix(#","as_of":{"rx_dbm":"1970-01-01T00:00:00Z","tx_dbm":null}}"#))
        #expect(!text(OpticalONU()).contains("as_of"))
    }

    private struct Odd: ReportObject {
        func visit(_ sink: inout some ReportSink) {
            sink.field("a/b~c", Observed(1, Origin(.acs, path: "p", raw: "1", at: nil)), "")
            sink.object("x/y", OpticalONU?.none, "")
            sink.array("l~", [Inner()], "")
        }

        struct Inner: ReportObject {
            func visit(_ sink: inout some ReportSink) { sink.field("v", Observed(1, Origin(.acs, path: "p", raw: "1", at: nil)), "") }
        }
    }

    // RFC 6901, section 3.
    @Test func pointersAreEscaped() {
        var sink = JSONSink(explain: true)
        sink.write(Odd())
        #expect(sink.provenance.map(\.pointer) == ["/a~1b~0c", "/l~0/0/v"])
    }

    @Test func aConflictIsWrittenWithWhatItSaid() throws {
        let loser = Observed(-23.4, Origin(.acs, path: "p", raw: "-234", at: Date(timeIntervalSince1970: 40), scale: "/10"))
        let dark: Observed<Double> = .unknown(.noLight, Origin(.olt, path: "q", raw: "0", at: nil))
        let conflicts = [Conflict(loser, lost: .expired), Conflict(dark, lost: .older)].compactMap { $0 }
        let row = OriginRow(Provenance(pointer: "/x", origin: origin, conflicts: conflicts, isStale: false), now: Date(timeIntervalSince1970: 100))
        let json = text(row)
        #expect(json.contains(#""stale":false"#))
        #expect(json.contains(#""value":"-23.4","reason":null,"path":"p","raw":"-234","at":"1970-01-01T00:00:40Z","age_s":60,"scale":"/10""#))
        #expect(json.contains(#""lost_because":"expired""#))
        #expect(json.contains(#""value":null,"reason":"no_light""#))
        #expect(Conflict(Observed<Double>.notReported, lost: .older) == nil)
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

@Suite("A finding in JSON")
struct FindingJSONTests {
    @Test("evidence is a number, a word, a flag or nothing, and the schema says so") func evidence() {
        let values: [EvidenceValue?] = [.number(-2.5), .integer(3), .text("los"), .flag(true), nil]
        let said = values.map { value in
            var sink = JSONSink()
            sink.write(FindingEvidence(pointer: "/a", value: value, threshold: -8))
            return String(decoding: sink.json.bytes, as: UTF8.self)
        }
        #expect(said.map { $0.split(separator: ",")[1] } == ["\"value\":-2.5", "\"value\":3", "\"value\":\"los\"", "\"value\":true", "\"value\":null"])
        let schema = String(decoding: SchemaSink.definitions(of: FindingEvidence.self, prefix: "#/"), as: UTF8.self)
        #expect(schema.contains("\"type\":[\"string\",\"number\",\"boolean\",\"null\"]"))
    }

    @Test("a level less, and no further than information") func severity() {
        #expect(Severity.allCases.map(\.lowered) == [.major, .minor, .info, .info])
        #expect(Severity.critical > .major && Severity.major > .minor && Severity.minor > .info)
    }
}
