import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import GenieACSClient
import Testing

/// What a lookup comes to over HTTP when it is no report.
struct OutcomeTests {
    @Test func aDeviceThatNobodyKnows() async throws {
        try await House.of(["unknown-device"]).run { house in
            try await house.serving { probe in
                let answer = try await probe.get("/devices/lookup?serial=22400A7000810&timeout_ms=15000")
                let problem = try Self.problem(answer, 404, "unknown-device")
                #expect((0..<3).map { problem["/sources/\($0)/state"] } == ["\"not_found\"", "\"not_found\"", "\"skipped\""])
                #expect(answer.headers["x-trace-id"].map { "\"\($0)\"" } == problem["/trace_id"])
            }
        }
    }

    /// Every source that answered: one that knows the device is enough for a report, and silence is no "I do not know".
    @Test func oneSourceKnowsTheDevice() async throws {
        try await House.of(["acs-down"]).run { house in
            house.lab.clearFaults()
            try await house.serving { probe in
                let answer = try await probe.get("/devices/lookup?serial=22400A7000608&timeout_ms=15000")
                #expect(answer.status == 200)
                #expect(try answer.json()["/sources/0/state"] == "\"not_found\"")
                #expect(try answer.json()["/sources/1/state"] == "\"ok\"")
            }
        }
    }

    @Test func nobodyAnswersInTime() async throws {
        try await House.of(["unknown-device"]).run { house in
            house.lab.setFault(.acs, .neverAnswer)
            house.lab.setFault(.olt, .neverAnswer)
            try await house.serving { probe in
                let answer = try await probe.get("/devices/lookup?serial=22400A7000810&timeout_ms=500")
                #expect(answer.status == 200)
                let report = try answer.json()
                #expect(report["/complete"] == "false")
                #expect((0..<2).map { report["/sources/\($0)/state"] } == ["\"timeout\"", "\"timeout\""])
            }
        }
    }

    @Test func aKeyThatFitsSeveral() async throws {
        let one = try Project.capture("weak-fibre")
        let twin = one.renamed("twin", replacing: "1C61B4-Device2-", with: "02005E-Device2-")
        try await House.of([one, twin], directory: false).run { house in
            try await house.serving { probe in
                let answer = try await probe.get("/devices/lookup?serial=22400A7000204&timeout_ms=15000")
                let problem = try Self.problem(answer, 422, "ambiguous-key")
                let ids = Set((0..<2).compactMap { problem["/candidates/\($0)/acs_id"] })
                #expect(ids == ["\"1C61B4-Device2-22400A7000204\"", "\"02005E-Device2-22400A7000204\""])
                // With one of them the question has an answer.
                let chosen = try await probe.get("/devices/lookup?id=02005E-Device2-22400A7000204&timeout_ms=15000")
                #expect(chosen.status == 200)
                #expect(try chosen.json()["/identity/acs_id"] == "\"02005E-Device2-22400A7000204\"")
            }
        }
    }

    @Test func noSourceCanBeAsked() async throws {
        let plan = try House.of(["healthy-mesh"], directory: false).setup { setup in
            setup.acs = nil
            setup.olts = []
        }
        try await plan.run { house in
            try await house.serving { try await Self.unavailable($0) }
            #expect(house.lab.requests(.bridge) == 0)
        }
    }

    @Test func theOnlySourceIsUnreachable() async throws {
        try await House.of(["healthy-mesh"], directory: false).run { house in
            house.lab.setFault(.acs, .reset)
            try await house.serving { probe in
                try await Self.unavailable(probe)
                house.lab.clearFaults()
                let answer = try await probe.get("/devices/lookup?serial=22400A7000101&timeout_ms=15000")
                #expect(answer.status == 200)
            }
        }
    }

    private static func unavailable(_ probe: HTTPProbe) async throws {
        let answer = try await probe.get("/devices/lookup?serial=22400A7000101&timeout_ms=15000")
        _ = try problem(answer, 503, "no-source")
        #expect(answer.headers["retry-after"].flatMap { Int($0) } ?? 0 > 0)
    }

    static func problem(_ answer: HTTPProbe.Answer, _ status: Int, _ type: String) throws -> FlatJSON {
        #expect(answer.status == status)
        #expect(answer.headers["content-type"] == "application/problem+json")
        let problem = try answer.json()
        #expect(problem["/type"] == "\"urn:diag:problem:\(type)\"")
        #expect(problem["/status"] == "\(status)")
        return problem
    }
}
