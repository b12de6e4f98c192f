import DeviceReport
import Foundation
import Synchronization
import Testing

@testable import DiagService

@Suite("Event stream")
struct EventEncoderTests {
    private let encoder = EventEncoder(
        parameters: LookupParameters(query: LookupQuery(key: .serial("A"), timeoutMs: 1000), lang: "en", explain: true),
        traceID: "4bf92f3577b34da6a3ce929d0e0e4736")

    private func lines(_ beat: EventEncoder.Beat) -> [String] {
        String(decoding: encoder.encode(beat), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func result(_ status: SourceStatus) -> LookupResult {
        LookupResult(
            query: encoder.parameters.query, identity: DeviceIdentity(serial: "A"), statuses: [status], candidates: [], recordings: [],
            generatedAt: Date(timeIntervalSince1970: 0), durationMs: 1)
    }

    /// Event, id and one line of data, then the empty line that sends it; whatever the source said.
    @Test("an event is three lines and an empty one", arguments: ["plain", "two\nlines", "a return\rand a bell\u{7}", "\u{2028}"])
    func source(detail: String) throws {
        let lines = lines(.event(.source(SourceStatus(.olt, .timeout, detail: detail))))
        #expect(lines.count == 5)
        #expect(lines[0] == "event: source")
        #expect(lines[1] == "id: olt")
        #expect(!lines[2].contains("\r"))
        #expect(lines[3...] == ["", ""])
        let data = try #require(try JSONSerialization.jsonObject(with: Data(lines[2].dropFirst("data: ".count).utf8)) as? [String: Any])
        #expect(data["detail"] as? String == detail)
        #expect(data["state"] as? String == "timeout")
    }

    @Test("the end is the report, as the JSON answer has it, or the problem")
    func end() throws {
        let found = result(SourceStatus(.acs, .ok))
        let report = lines(.event(.finished(found)))
        #expect(report.prefix(2) == ["event: report", "id: end"])
        #expect(report[2] == "data: " + String(decoding: ReportRendering.json(found.report(lang: "en"), explain: true), as: UTF8.self))
        let problem = lines(.event(.finished(result(SourceStatus(.acs, .notFound)))))
        #expect(problem.prefix(2) == ["event: problem", "id: end"])
        #expect(problem[2].contains(#""instance":"/devices/lookup/events","trace_id":"4bf92f3577b34da6a3ce929d0e0e4736""#))
    }

    @Test("a heartbeat carries data, or browsers would not see it, and no id")
    func heartbeat() {
        #expect(lines(.heartbeat) == ["event: heartbeat", "data: {}", "", ""])
    }

    @Test("heartbeats come between the events, one an interval, and end with them")
    func heartbeats() async {
        let (events, source) = AsyncStream.makeStream(of: LookupEvent.self)
        let (ticks, tick) = AsyncStream.makeStream(of: Void.self)
        let intervals = Mutex<[Duration]>([])
        let (beats, _) = EventEncoder.withHeartbeats(events, every: .seconds(15)) { interval in
            intervals.withLock { $0.append(interval) }
            for await _ in ticks { return }
            throw CancellationError()
        }
        var kinds: [String] = []
        tick.yield()
        for await beat in beats {
            kinds.append(encoder.message(beat).event)
            switch kinds.count {
            case 1: source.yield(.source(SourceStatus(.acs, .ok)))
            case 2: tick.yield()
            case 3:
                source.yield(.finished(result(SourceStatus(.acs, .ok))))
                source.finish()
            default: break
            }
        }
        #expect(kinds == ["heartbeat", "source", "heartbeat", "report"])
        #expect(intervals.withLock { Set($0) } == [.seconds(15)])
    }

    @Test("a reader that goes away leaves the lookup")
    func left() async {
        let (events, source) = AsyncStream.makeStream(of: LookupEvent.self)
        let (gone, leave) = AsyncStream.makeStream(of: Void.self)
        source.onTermination = { _ in leave.finish() }
        let (beats, end) = EventEncoder.withHeartbeats(events, every: .seconds(3600))
        source.yield(.source(SourceStatus(.acs, .ok)))
        for await _ in beats { end() }
        for await _ in gone {}
    }
}
