import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import Foundation
import Testing

/// A caller that goes away stops the work that nobody else waits for.
struct CancellationTests {
    private static let name = "healthy-mesh"

    @Test(arguments: ["/devices/lookup", "/devices/lookup/events"]) func aClosedSocketStopsTheWork(_ path: String) async throws {
        try await silentHouse { house, target in
            try await house.serving { probe in
                let caller = try probe.open(path + target)
                try await Self.allAreAsked(house.lab)
                caller.close()
                try await Self.nothingIsAsked(house)
            }
        }
    }

    /// The second caller is there when the first one leaves, and gets what there is at the deadline.
    @Test(arguments: ["/devices/lookup", "/devices/lookup/events"]) func notWhileAnotherWaits(_ path: String) async throws {
        try await silentHouse { house, target in
            try await house.serving { probe in
                let leaving = try probe.open(path + target)
                try await Self.allAreAsked(house.lab)
                let staying = try probe.open("/devices/lookup/events" + target)
                try await eventually("the second caller does not join") { house.service.metrics.render().contains("diag_coalesced_requests_total 1\n") }
                leaving.close()
                // By the time that the second one has heard so many signs of life the first one's leaving is long known.
                let heard = await staying.read { String(decoding: $0, as: UTF8.self).components(separatedBy: "event: heartbeat").count > 25 }
                #expect(ServerEvent.all(in: HTTPProbe.parse(heard).text).count { $0.name == "heartbeat" } > 20)
                #expect(house.service.hub.inFlight == 1)
                try await Self.allAreAsked(house.lab)
                #expect(house.lab.requests(.acs) == 1)
                staying.close()
                try await Self.nothingIsAsked(house)
            }
        }
    }

    @Test func aDroppedStreamLeavesTheFlightToTheOthers() async throws {
        try await House.of([Self.name]).run { house in
            house.lab.setFault(.bridge, device: Self.name, .delay(milliseconds: 300))
            let query = LookupQuery(key: try house.key(Self.name), timeoutMs: 15_000)
            let staying = try house.service.hub.events(query)
            let leaving = Task { [hub = house.service.hub] in try await hub.result(query) }
            leaving.cancel()
            #expect(try await leaving.value == nil || house.lab.requests(.bridge) == 1)
            var last: LookupResult?
            for await event in staying { if case .finished(let result) = event { last = result } }
            #expect(last?.states == ["ok", "ok", "ok"])
        }
    }

    /// A house in which nobody answers, and a lookup that would wait for a minute.
    private func silentHouse(_ body: (House, String) async throws -> Void) async throws {
        try await House.of([Self.name]).setup { $0.heartbeat = .milliseconds(10) }.run { house in
            house.lab.setFault(.acs, .neverAnswer)
            house.lab.setFault(.bridge, .neverAnswer)
            try await body(house, "?serial=\(house.key(Self.name).text)&timeout_ms=60000")
        }
    }

    private static func allAreAsked(_ lab: DeviceLab) async throws {
        try await eventually("the sources are not asked") { lab.inFlight(.acs) == 1 && lab.inFlight(.bridge) == 1 }
    }

    private static func nothingIsAsked(_ house: House) async throws {
        try await eventually("the work goes on") { house.lab.inFlight(.acs) == 0 && house.lab.inFlight(.bridge) == 0 }
        #expect(house.service.hub.inFlight == 0)
    }
}
