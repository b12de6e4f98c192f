import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import Foundation
import Logging
import ModemBridgeClient
import Testing

/// The bridge as a service of its own, over real sockets, with modems that speak their own cryptography.
@Suite("The bridge reads modems for others", .serialized, .timeLimit(.minutes(2)))
struct BridgeServiceTests {
    private static let token = "an-invented-token"

    /// The bridge over a house's modems, while `body` talks to it.
    private func served(
        _ house: House, _ change: (inout ModemSetup, inout BridgeSettings) -> Void = { _, _ in }, _ body: (HTTPProbe) async throws -> Void
    ) async throws {
        var modems = try #require(house.service.setup.modem)
        var settings = BridgeSettings()
        settings.token = Secret(Self.token)
        settings.now = house.service.setup.now
        change(&modems, &settings)
        let server = BridgeServer(modems, settings: settings, host: "127.0.0.1", port: 0, logger: house.logger)
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { port.finish() }
                try? await server.run { port.yield($0) }
            }
            for await port in ports {
                try await body(HTTPProbe(port: port))
                break
            }
            group.cancelAll()
        }
    }

    private func send(
        _ probe: HTTPProbe, _ method: String, _ path: String, _ body: String = "", headers: [String] = [], token: String? = Self.token
    ) async throws -> HTTPProbe.Answer {
        let socket = try RawSocket(port: probe.port)
        defer { socket.close() }
        var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1", "Connection: close", "Content-Length: \(body.utf8.count)"] + headers
        if let token { lines.append("Authorization: Bearer \(token)") }
        socket.write(Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8))
        return HTTPProbe.parse(await socket.read())
    }

    private func object(_ answer: HTTPProbe.Answer) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any], "\(answer.text)")
    }

    private func code(_ answer: HTTPProbe.Answer) throws -> String? { (try object(answer)["error"] as? [String: Any])?["code"] as? String }

    private func modem(_ house: House) throws -> (host: String, modem: LabModem) {
        let host = try #require(house.lab.captures.first?.manifest.identity.managementHost)
        return (host, try #require(house.lab.modem(at: host)))
    }

    /// Our own client through it says what reading the modems directly says.
    @Test(arguments: ["healthy-mesh", "weak-fibre", "session-busy"], [ReadOptions.Refresh.cached, .live])
    func aReportThroughItIsTheSame(_ name: String, _ refresh: ReadOptions.Refresh) async throws {
        try await House.of([name]).withoutBridge().run { house in
            let direct = try FlatJSON(ReportRendering.json(try await house.lookup(name, refresh: refresh).report(lang: "fr")))
            try await served(house) { probe in
                var setup = house.service.setup
                setup.modem = nil
                setup.bridge = BridgeConfiguration(baseURL: "http://127.0.0.1:\(probe.port)", bearerToken: Self.token, maxAgeSeconds: 0, circuit: nil)
                let house = House(lab: house.lab, service: LookupService(setup, logger: house.logger), logger: house.logger)
                let bridged = try FlatJSON(ReportRendering.json(try await house.lookup(name, refresh: refresh).report(lang: "fr")))
                await house.service.close()
                let differences = bridged.differences(from: direct) { pointer in
                    // How long it took, and what only HTTP has.
                    ["/duration_ms", "/http_status"].contains { pointer.hasSuffix($0) } || pointer.contains("/timings")
                }
                #expect(differences == [])
            }
            for modem in house.lab.captures.compactMap({ $0.manifest.identity.managementHost }).compactMap({ house.lab.modem(at: $0) }) {
                #expect(name == "session-busy" || !modem.isLoggedIn)
                #expect(modem.statistics.logins == modem.statistics.logouts)
            }
            #expect(house.lab.requests(.bridge) == 0)
        }
    }

    @Test func nobodyIsServedWithoutTheToken() async throws {
        try await House.of(["healthy-mesh"]).withoutBridge().run { house in
            let (host, modem) = try modem(house)
            try await served(house) { probe in
                for token in [nil, "", "an-invented-toke", "an-invented-token-", "an-invented-tokeN"] {
                    for (method, path) in [("GET", "/v1/health"), ("POST", "/v1/modems/\(host)/read"), ("GET", "/v1/jobs/x")] {
                        let answer = try await send(probe, method, path, token: token)
                        #expect(answer.status == 401)
                        #expect(try code(answer) == "unauthorized")
                        #expect(answer.headers["content-type"] == "application/problem+json")
                    }
                }
                let health = try object(try await send(probe, "GET", "/v1/health"))
                #expect(health["engine"] as? String == "native" && health["status"] as? String == "ok" && health["capacity"] as? Int == 64)
            }
            #expect(modem.statistics.requests == 0)
        }
    }

    @Test func aReadingHoldsNoSecretAndAStatusNeedsNoLogin() async throws {
        try await House.of(["healthy-mesh"]).withoutBridge().run { house in
            let (host, modem) = try modem(house)
            try await served(house) { probe in
                let status = try object(try await send(probe, "GET", "/v1/modems/\(host)/status"))
                #expect(status["reachable"] as? Bool == true && status["account"] as? String == "user" && modem.statistics.logins == 0)
                #expect((status["session"] as? [String: Any])?["busy"] as? Bool == false)
                #expect((status["lock"] as? [String: Any])?["forbidden"] as? Bool == false)
                let answer = try await send(
                    probe, "POST", "/v1/modems/\(host)/read", #"{"objects":["device","optical"],"on_busy":"skip","deadline_ms":9000}"#,
                    headers: ["X-Request-ID: r-1"])
                #expect(answer.status == 200 || answer.status == 206)
                #expect(answer.headers["x-request-id"] == "r-1")
                let objects = try #require(try object(answer)["objects"] as? [String: Any])
                #expect(objects["optical"] != nil && objects["wifi"] == nil)
                #expect(!modem.statistics.operations.contains { $0.contains("WIFI") } && modem.statistics.logins == 1 && !modem.isLoggedIn)
                #expect(try await send(probe, "DELETE", "/v1/modems/\(host)/session").status == 204)
            }
        }
    }

    @Test func aJobIsFollowedAndItsEventsResumed() async throws {
        try await House.of(["healthy-mesh"]).withoutBridge().run { house in
            let (host, modem) = try modem(house)
            try await served(house) { probe in
                let accepted = try await send(probe, "POST", "/v1/modems/\(host)/read", "{}", headers: ["Prefer: respond-async"])
                #expect(accepted.status == 202)
                let id = try #require(try object(accepted)["job"] as? String)
                let all = ServerEvent.all(in: try await send(probe, "GET", "/v1/jobs/\(id)/events").text)
                #expect(all.first?.name == "state" && all.last?.name == "done" && all.contains { $0.name == "object" })
                #expect(all.map(\.id) == (1...all.count).map(String.init))
                let rest = ServerEvent.all(in: try await send(probe, "GET", "/v1/jobs/\(id)/events", headers: ["Last-Event-ID: \(all.count - 1)"]).text)
                #expect(rest == Array(all.suffix(1)))
                let job = try object(try await send(probe, "GET", "/v1/jobs/\(id)"))
                #expect(job["state"] as? String == "done" && (job["result"] as? [String: Any])?["objects"] != nil)
                #expect(modem.statistics.logins == 1 && !modem.isLoggedIn)
                #expect(try code(try await send(probe, "GET", "/v1/jobs/nobody")) == "unknown_job")
            }
        }
    }

    @Test func aCancelledJobIsLoggedOut() async throws {
        var options = LabModemOptions()
        options.delay = .milliseconds(50)
        try await House.of(["healthy-mesh"]).withoutBridge(options).run { house in
            let (host, modem) = try modem(house)
            let (reads, read) = AsyncStream.makeStream(of: Int.self)
            modem.afterOperation { read.yield($0) }
            try await served(house) { probe in
                let accepted = try await send(probe, "POST", "/v1/modems/\(host)/read", "{}", headers: ["Prefer: respond-async"])
                let id = try #require(try object(accepted)["job"] as? String)
                for await number in reads where number == 2 { break }
                #expect(try await send(probe, "DELETE", "/v1/jobs/\(id)").status == 204)
                #expect(try object(try await send(probe, "GET", "/v1/jobs/\(id)"))["state"] as? String == "cancelled")
            }
            // The service has ended: whoever was visited is logged out.
            #expect(modem.statistics.logins == 1 && modem.statistics.logouts == 1 && !modem.isLoggedIn)
        }
    }

    @Test func theEndOfTheServiceLogsOutEverywhere() async throws {
        try await House.of(["healthy-mesh"]).withoutBridge().run { house in
            let (host, modem) = try modem(house)
            let (reads, read) = AsyncStream.makeStream(of: Int.self)
            modem.afterOperation { read.yield($0) }
            try await served(house) { probe in
                let accepted = try await send(probe, "POST", "/v1/modems/\(host)/read", "{}", headers: ["Prefer: respond-async"])
                #expect(accepted.status == 202)
                for await number in reads where number == 2 { break }
            }
            #expect(modem.statistics.logins == 1 && modem.statistics.logouts == 1 && !modem.isLoggedIn)
        }
    }

    @Test func aPersonIsLeftInPeace() async throws {
        try await House.of(["healthy-mesh"]).withoutBridge().run { house in
            let (host, modem) = try modem(house)
            modem.personLogsIn()
            try await served(house) { probe in
                let answer = try await send(probe, "POST", "/v1/modems/\(host)/read")
                #expect(answer.status == 409)
                #expect(try code(answer) == "session_busy")
                #expect(modem.isLoggedIn && modem.statistics.logins == 0)
                #expect(try await send(probe, "POST", "/v1/modems/\(host)/read", #"{"on_busy":"force"}"#).status < 300)
            }
        }
    }

    @Test func onlyModemsAreAsked() async throws {
        try await House.of(["healthy-mesh"]).withoutBridge().run { house in
            let (host, _) = try modem(house)
            let network: (inout ModemSetup, inout BridgeSettings) -> Void = { modems, _ in
                modems.configuration.allowedNetworks = [AddressRange(host)].compactMap { $0 }
            }
            try await served(house, network) { probe in
                for foreign in ["127.0.0.1", "169.254.169.254", "localhost", "203.0.113.77"] {
                    for (method, what) in [("POST", "read"), ("GET", "status"), ("DELETE", "session")] {
                        let answer = try await send(probe, method, "/v1/modems/\(foreign)/\(what)")
                        #expect(answer.status == 403)
                        #expect(try code(answer) == "host_forbidden")
                        #expect(!answer.text.contains(foreign))
                    }
                }
                #expect(try await send(probe, "POST", "/v1/modems/\(host)/read").status < 300)
            }
        }
    }

    @Test(
        arguments: [
            ("{", 400), ("[]", 400), (#"{"objects":["nonsense"]}"#, 400), (#"{"objects":["DEV2_USER_CFG"]}"#, 400), (#"{"objects":"device"}"#, 400),
            (#"{"on_busy":"kill"}"#, 400), (#"{"port":22}"#, 400), (#"{"scheme":"gopher"}"#, 400), (#"{"credential_ref":"other"}"#, 400),
            (#"{"deadline_ms":0}"#, 400), (#"{"max_age_seconds":-1}"#, 400), (#"{"x":""# + String(repeating: "x", count: 70_000) + #""}"#, 413),
        ] as [(String, Int)])
    func whatMakesNoSenseIsRefused(_ body: String, _ status: Int) async throws {
        try await House.of(["healthy-mesh"]).withoutBridge().run { house in
            let (host, modem) = try modem(house)
            try await served(house) { probe in
                let answer = try await send(probe, "POST", "/v1/modems/\(host)/read", body)
                #expect(answer.status == status)
                #expect(try code(answer) == "bad_request")
                #expect(modem.statistics.requests == 0)
            }
        }
    }

    @Test func jobsAreBounded() async throws {
        try await House.of(["healthy-mesh"]).withoutBridge().run { house in
            let (host, _) = try modem(house)
            try await served(house, { $1.maxJobs = 2 }) { probe in
                var statuses: [Int] = []
                for _ in 0..<3 {
                    let answer = try await send(probe, "POST", "/v1/modems/\(host)/read", "{}", headers: ["Prefer: respond-async"])
                    statuses.append(answer.status)
                }
                #expect(statuses == [202, 202, 429])
            }
        }
    }
}
