import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import OLTSNMP
import Testing

/// Equal lookups in flight are one.
struct CoalescingTests {
    private static let name = "healthy-mesh"

    /// Nobody is asked twice, whatever the reader of the answer wants it to look like.
    @Test func fiftyLookupsCostOneRound() async throws {
        try await House.of([Self.name]).setup(Self.unhurried).run { house in
            let alone = try await house.lookup(Self.name)
            let round = Self.requests(house.lab)
            #expect(round.allSatisfy { $0 > 0 })
            let query = LookupQuery(key: try house.key(Self.name), timeoutMs: 15_000)
            let streams = try (0..<50).map { _ in try house.service.hub.events(query) }
            #expect(house.service.hub.inFlight == 1)
            for stream in streams {
                let events = await stream.reduce(into: []) { $0.append($1) }
                #expect(events.count == 4)
                let last = try #require(events.last)
                guard case .finished(let result) = last else {
                    Issue.record("the last event is no result")
                    continue
                }
                #expect(result.states == alone.states)
            }
            for (now, once) in zip(Self.requests(house.lab), round) {
                // Less is right too: a column that came too late on a starved machine is not asked for again.
                #expect(now > once && now <= once * 2)
            }
            #expect(house.service.hub.inFlight == 0)
        }
    }

    @Test func overHTTPInBothLanguages() async throws {
        try await House.of([Self.name]).setup(Self.unhurried).run { house in
            // Long enough for all of them to come in.
            house.lab.setFault(.bridge, device: Self.name, .delay(milliseconds: 3_000))
            let serial = try house.key(Self.name).text
            try await house.serving { probe in
                let answers = try await withThrowingTaskGroup(of: (String, HTTPProbe.Answer).self) { group in
                    for number in 0..<20 {
                        let lang = number.isMultiple(of: 2) ? "fr" : "en"
                        group.addTask { (lang, try await probe.get("/devices/lookup?serial=\(serial)&lang=\(lang)")) }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                for (lang, answer) in answers {
                    #expect(answer.status == 200)
                    #expect(try answer.json()["/request/lang"] == "\"\(lang)\"")
                    #expect(try answer.json()["/summary/headline"]?.contains("Aucun") == (lang == "fr"))
                }
            }
            #expect(house.lab.requests(.acs, device: Self.name) == 1)
            #expect(house.lab.requests(.bridge, device: Self.name) == 1)
            #expect(house.service.metrics.render().contains("diag_coalesced_requests_total 19\n"))
        }
    }

    /// A lookup that wants something else flies alone.
    @Test func differentLookupsAreNotOne() async throws {
        try await House.of([Self.name]).setup(Self.unhurried).run { house in
            let key = try house.key(Self.name)
            let queries = [
                LookupQuery(key: key, timeoutMs: 15_000), LookupQuery(key: key, timeoutMs: 14_000), LookupQuery(key: key, timeoutMs: 15_000, record: true),
            ]
            let streams = try queries.map { try house.service.hub.events($0) }
            #expect(house.service.hub.inFlight == 3)
            for stream in streams { for await _ in stream {} }
            #expect(house.lab.requests(.acs) == 3)
        }
    }

    private static func requests(_ lab: DeviceLab) -> [Int] { [lab.requests(.acs), lab.requests(.olt), lab.requests(.bridge)] }

    /// No SNMP request is sent twice because the machine is busy, and none shares a PDU with another because it waited.
    private static func unhurried(_ setup: inout ServiceSetup) {
        // A port is read once in a while, not once a round.
        setup.oltSource.neighbourhood.isOn = false
        for index in setup.olts.indices {
            setup.olts[index].target.timeout = .seconds(10)
            setup.olts[index].target.sharesPDUs = false
        }
    }
}
