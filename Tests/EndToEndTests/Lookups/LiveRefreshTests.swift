import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import Testing

/// `refresh=live`: the modem itself is asked through the ACS, and the report says whether it answered.
struct LiveRefreshTests {
    private static let name = "session-busy"
    // A value that the ACS alone has here: levels are told to the OLT too.
    private static let uptimePath = "Device.DeviceInfo.UpTime"
    private static let uptime = "/device/uptime_s"

    @Test func anOnlineModem() async throws {
        try await House.of([Self.name]).run { house in
            let before = try Self.json(try await house.lookup(Self.name))
            house.lab.setLiveValue(.number("4242"), path: Self.uptimePath, device: Self.name)
            #expect(try Self.json(try await house.lookup(Self.name))[Self.uptime] == before[Self.uptime], "what the ACS holds is not what the modem says")
            let result = try await house.lookup(Self.name, refresh: .live)
            #expect(result.state(.acs) == "ok")
            #expect(try Self.json(result)[Self.uptime] == "4242")
            #expect(try Self.json(result)["/request/refresh"] == "\"live\"")
            #expect(house.lab.log.count { $0.method == "POST" && $0.source == .acs } == 1)
        }
    }

    static let failures: [(CPEBehaviour, String)] = [
        (CPEBehaviour(connectionRequest: .silent), "stale/device_offline"),
        (CPEBehaviour(connectionRequest: .refused), "stale/device_offline"),
        (CPEBehaviour(connectionRequest: .badCredentials), "stale/connection_request_credentials"),
        (CPEBehaviour(connectionRequest: .noInform), "stale/task_queued"),
        (CPEBehaviour(faultPaths: ["Device.DeviceInfo"]), "stale/task_faulted"),
    ]

    @Test(arguments: failures) func aModemThatDoesNotAnswer(_ behaviour: CPEBehaviour, _ says: String) async throws {
        try await House.of([Self.name]).run { house in
            house.lab.setCPE(behaviour, device: Self.name)
            house.lab.setLiveValue(.number("4242"), path: Self.uptimePath, device: Self.name)
            let cached = try Self.json(try await house.lookup(Self.name))
            let result = try await house.lookup(Self.name, refresh: .live)
            #expect(result.states == [says, "ok", "busy/session_busy"])
            let report = result.report(lang: "fr")
            #expect(!report.complete)
            #expect(try Self.json(result).leaves.filter { $0.key.hasPrefix(Self.uptime) } == cached.leaves.filter { $0.key.hasPrefix(Self.uptime) })
            // The cached values are still shown as what they are: of the last inform.
            #expect(try Self.json(result)["/sources/0/data_at"] == cached["/sources/0/data_at"])
            #expect(try await house.lookup(Self.name).state(.acs) == "ok")
        }
    }

    /// A task needs its time; a lookup that has none says so and keeps what it has.
    @Test func noTimeForIt() async throws {
        try await House.of([Self.name]).run { house in
            house.lab.setFault(.bridge, device: Self.name, .neverAnswer)
            let result = try await house.lookup(Self.name, timeoutMs: 900, refresh: .live)
            #expect(result.state(.acs) == "stale/no_time_for_live" || result.state(.acs) == "timeout/deadline")
            #expect(!house.lab.log.contains { $0.method == "POST" && $0.source == .acs })
        }
    }

    private static func json(_ result: LookupResult) throws -> FlatJSON {
        try FlatJSON(ReportRendering.json(result.report(lang: "fr")))
    }
}
