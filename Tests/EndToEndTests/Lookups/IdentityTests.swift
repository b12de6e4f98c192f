import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import Testing

/// Any key leads to the device, and what one lookup learnt the next one uses.
struct IdentityTests {
    private static let name = "healthy-mesh"

    /// Nothing is known beforehand: the ACS resolves the key, and the OLT starts with the serial that the ACS holds.
    @Test(arguments: [
        "serial=22400A7000101", "mac=1c:61:b4:0a:10:01", "mac=1C-61-B4-0A-10-01", "mac=1c61.b40a.1001", "q=1C61B40A1001", "gpon_sn=TPLGB40A1001",
        "gpon_sn=54504C47B40A1001", "q=tplgb40a1001", "id=1C61B4-Device2-22400A7000101", "q=1C61B4-Device2-22400A7000101",
    ]) func anEmptyDirectory(_ key: String) async throws {
        try await House.of([Self.name], directory: false).run { house in
            try await house.serving { probe in
                let answer = try await probe.get("/devices/lookup?\(key)&timeout_ms=15000")
                #expect(answer.status == 200)
                let report = try answer.json()
                #expect(report["/identity/acs_id"] == "\"1C61B4-Device2-22400A7000101\"")
                #expect(report["/identity/gpon_sn"] == "\"TPLGB40A1001\"")
                #expect(report["/identity/olt_ref/onu_id"] == "3")
                #expect((0..<3).map { report["/sources/\($0)/state"] } == ["\"ok\"", "\"ok\"", "\"skipped\""])
                #expect(report["/sources/2/reason"] == "\"no_management_host\"")
            }
        }
    }

    @Test func whatWasLearntIsUsed() async throws {
        try await House.of([Self.name], directory: false).run { house in
            let first = try await house.lookup(.any(validating: "1c:61:b4:0a:10:01"))
            #expect(first.states == ["ok", "ok", "skipped/no_management_host"])
            #expect(house.lab.log.contains { $0.target.contains("%24or") || $0.target.contains("%24in") }, "the first lookup searches")
            house.lab.resetCounters()
            for key in ["22400A7000101", "54504C47B40A1001", "1C61B4-Device2-22400A7000101", "1c:61:b4:0a:10:01"] {
                #expect(try await house.lookup(.any(validating: key)).states == ["ok", "ok", "skipped/no_management_host"])
            }
            // One request each: the document by its id.
            #expect(house.lab.requests(.acs) == 4)
            #expect(house.lab.log.allSatisfy { $0.target.contains("%22_id%22%3A%221C61B4-Device2-22400A7000101%22") })
        }
    }

    /// Product classes with a dash are percent-encoded inside the id, and once more in a URL.
    @Test func anIDWithAnEscape() async throws {
        let capture = try Project.capture(Self.name).renamed("escaped", replacing: "1C61B4-Device2-", with: "1C61B4-Device%2D2-")
        try await House.of([capture], directory: false).run { house in
            try await house.serving { probe in
                for query in ["id=1C61B4-Device%252D2-22400A7000101", "serial=22400A7000101"] {
                    let answer = try await probe.get("/devices/lookup?\(query)&refresh=live&timeout_ms=15000")
                    #expect(answer.status == 200)
                    #expect(try answer.json()["/sources/0/state"] == "\"ok\"")
                    #expect(try answer.json()["/identity/acs_id"] == "\"1C61B4-Device%2D2-22400A7000101\"")
                }
            }
            #expect(house.lab.log.contains { $0.target.hasPrefix("/devices/1C61B4-Device%252D2-22400A7000101/tasks") })
        }
    }
}
