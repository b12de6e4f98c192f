import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import OLTSNMP
import Testing

/// Every fault of an OLT's agent, for one ONU while its neighbour on the same PON port is asked too.
struct OLTFaultTests {
    static let cases: [FaultCase] = [
        FaultCase(fault: .delay(milliseconds: 200), says: "ok"),
        FaultCase(fault: .loss(share: 0.5), says: "ok"),
        FaultCase(fault: .duplicate, says: "ok"),
        FaultCase(fault: .tooBig(aboveVarBinds: 4), says: "ok"),
        FaultCase(fault: .noSuchInstance, says: "not_found/on_no_olt"),
        FaultCase(fault: .late(milliseconds: 600_000), says: "timeout/olt_silent"),
        FaultCase(fault: .late(milliseconds: 600_000), says: "timeout", timeoutMs: FaultCase.short),
        FaultCase(fault: .neverAnswer, says: "timeout/olt_silent"),
        FaultCase(fault: .neverAnswer, says: "timeout", timeoutMs: FaultCase.short),
    ]

    @Test(arguments: cases) func ofOneONU(_ one: FaultCase) async throws {
        let struck = "healthy-mesh"
        let other = "weak-fibre"
        try await House.of([struck, other]).setup(Self.patient).run { house in
            house.lab.setFault(.olt, device: struck, one.fault)
            async let unharmed = house.lookup(other)
            let result = try await house.lookup(struck, timeoutMs: one.timeoutMs)
            #expect(result.states == ["ok", one.said(result.state(.olt)), "ok"])
            #expect(try await unharmed.states == ["ok", "ok", "partial/objects_missing"])
            // Whatever happened to the question, an answer is the ONU's own.
            #expect((result.olt == nil) == (one.says != "ok"))

            house.lab.clearFaults()
            let after = try await house.lookup(struck)
            #expect(after.states == ["ok", "ok", "ok"])
            #expect(try Self.optical(after) == Self.expected(struck))
            #expect(try await house.lookup(other).states == ["ok", "ok", "partial/objects_missing"])
        }
    }

    /// Answers that come when their lookup is long over are not taken for answers to the next.
    @Test func lateAnswersDoNotDisturbTheNextLookup() async throws {
        let name = "healthy-mesh"
        let other = "weak-fibre"
        try await House.of([name, other]).run { house in
            house.lab.setFault(.olt, device: name, .late(milliseconds: 3_000))
            #expect(try await house.lookup(name).state(.olt) == "timeout/olt_silent")
            house.lab.clearFaults()
            repeat {
                let result = try await house.lookup(name)
                #expect(result.state(.olt) == "ok")
                #expect(try Self.optical(result) == Self.expected(name))
                #expect(try Self.optical(await house.lookup(other)) == Self.expected(other))
            } while house.lab.inFlight(.olt) > 0
        }
    }

    /// So small that even serial and state do not fit together.
    @Test func anAgentThatFindsEverythingTooBig() async throws {
        try await House.of(["healthy-mesh"]).run { house in
            house.lab.setFault(.olt, .tooBig(aboveVarBinds: 0))
            let first = try await house.lookup("healthy-mesh")
            #expect(first.states == ["ok", "parse_error/snmp_error", "ok"])
            house.lab.clearFaults()
            #expect(try await house.lookup("healthy-mesh").states == ["ok", "ok", "ok"])
        }
    }

    private static func patient(_ setup: inout ServiceSetup) {
        for index in setup.olts.indices {
            setup.olts[index].target.timeout = .milliseconds(400)
            setup.olts[index].target.retries = 4
        }
    }

    private static func optical(_ result: LookupResult) throws -> [String: String] {
        try own(FlatJSON(ReportRendering.json(result.report(lang: "fr"))).leaves)
    }

    private static func expected(_ name: String) throws -> [String: String] { try own(FlatJSON(Project.expected(name)).leaves) }

    /// Two captures on one OLT are each other's neighbours, which they were not when they were recorded.
    private static func own(_ leaves: [String: String]) -> [String: String] {
        leaves.filter { $0.key.hasPrefix("/optical/") && !$0.key.hasPrefix("/optical/olt/neighbourhood/") }
    }
}
