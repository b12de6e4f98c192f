import DeviceReport
import Foundation
import TR181
import Testing

@Suite("Provenance covers every measured value, and every pointer of it resolves")
struct ExplainTests {
    private static func report(_ name: String) throws -> Report {
        let olt = Fixture.olt {
            $0.rxDBm = Fixture.seen(-21.5, .olt, age: 1)
            $0.onuRxDBm = Fixture.seen(-12, .olt, age: 1)
            $0.distanceM = Fixture.seen(1480, .olt, age: 1)
        }
        let statuses = SourceName.allCases.map { SourceStatus($0, .ok) }
        return Captures.report(acs: try Captures.acs(name), bridge: try Captures.bridge(name), olt: olt, statuses: statuses)
    }

    @Test(arguments: Captures.names) func everyValue(_ name: String) throws {
        try #require(Captures.areThere(name))
        let report = try Self.report(name)
        let walk = ObservedWalk(report)
        #expect(walk.leaves.count > 20)
        #expect(walk.unjudged == [], "no clock looked at these")
        var sink = JSONSink(explain: true)
        sink.write(report)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(sink.json.bytes)) as? [String: Any])
        let provenance = try #require(json["provenance"] as? [String: [String: Any]])
        for (pointer, leaf) in walk.leaves {
            let row = try #require(provenance[pointer], "\(pointer)")
            #expect(row["source"] as? String == leaf.source.rawValue)
            #expect(row["path"] as? String == leaf.path)
            #expect(row["stale"] is Bool, "\(pointer)")
            #expect(row["at"] is NSNull == (row["age_s"] is NSNull), "\(pointer)")
            for conflict in row["conflicts"] as? [[String: Any]] ?? [] {
                #expect(conflict["value"] is String || conflict["reason"] is String, "\(pointer)")
                #expect(conflict["lost_because"] is String && conflict["source"] is String && conflict["confidence"] is String, "\(pointer)")
            }
        }
        for pointer in provenance.keys {
            let found = Self.resolve(pointer, in: json)
            #expect(found != nil, "\(pointer)")
            #expect((found is NSNull) == (walk.leaves[pointer] == nil), "\(pointer)")
        }
    }

    // Real devices carry what invented ones do not.
    @Test func everyValueOfRecordedDevices() throws {
        for (name, sections) in try RecordedSections.all() {
            let report = Captures.report(acs: sections, statuses: [SourceStatus(.acs, .ok)])
            #expect(ObservedWalk(report).unjudged == [], "\(name)")
            var live = sections
            live.source = .bridge
            #expect(ObservedWalk(Captures.report(acs: sections, bridge: live, statuses: [SourceStatus(.acs, .ok)])).unjudged == [], "\(name)")
        }
    }

    /// RFC 6901.
    private static func resolve(_ pointer: String, in json: Any) -> Any? {
        var at: Any? = json
        for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = String(token).replacing("~1", with: "/").replacing("~0", with: "~")
            if let list = at as? [Any] {
                guard let index = Int(name), list.indices.contains(index) else { return nil }
                at = list[index]
            } else {
                at = (at as? [String: Any])?[name]
            }
        }
        return at
    }

    @Test func aConflictSaysWhatWhenAndWhy() throws {
        var acs = Fixture.sections(.acs)
        acs.onu = Fixture.onu(rx: -25, .acs, age: 7200)
        var bridge = Fixture.sections(.bridge)
        bridge.onu = Fixture.onu(rx: -20, .bridge, age: 30)
        var sink = JSONSink(explain: true)
        sink.write(Captures.report(acs: acs, bridge: bridge, statuses: [SourceStatus(.acs, .ok), SourceStatus(.bridge, .ok)]))
        let json = try #require(try JSONSerialization.jsonObject(with: Data(sink.json.bytes)) as? [String: Any])
        let provenance = try #require(json["provenance"] as? [String: [String: Any]])
        let row = try #require((provenance["/optical/onu/rx_dbm"]?["conflicts"] as? [[String: Any]])?.first)
        #expect(row["source"] as? String == "acs")
        #expect(row["value"] as? String == "-25")
        #expect(row["age_s"] as? Int == 7200)
        #expect(row["at"] as? String == "2026-03-18T12:30:00Z")
        #expect(row["confidence"] as? String == "measured")
        #expect(row["lost_because"] as? String == "less_authority")
    }

    // A reader without the provenance sees the date of what is past its time, and of nothing else.
    @Test func anExpiredValueIsShownWithItsDate() throws {
        var acs = Fixture.sections(.acs)
        var host = Fixture.host("00:00:5e:00:53:01", .acs, on: "02:00:5e:00:00:01", age: 1800)
        host.wifi?.rssiDBm = Fixture.seen(-61, .acs, age: 1800)
        acs.hosts = [host]
        let json = Captures.json(Captures.report(acs: acs, statuses: [SourceStatus(.acs, .ok)]))
        #expect(json.contains(#""rssi_dbm":-61"#))
        #expect(json.contains(#""as_of":{"rssi_dbm":"2026-03-18T14:00:00Z"}"#))
        #expect(!json.contains(#""as_of":{"active"#))
    }
}
