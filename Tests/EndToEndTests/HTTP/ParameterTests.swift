import DeviceCapture
import DeviceLab
import Testing

/// The raw tree of a device over HTTP, from a lab's ACS.
struct ParameterTests {
    @Test func aPartOfTheTreeIsListed() async throws {
        try await House.of(["healthy-mesh"]).run { house in
            try await house.serving { probe in
                let answer = try await probe.get("/devices/22400A7000101/parameters?path=Device.DeviceInfo.&timeout_ms=15000")
                #expect(answer.status == 200)
                let listing = try answer.json()
                #expect(listing["/path"] == "\"Device.DeviceInfo.\"")
                #expect(listing["/device/serial"] == "\"22400A7000101\"")
                #expect(listing["/device/model"] == "\"XX230v\"")
                #expect(listing["/source/state"] == "\"ok\"")
                #expect(listing["/models/0/version"] == "\"2.19.1\"")
                #expect(listing["/parameters/0/standard"] == "\"standard\"")
                #expect(listing["/parameters/0/path"]?.hasPrefix("\"Device.DeviceInfo.") == true)
            }
        }
    }

    /// Not known beforehand, so that the ACS has to search.
    @Test(arguments: ["22400A7000101", "1c:61:b4:0a:10:01", "TPLGB40A1001", "1C61B4-Device2-22400A7000101"])
    func anyKeyFindsTheDevice(_ key: String) async throws {
        try await House.of(["healthy-mesh"], directory: false).run { house in
            try await house.serving { probe in
                let answer = try await probe.get("/devices/\(key)/parameters?path=Device.WiFi.&timeout_ms=15000")
                #expect(answer.status == 200)
                #expect(try answer.json()["/device/acs_id"] == "\"1C61B4-Device2-22400A7000101\"")
            }
        }
    }

    /// Only what is asked for is moved.
    @Test func theWholeTreeIsThePartsTogether() async throws {
        try await House.of(["healthy-mesh"]).run { house in
            try await house.serving { probe in
                let whole = try await probe.get("/devices/22400A7000101/parameters?timeout_ms=15000").json()
                #expect(whole["/objects/0/path"] == "\"Device.\"")
                let parts = try await probe.get("/devices/22400A7000101/parameters?path=Device&timeout_ms=15000").json()
                var count = parts.leaves.keys.filter { $0.hasPrefix("/parameters/") && $0.hasSuffix("/path") }.count
                for pointer in parts.leaves.keys where pointer.hasPrefix("/objects/") && pointer.hasSuffix("/counts/parameters") {
                    count += parts[pointer].flatMap { Int($0) } ?? 0
                }
                #expect(count > 100 && "\(count)" == whole["/counts/parameters"])
            }
        }
    }

    @Test func everyFailureNamesTheSource() async throws {
        try await House.of(["healthy-mesh"]).run { house in
            try await house.serving { probe in
                house.lab.setFault(.acs, .reset)
                let broken = try await probe.get("/devices/22400A7000101/parameters?timeout_ms=15000")
                #expect(try OutcomeTests.problem(broken, 502, "source-failed")["/sources/0/name"] == "\"acs\"")
                house.lab.setFault(.acs, .neverAnswer)
                let late = try await probe.get("/devices/22400A7000101/parameters?timeout_ms=500")
                #expect(try OutcomeTests.problem(late, 504, "source-timeout")["/sources/0/state"] == "\"timeout\"")
                house.lab.clearFaults()
                let unknown = try await probe.get("/devices/22400A7000810/parameters?timeout_ms=15000")
                _ = try OutcomeTests.problem(unknown, 404, "unknown-device")
                let nothing = try await probe.get("/devices/22400A7000101/parameters?path=Device.Nothing&timeout_ms=15000")
                _ = try OutcomeTests.problem(nothing, 404, "not-found")
                let again = try await probe.get("/devices/22400A7000101/parameters?timeout_ms=15000")
                #expect(again.status == 200)
            }
        }
    }
}
