import DeviceReport
import Foundation
import HTTPTransport
import Testing

@testable import DiagService

@Suite("Browsing the parameters of a device")
struct ParameterRouteTests {
    private typealias Object = [String: Any]

    private func rows(_ answer: HTTPTransportResponse, _ key: String = "parameters") -> [Object] { answer.object[key] as? [Object] ?? [] }

    @Test("a listing has value, type, age, standing and the model's word for each parameter")
    func listing() async throws {
        let answer = try await StubDocument.service().ask(StubDocument.target + "?path=Device.DeviceInfo.")
        #expect(answer.status == 200)
        #expect(answer.type == "application/json")
        #expect(answer.header("Cache-Control") == "no-store")
        #expect(answer.object["path"] as? String == "Device.DeviceInfo.")
        #expect((answer.object["device"] as? Object)?["serial"] as? String == StubDocument.serial)
        #expect((answer.object["source"] as? Object)?["state"] as? String == "ok")
        #expect((answer.object["models"] as? [Object])?.first?["version"] as? String == "2.19.1")
        let rows = rows(answer)
        #expect(rows.compactMap { $0["path"] as? String }.map { $0.dropFirst(18) } == ["FirstUseDate", "UpTime", "Uptime", "X_TP_Note"])
        let upTime = rows[1]
        #expect(upTime["value"] as? String == "86400")
        #expect(upTime["type"] as? String == "unsignedInt")
        #expect(upTime["at"] as? String == "2026-03-18T14:28:00Z")
        #expect(upTime["age_s"] as? Int == 120)
        #expect(upTime["writable"] as? Bool == false)
        #expect(upTime["standard"] as? String == "standard")
        let model = try #require(upTime["model"] as? Object)
        #expect(model["unit"] as? String == "seconds")
        #expect(model["range"] as? String == "0..")
        #expect(model["status"] as? String == "current")
        #expect(rows.map { $0["standard"] as? String } == ["standard", "standard", "unknown", "vendor"])
        #expect(rows[3]["model"] is NSNull && rows[2]["type"] is NSNull)
    }

    @Test("what was never read is null with its reason, and an empty text is a value")
    func unread() async throws {
        let rows = rows(try await StubDocument.service().ask(StubDocument.target + "?path=Device.DeviceInfo"))
        #expect(rows[0]["value"] is NSNull)
        #expect((rows[0]["unknown_reason"] as? [String: String]) == ["value": "not_fetched"])
        #expect(rows[0]["age_s"] is NSNull)
        #expect((rows[0]["model"] as? Object)?["status"] as? String == "deprecated")
        #expect(rows[2]["value"] as? String == "")
        #expect(rows[2]["unknown_reason"] == nil)
    }

    @Test("secrets are counted and nothing else of them is said")
    func secrets() async throws {
        let service = try StubDocument.service()
        for accept in ["application/json", "text/plain"] {
            let answer = try await service.ask(StubDocument.target + "?depth=64", headers: [("Accept", accept)])
            #expect(answer.status == 200)
            #expect(!answer.text.contains("canary") && !answer.text.contains("KeyPassphrase"))
            #expect(answer.text.contains("ModeEnabled"))
            #expect(accept == "text/plain" ? answer.text.contains("1 secrets left out") : answer.object["dropped_secrets"] as? Int == 1)
        }
    }

    @Test("objects below the depth are counted")
    func objects() async throws {
        let answer = try await StubDocument.service().ask(StubDocument.target + "?path=Device.WiFi")
        #expect(rows(answer).isEmpty)
        let objects = rows(answer, "objects")
        #expect(objects.map { $0["path"] as? String } == ["Device.WiFi.AccessPoint.", "Device.WiFi.SSID."])
        #expect(objects.map { ($0["counts"] as? Object)?["parameters"] as? Int } == [1, 3])
        #expect(objects.map { $0["standard"] as? String } == ["unknown", "standard"])
        #expect((answer.object["counts"] as? [String: Int]) == ["parameters": 4, "with_value": 4, "standard": 3, "vendor": 0, "unknown": 1])
    }

    @Test("pages lead from one to the next, numbers by value")
    func pages() async throws {
        let service = try StubDocument.service()
        var seen: [String] = []
        var cursor = ""
        for _ in 0..<10 {
            let answer = try await service.ask(StubDocument.target + "?path=Device.WiFi.SSID&depth=2&limit=1" + cursor)
            seen += rows(answer).compactMap { $0["path"] as? String }
            guard let next = answer.object["next"] as? String else { break }
            cursor = "&cursor=" + next
        }
        #expect(seen == ["1", "2", "10"].map { "Device.WiFi.SSID.\($0).SSID" })
    }

    @Test("text is a line a parameter, harmless for a terminal")
    func text() async throws {
        let target = StubDocument.target + "?path=Device.DeviceInfo&limit=3"
        let service = try StubDocument.service()
        let answer = try await service.ask(target, headers: [("Accept", "text/plain")])
        #expect(answer.type == "text/plain; charset=utf-8")
        let lines = answer.text.split(separator: "\n").map(String.init)
        #expect(lines[0] == "Device.DeviceInfo.  22400A7000101 · TP-Link")
        #expect(lines[1].contains("4 parameters: 2 standard, 1 vendor, 1 unknown; 1 never read"))
        #expect(lines.contains { $0.contains("Device.DeviceInfo.UpTime") && $0.contains("seconds") && $0.contains("2 min") && $0.hasSuffix("86400") })
        #expect(lines.contains { $0.contains("FirstUseDate") && $0.contains("standard, deprecated") && $0.hasSuffix("— (not_fetched)") })
        #expect(lines.last?.hasSuffix("cursor=Device.DeviceInfo.Uptime") == true)
        let rest = try await service.ask(StubDocument.target + "?path=Device.DeviceInfo.X_TP_Note", headers: [("Accept", "text/plain")])
        #expect(rest.text.contains("<red>") && !rest.text.contains("\u{1B}"))
        let colored = try await service.ask(target, headers: [("Accept", "text/plain; color=ansi")])
        #expect(colored.text.contains("\u{1B}["))
    }

