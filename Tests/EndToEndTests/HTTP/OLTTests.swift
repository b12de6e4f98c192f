import DeviceCapture
import DeviceLab
import DiagService
import Testing

/// The OLTs over HTTP, from a lab's agents.
struct OLTTests {
    /// Asks until the first walk over the serials has ended: the service begins it when it starts.
    private func listed(_ probe: HTTPProbe, _ olt: String) async throws -> FlatJSON {
        for _ in 0..<600 {
            let answer = try await probe.get("/olts/\(olt)")
            #expect(answer.status == 200)
            let json = try answer.json()
            if json["/olt/status"] != "\"unseen\"" { return json }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("no walk ended")
        return try await probe.get("/olts/\(olt)").json()
    }

    @Test func anOLTSaysHowItIs() async throws {
        try await House.of(["healthy-mesh", "fibre-cut"]).run { house in
            try await house.serving { probe in
                let one = try await listed(probe, "olt-1")
                #expect(one["/olt/status"] == "\"ok\"")
                #expect(one["/olt/profile"] == "\"huawei\"")
                #expect(one["/olt/snmp_version"] == "\"v2c\"")
                #expect(one["/olt/onus"].flatMap { Int($0) } ?? 0 >= 2)
                #expect(one["/olt/agent/window"] == one["/olt/agent/max_in_flight"])
                #expect(one["/ports/0/pon_port"] == "\"0/1/0\"" && one["/ports/0/onus"] == one["/olt/onus"])
                for count in ["held", "held_ms", "packed"] { #expect(one["/olt/agent/\(count)"].flatMap { Int($0) } ?? -1 >= 0) }
                let all = try await probe.get("/olts").json()
                #expect(all["/olts/0/name"] == "\"olt-1\"")
                #expect(all["/olts/0/onus"] == one["/olt/onus"])
                #expect(all["/olts/1/name"] == nil)
                let text = try await probe.get("/metrics").text
                #expect(text.contains("diag_olt_up{olt=\"olt-1\"} 1"))
                #expect(text.contains("diag_olt_onus{olt=\"olt-1\"} \(one["/olt/onus"] ?? "?")"))
                #expect(text.contains("diag_olt_window{olt=\"olt-1\"} \(one["/olt/agent/max_in_flight"] ?? "?")"))
                #expect(text.contains("diag_olt_held_total{olt=\"olt-1\"} "))
                // No ONU is named by a label.
                #expect(!text.contains("TPLGB40A"))
                #expect(try await probe.get("/readyz").json()["/olt_1"] == "\"ok\"")
            }
        }
    }

    /// The port with its slashes in hex digits, and with dashes in their place.
    @Test(arguments: ["0%2F1%2F0", "0-1-0"]) func aPortSaysWhoIsDown(_ port: String) async throws {
        try await House.of(["healthy-mesh", "fibre-cut"]).run { house in
            try await house.serving { probe in
                _ = try await listed(probe, "olt-1")
                let answer = try await probe.get("/olts/olt-1/pon/\(port)?timeout_ms=15000")
                #expect(answer.status == 200)
                let listing = try answer.json()
                #expect(listing["/pon_port"] == "\"0/1/0\"")
                let total = try #require(listing["/total"].flatMap { Int($0) })
                let states = ["online", "offline", "disabled", "other"].compactMap { listing["/\($0)"].flatMap { Int($0) } }
                #expect(states.count == 4 && states.reduce(0, +) == total)
                let serials = (0..<total).compactMap { listing["/onus/\($0)/serial"] }
                #expect(serials.count == total)
                let dark = try #require(serials.firstIndex(of: "\"TPLGB40A3005\""))
                #expect(listing["/onus/\(dark)/state"] == "\"offline\"")
                #expect(listing["/onus/\(dark)/last_down_cause"] == "\"los\"")
                #expect(listing["/onus/\(dark)/last_down_at"] != "null")
            }
        }
    }

    @Test func anONUIsReadOnItsOLT() async throws {
        try await House.of(["healthy-mesh"]).run { house in
            try await house.serving { probe in
                _ = try await listed(probe, "olt-1")
                let answer = try await probe.get("/olts/olt-1/onus/tplg-b40a1001?timeout_ms=15000")
                #expect(answer.status == 200)
                let document = try answer.json()
                #expect(document["/device/gpon_sn"] == "\"TPLGB40A1001\"")
                #expect(document["/device/olt_ref/olt"] == "\"olt-1\"")
                #expect(document["/olt/state"] == "\"online\"")
                #expect(document["/source/state"] == "\"ok\"")
                #expect(house.lab.requests(.acs) == 0)
            }
        }
    }

    @Test func whatIsNotThereIsToldApart() async throws {
        try await House.of(["healthy-mesh"]).run { house in
            try await house.serving { probe in
                _ = try await listed(probe, "olt-1")
                for path in ["/olts/nowhere", "/olts/nowhere/pon/0-1-0", "/olts/nowhere/onus/TPLGB40A1001", "/olts/olt-1/pon/9-9-9", "/olts/olt-1/pon"] {
                    _ = try OutcomeTests.problem(try await probe.get(path), 404, "not-found")
                }
                _ = try OutcomeTests.problem(try await probe.get("/olts/olt-1/onus/TPLGFFFFFFFF?timeout_ms=15000"), 404, "unknown-device")
                _ = try OutcomeTests.problem(try await probe.get("/olts/olt-1/onus/nonsense"), 400, "malformed-key")
                _ = try OutcomeTests.problem(try await probe.get("/olts?limit=3"), 400, "bad-parameter")
                _ = try OutcomeTests.problem(try await probe.get("/olts/olt-1/pon/0-1-0?timeout_ms=soon"), 400, "bad-parameter")
            }
        }
    }

    @Test func aSilentOLTIsATimeOut() async throws {
        try await House.of(["healthy-mesh"]).run { house in
            try await house.serving { probe in
                _ = try await listed(probe, "olt-1")
                house.lab.setFault(.olt, .neverAnswer)
                _ = try OutcomeTests.problem(try await probe.get("/olts/olt-1/pon/0-1-0?timeout_ms=300"), 504, "source-timeout")
                let onu = try await probe.get("/olts/olt-1/onus/TPLGB40A1001?timeout_ms=300")
                #expect(try OutcomeTests.problem(onu, 504, "source-timeout")["/sources/0/name"] == "\"olt\"")
            }
        }
    }

    /// Nobody knows that it is not there.
    @Test func aPortOfAnOLTThatNeverAnsweredIsNoMissingPort() async throws {
        try await House.of(["healthy-mesh"]).run { house in
            house.lab.setFault(.olt, .neverAnswer)
            try await house.serving { probe in
                #expect(try await listed(probe, "olt-1")["/olt/status"] == "\"silent\"")
                _ = try OutcomeTests.problem(try await probe.get("/olts/olt-1/pon/0-1-0?timeout_ms=300"), 504, "source-timeout")
            }
        }
    }

    @Test func oneOLTAndOneONUInWords() async throws {
        try await House.of(["healthy-mesh", "fibre-cut"]).run { house in
            try await house.serving { probe in
                _ = try await listed(probe, "olt-1")
                let text = ["Accept: text/plain"]
                let olt = try await probe.get("/olts/olt-1", headers: text).text
                #expect(olt.contains("Huawei SmartAX") && olt.contains("at most 4 at a time") && olt.contains("PON ports        0/1/0 ("))
                let onu = try await probe.get("/olts/olt-1/onus/TPLGB40A3005?timeout_ms=15000", headers: text).text
                #expect(onu.hasPrefix("ONU TPLGB40A3005\n"))
                #expect(onu.contains("!! down since 2026-03-18 07:32:00: its light no longer arrived (los)"))
                #expect(onu.contains("this modem alone is down (single)"))
                #expect(!onu.contains("not reported"), "what the modem would say is not missed")
            }
        }
    }

    @Test func withoutAnOLTTheListIsEmpty() async throws {
        try await House.of(["healthy-mesh"]).setup { $0.olts = [] }.run { house in
            try await house.serving { probe in
                let answer = try await probe.get("/olts")
                #expect(answer.status == 200)
                #expect(try answer.json()["/olts/0/name"] == nil)
                #expect(try await probe.get("/olts/olt-1").status == 404)
            }
        }
    }
}
