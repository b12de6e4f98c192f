import DeviceCapture
import Testing

@testable import DeviceLab

@Suite struct BridgeTests {
    static let read = "/v1/modems/\(LabFixtures.host)/read"

    @Test func answersWithTheRecording() async throws {
        try await LabFixtures.withLab { lab in
            let client = RawHTTP(lab.bridgeURL)
            let answer = await client.post(
                Self.read, #"{"objects":["device","optical","wan"],"on_busy":"skip","deadline_ms":5000}"#, headers: ["X-Request-ID: abc"])
            #expect(answer.status == 200)
            #expect(answer.text == LabFixtures.bridge)
            #expect(answer.header("Content-Type") == "application/json")
            #expect(answer.header("X-Request-ID") == "abc")
            #expect(lab.requests(.bridge, device: "healthy") == 1)
        }
    }

    @Test func leavesOutWhatWasNotAskedFor() async throws {
        try await LabFixtures.withLab { lab in
            let answer = await RawHTTP(lab.bridgeURL).post(Self.read, #"{"objects":["optical"]}"#)
            let answerBody = try LabFixtures.json(answer.body)
            #expect(answerBody["objects"]?.object?.keys == ["optical"])
        }
    }

    @Test(arguments: [
        ("{", "bad_request"), ("[]", "bad_request"), (#"{"objects":["passwords"]}"#, "bad_request"),
        (#"{"objects":["DEV2_USER_CFG"]}"#, "bad_request"), (#"{"on_busy":"kick"}"#, "bad_request"),
        (#"{"deadline_ms":"soon"}"#, "bad_request"),
    ])
    func refusesBadRequests(_ body: String, _ code: String) async throws {
        try await LabFixtures.withLab { lab in
            let answer = await RawHTTP(lab.bridgeURL).post(Self.read, body)
            #expect(answer.status == 400)
            let answerBody = try LabFixtures.json(answer.body)
            #expect(answerBody["error"]?["code"]?.text == code)
        }
    }

    @Test(arguments: [
        (401, "unauthorized", false), (409, "session_busy", true), (422, "modem_unsupported", false), (423, "modem_locked", true),
        (424, "bad_credentials", false), (429, "too_many", true), (502, "modem_protocol", true), (503, "bridge_unavailable", true),
        (504, "modem_unreachable", true),
    ])
    func errorsFollowTheContract(_ status: Int, _ code: String, _ retryable: Bool) async throws {
        let capture = LoadedCapture(manifest: LabFixtures.manifest(bridgeStatus: status))
        try await LabFixtures.withLab([capture]) { lab in
            let answer = await RawHTTP(lab.bridgeURL).post(Self.read, "{}")
            #expect(answer.status == status)
            let error = try LabFixtures.json(answer.body)["error"]
            #expect(error?["code"]?.text == code)
            #expect(error?["retryable"] == .bool(retryable))
            #expect((error?["retry_after_ms"]?.double != nil) == retryable)
        }
    }

    @Test func knowsItsHosts() async throws {
        try await LabFixtures.withLab { lab in
            let client = RawHTTP(lab.bridgeURL)
            #expect(await client.post("/v1/modems/198.51.100.77/read", "{}").status == 504)
            #expect(await client.post("/v1/modems/169.254.169.254/read", "{}").status == 403)
            let status = await client.get("/v1/modems/\(LabFixtures.host)/status")
            let statusBody = try LabFixtures.json(status.body)
            #expect(statusBody["session"]?["busy"] == .bool(false))
            #expect(await client.get("/v1/modems/\(LabFixtures.host)/read").status == 405)
            #expect(await client.get("/v2/health").status == 404)
            #expect(await client.get("/v1/jobs/1").status == 404)
            #expect(await client.send("DELETE", "/v1/modems/\(LabFixtures.host)/session").status == 204)
        }
    }

    @Test func asksForItsToken() async throws {
        var options = LabFixtures.quick
        options.bridgeToken = "opensesame"
        try await LabFixtures.withLab(options: options) { lab in
            let client = RawHTTP(lab.bridgeURL)
            #expect(await client.get("/v1/health").status == 401)
            #expect(await client.get("/v1/health", headers: ["Authorization: Bearer wrong"]).status == 401)
            let health = await client.get("/v1/health", headers: ["Authorization: Bearer opensesame"])
            let healthBody = try LabFixtures.json(health.body)
            #expect(healthBody["in_use"]?.double == 0)
        }
    }

    @Test func oneModemHasOneSession() async throws {
        var manifest = LabFixtures.manifest()
        manifest.sources.bridge?.durationMs = 150
        var options = LabFixtures.quick
        options.usesRecordedDurations = true
        try await LabFixtures.withLab([LabFixtures.capture(manifest)], options: options) { lab in
            let client = RawHTTP(lab.bridgeURL)
            let statuses = await withTaskGroup(of: Int.self) { group in
                for _ in 0..<8 { group.addTask { await client.post(Self.read, "{}").status } }
                return await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [200: 5, 429: 3])
            #expect(lab.peak(.bridge, device: "healthy") > 1)
        }
    }

    @Test func misbehavesForOneModem() async throws {
        try await LabFixtures.withLab { lab in
            lab.setFault(.bridge, device: "healthy", .truncatedJSON)
            let answer = await RawHTTP(lab.bridgeURL).post(Self.read, "{}")
            #expect(answer.status == 200)
            #expect(answer.ending == .closed)
            #expect(await RawHTTP(lab.bridgeURL).get("/v1/health").status == 200)
        }
    }
}
