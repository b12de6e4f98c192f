import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import Foundation
import Testing

/// The lookup as Server-Sent Events.
struct EventStreamTests {
    private static let name = "healthy-mesh"
    private static let target = "?serial=22400A7000101&timeout_ms=15000&lang=en"

    @Test func sourcesThenTheReportAndSignsOfLifeBetween() async throws {
        try await House.of([Self.name]).setup { $0.heartbeat = .milliseconds(50) }.run { house in
            house.lab.setFault(.bridge, device: Self.name, .delay(milliseconds: 1_500))
            try await house.serving { probe in
                let answer = try await probe.get("/devices/lookup/events" + Self.target)
                #expect(answer.status == 200)
                #expect(answer.headers["content-type"] == "text/event-stream")
                #expect(answer.text.hasPrefix("retry: "))
                let events = ServerEvent.all(in: answer.text)
                #expect(events.count { $0.name == "heartbeat" } > 0)
                #expect(events.filter { $0.name == "heartbeat" }.allSatisfy { $0.data == "{}" && $0.id == nil })
                let told = events.filter { $0.name != "heartbeat" }
                #expect(told.map(\.name) == ["source", "source", "source", "report"])
                #expect(Set(told.prefix(2).compactMap(\.id)) == ["acs", "olt"])
                #expect(told.dropFirst(2).map(\.id) == ["bridge", "end"])
                #expect(events.last?.name == "report")
                // The bridge was waited for, so the heartbeats came before it.
                let first = try #require(events.firstIndex { $0.name == "heartbeat" })
                #expect(first < events.firstIndex { $0.id == "bridge" } ?? 0)
                try Self.agree(told)

                house.lab.clearFaults()
                let report = try FlatJSON(Array(try #require(told.last).data.utf8))
                let json = try await probe.get("/devices/lookup" + Self.target).json()
                #expect(report.differences(from: json, except: Self.isOfOneLookup) == [])
            }
        }
    }

    /// Who joins late hears what has already happened.
    @Test func aLateListenerHearsItAll() async throws {
        try await House.of([Self.name]).setup { $0.heartbeat = .milliseconds(20) }.run { house in
            house.lab.setFault(.bridge, device: Self.name, .delay(milliseconds: 3_000))
            try await house.serving { probe in
                let first = try probe.open("/devices/lookup/events" + Self.target)
                _ = await first.read { String(decoding: $0, as: UTF8.self).components(separatedBy: "event: source").count > 2 }
                let answer = try await probe.get("/devices/lookup/events" + Self.target)
                let events = ServerEvent.all(in: answer.text).filter { $0.name != "heartbeat" }
                #expect(events.map(\.name) == ["source", "source", "source", "report"])
                #expect(house.lab.requests(.acs, device: Self.name) == 1)
                first.close()
            }
        }
    }

    @Test func aProblemEndsTheStream() async throws {
        try await House.of(["unknown-device"]).run { house in
            try await house.serving { probe in
                let answer = try await probe.get("/devices/lookup/events?serial=22400A7000810&timeout_ms=15000")
                let events = ServerEvent.all(in: answer.text).filter { $0.name != "heartbeat" }
                #expect(events.map(\.name) == ["source", "source", "source", "problem"])
                let problem = try FlatJSON(Array(try #require(events.last).data.utf8))
                #expect(problem["/status"] == "404")
                #expect(answer.headers["x-trace-id"].map { "\"\($0)\"" } == problem["/trace_id"])
            }
        }
    }

    /// Each source event is the row of the report.
    private static func agree(_ events: [ServerEvent]) throws {
        let report = try FlatJSON(Array(try #require(events.last).data.utf8))
        for event in events where event.name == "source" {
            let index = try #require((0..<3).first { report["/sources/\($0)/name"] == "\"\(event.id ?? "")\"" })
            for (pointer, value) in try FlatJSON(Array(event.data.utf8)).leaves { #expect(report["/sources/\(index)\(pointer)"] == value) }
        }
    }

    private static func isOfOneLookup(_ pointer: String) -> Bool {
        pointer.hasSuffix("/duration_ms") || pointer.contains("/timings") || pointer == "/duration_ms"
    }
}
