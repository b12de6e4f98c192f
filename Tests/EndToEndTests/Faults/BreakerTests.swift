import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import GenieACSClient
import ModemBridgeClient
import OLTSNMP
import Testing

/// A source that keeps failing is left alone, and the report says that it was not asked.
struct BreakerTests {
    @Test func ofTheACS() async throws {
        try await House.of(["healthy-mesh"]).setup { $0.acs?.breaker = CircuitBreaker.Limits(failures: 2, openFor: .seconds(600)) }.run { house in
            house.lab.setFault(.acs, .reset)
            for _ in 0..<2 { #expect(try await house.lookup("healthy-mesh").states == ["unreachable/reset", "ok", "ok"]) }
            let asked = house.lab.requests(.acs)
            house.lab.clearFaults()
            let result = try await house.lookup("healthy-mesh")
            #expect(result.states == ["unreachable/circuit_open", "ok", "ok"])
            #expect(result.report(lang: "en").complete == false)
            #expect(house.lab.requests(.acs) == asked)
        }
    }

    @Test func theACSIsAskedAgainAfterThePause() async throws {
        try await House.of(["healthy-mesh"]).setup { $0.acs?.breaker = CircuitBreaker.Limits(failures: 2, openFor: .nanoseconds(1)) }.run { house in
            house.lab.setFault(.acs, .reset)
            // Two that open it, and a probe that fails.
            for _ in 0..<3 {
                let result = try await house.lookup("healthy-mesh")
                #expect(result.states == ["unreachable/reset", "ok", "ok"])
            }
            house.lab.clearFaults()
            for _ in 0..<2 { #expect(try await house.lookup("healthy-mesh").states == ["ok", "ok", "ok"]) }
        }
    }

    /// Per modem: that one of them is off says nothing about the others.
    @Test func ofAModem() async throws {
        let limits = ModemCircuit.Limits(failures: 2, openFor: .seconds(600), modems: 10)
        try await House.of(["fibre-cut", "weak-fibre"]).setup { $0.bridge?.circuit = limits }.run { house in
            for _ in 0..<3 {
                let first = try await house.lookup("fibre-cut")
                #expect(first.states == ["stale/inform_old", "ok", "unreachable/modem_unreachable"])
            }
            #expect(house.lab.requests(.bridge, device: "fibre-cut") == 2)
            #expect(try await house.lookup("weak-fibre").state(.bridge) == "partial/objects_missing")
        }
    }

    @Test func ofAnOLT() async throws {
        let plan = try House.of(["healthy-mesh"]).setup { setup in
            setup.oltSource.breakerThreshold = 2
            setup.oltSource.breakerPause = .seconds(600)
            for index in setup.olts.indices { setup.olts[index].target.timeout = .milliseconds(150) }
        }
        try await plan.run { house in
            house.lab.setFault(.olt, .neverAnswer)
            for _ in 0..<2 {
                let result = try await house.lookup("healthy-mesh")
                #expect(result.states == ["ok", "timeout/olt_silent", "ok"])
            }
            let asked = house.lab.requests(.olt)
            house.lab.clearFaults()
            #expect(try await house.lookup("healthy-mesh").states == ["ok", "unreachable/circuit_open", "ok"])
            #expect(house.lab.requests(.olt) == asked)
        }
    }
}