    @Test(
        "a bad wish is refused before the ACS is asked",
        arguments: [
            "?path=Devices", "?path=.", "?path=Device..WiFi", "?path=Device.WiFi..", "?path=Device._id", "?path=Device.*", "?path=Device.%24where", "?path=_id",
            "?path=VirtualParameters", "?path=Device.W%20", "?path=Device." + String(repeating: "a", count: 250), "?path=%FF", "?depth=0", "?depth=65",
            "?depth=x",
            "?limit=0", "?limit=5001", "?limit=-1", "?limit=99999999999999999999", "?cursor=", "?cursor=" + String(repeating: "a", count: 1001),
            "?timeout_ms=1", "?colour=red", "?depth=1&depth=1", "?q=A",
        ])
    func refused(query: String) async throws {
        let service = try StubDocument.service()
        let answer = try await service.ask(StubDocument.target + query)
        #expect(answer.status == 400)
        #expect(answer.object["type"] as? String == "urn:diag:problem:bad-parameter")
        #expect(!service.metrics.render().contains("diag_source_requests_total{"))
    }

    @Test("a bad key is refused", arguments: ["A*", "%FF", "%", "A%2FB", "1C61B4-A%zz", "%7B%24ne%3Anull%7D"])
    func badKey(id: String) async throws {
        let answer = try await StubDocument.service().ask("/devices/\(id)/parameters")
        #expect(answer.status == 400)
        #expect(answer.object["type"] as? String == "urn:diag:problem:malformed-key")
        #expect(answer.object["instance"] as? String == "/devices/{id}/parameters")
    }

    @Test("any key is a key", arguments: ["22400A7000101", "1c:61:b4:0a:10:01", "TPLGB40A1001", "1C61B4-Device2-22400A7000101", "1C61B4-A%252D-1", "lookup"])
    func keys(id: String) async throws {
        #expect(try await StubDocument.service().ask("/devices/\(id)/parameters").status == 200)
    }

    @Test(
        "each outcome has its status and says what the ACS did",
        arguments: [
            (SourceStatus(.acs, .notFound), [], 404, "unknown-device"), (SourceStatus(.acs, .skipped, reason: "no_key"), [], 404, "unknown-device"),
            (SourceStatus(.acs, .notFound, reason: "ambiguous"), [DeviceIdentity(acsID: "A-1"), DeviceIdentity(acsID: "A-2")], 422, "ambiguous-key"),
            (SourceStatus(.acs, .timeout), [], 504, "source-timeout"), (SourceStatus(.acs, .unreachable), [], 502, "source-failed"),
            (SourceStatus(.acs, .authError), [], 502, "source-failed"), (SourceStatus(.acs, .parseError), [], 502, "source-failed"),
        ] as [(SourceStatus, [DeviceIdentity], Int, String)])
    func outcomes(status: SourceStatus, candidates: [DeviceIdentity], code: Int, name: String) async throws {
        let answer = try await StubDocument.service(status, candidates: candidates).ask(StubDocument.target)
        #expect(answer.status == code)
        #expect(answer.type == "application/problem+json")
        #expect(answer.object["type"] as? String == "urn:diag:problem:\(name)")
        #expect((answer.object["sources"] as? [Object])?.first?["state"] as? String == status.state.rawValue)
        #expect(!answer.text.contains(StubDocument.serial))
    }

    @Test("what the device does not have is not found, nor is the page of another path")
    func missing() async throws {
        let service = try StubDocument.service()
        for query in ["?path=Device.Nothing", "?path=InternetGatewayDevice.", "?path=Device.WiFi&cursor=Device.DeviceInfo.UpTime"] {
            let answer = try await service.ask(StubDocument.target + query)
            #expect(answer.status == 404)
            #expect(answer.object["type"] as? String == "urn:diag:problem:not-found")
        }
    }

    @Test("without an ACS nothing can be asked, and too much at once is refused")
    func unavailable() async throws {
        let none = try await StubService().ask(StubDocument.target)
        #expect(none.status == 503 && none.object["type"] as? String == "urn:diag:problem:no-source")
        var full = try StubDocument.service()
        full.browsing = 0
        let refused = try await full.ask(StubDocument.target)
        #expect(refused.status == 503 && refused.header("Retry-After") == "2")
    }

    @Test("the log and the metrics name the route and not the device")
    func route() async throws {
        let service = try StubDocument.service()
        _ = try await service.ask(StubDocument.target)
        #expect(service.log.objects.contains { $0["route"] == "/devices/{id}/parameters" })
        #expect(!service.log.lines.joined().contains(StubDocument.serial))
        #expect(service.metrics.render().contains("route=\"/devices/{id}/parameters\",status=\"200\""))
    }

    @Test("only the exact path is the route", arguments: ["/devices//parameters", "/devices/A/parameters/", "/devices/A/B/parameters", "/devices/A/parameter"])
    func others(path: String) async throws {
        #expect(try await StubDocument.service().ask(path).status == 404)
    }
}
