import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import Testing

/// Every fault of the sources that speak HTTP: the lookup answers with the truth about the source, the others and the other device
/// do not suffer, and afterwards all is as before.
struct HTTPFaultTests {
    static let hanging: [FaultCase] = [
        FaultCase(fault: .delay(milliseconds: 600_000), says: "timeout/deadline", timeoutMs: FaultCase.short),
        FaultCase(fault: .neverAnswer, says: "timeout/deadline", timeoutMs: FaultCase.short),
        FaultCase(fault: .drip, says: "timeout/deadline", timeoutMs: FaultCase.short),
    ]
    static let quick: [FaultCase] = [
        FaultCase(fault: .delay(milliseconds: 200), says: "ok"),
        FaultCase(fault: .reset, says: "unreachable/reset"),
        FaultCase(fault: .html502, says: "unreachable/http_502"),
        FaultCase(fault: .truncatedJSON, says: "parse_error/truncated"),
        FaultCase(fault: .cutJSON, says: "parse_error/malformed"),
        FaultCase(fault: .hugeJSON, says: "parse_error/body_too_large"),
        FaultCase(fault: .wrongContentType, says: "parse_error/wrong_content_type"),
        FaultCase(fault: .auth401, says: "auth_error/unauthorized"),
    ]

    @Test(arguments: quick + hanging) func ofTheACS(_ one: FaultCase) async throws {
        try await check(one, .acs)
    }

    @Test(arguments: quick + hanging) func ofTheBridge(_ one: FaultCase) async throws {
        try await check(one, .bridge)
    }

    private func check(_ one: FaultCase, _ source: LabSource) async throws {
        let struck = "healthy-mesh"
        let other = "weak-fibre"
        try await House.of([struck, other]).run { house in
            house.lab.setFault(source, device: struck, one.fault)
            async let unharmed = house.lookup(other)
            let result = try await house.lookup(struck, timeoutMs: one.timeoutMs)
            #expect(result.states == (source == .acs ? [one.says, "ok", "ok"] : ["ok", "ok", one.says]))
            #expect(result.outcome == .found)
            #expect(result.report(lang: "fr").complete == (one.says == "ok"))
            #expect(try await unharmed.states == ["ok", "ok", "partial/objects_missing"])

            house.lab.clearFaults()
            let after = try await house.lookup(struck)
            #expect(after.states == ["ok", "ok", "ok"])
            #expect(after.report(lang: "fr").complete)
            #expect(try await house.lookup(other).states == ["ok", "ok", "partial/objects_missing"])
            // Nothing is left of what was given up.
            try await eventually("a request of an ended lookup goes on") { house.lab.inFlight(source) == 0 }
        }
    }
}
