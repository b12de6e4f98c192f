import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import Testing

/// A service that reads the modems itself, over their encrypted interface, says what one says that has a bridge read them.
struct NativeModemTests {
    @Test(arguments: ["healthy-mesh", "weak-fibre", "acs-down", "olt-silent", "session-busy"])
    func saysWhatTheBridgeSays(_ name: String) async throws {
        var bridged: FlatJSON?
        try await House.of([name]).run { house in
            bridged = try FlatJSON(ReportRendering.json(try await house.lookup(name).report(lang: "fr")))
        }
        try await House.of([name]).withoutBridge().run { house in
            let native = try FlatJSON(ReportRendering.json(try await house.lookup(name).report(lang: "fr")))
            let differences = native.differences(from: try #require(bridged)) { pointer in
                // How long it took and over which protocol; the recording is two seconds older than its clock; only a bridge says when to come again.
                ["/duration_ms", "/http_status", "_at", "/at", "/age_s"].contains { pointer.hasSuffix($0) } || pointer.contains("/timings")
                    || pointer.hasPrefix("/sources/2/warnings") || pointer == "/sources/2/detail"
            }
            #expect(differences == [])
            #expect(house.lab.requests(.bridge) == 0)
        }
    }

    @Test func nobodyIsLeftLoggedIn() async throws {
        try await House.of(["healthy-mesh"]).withoutBridge().run { house in
            let host = try #require(house.lab.captures.first?.manifest.identity.managementHost)
            let modem = try #require(house.lab.modem(at: host))
            let states = [try await house.lookup("healthy-mesh"), try await house.lookup("healthy-mesh")].map { $0.state(.bridge) }
            #expect(states == ["ok", "ok"])
            await house.service.close()
            #expect(!modem.isLoggedIn)
            #expect(modem.statistics.logins == 2)
            #expect(modem.statistics.logouts == 2)
        }
    }
}
