import DeviceCapture
import Foundation
import Testing

@testable import DeviceLab

@Suite("The lab's modem behaves as its kind before a login") struct ModemServerTests {
    private let now = ContinuousClock.now

    private func core(_ change: (inout LabModemOptions) -> Void = { _ in }) throws -> ModemCore {
        var options = LabModemOptions()
        change(&options)
        return ModemCore(options: options, objects: ModemFixtures.objects, key: try #require(LabModemKey.make()))
    }

    private func request(_ method: String, _ target: String, headers: [(name: String, value: String)] = [], body: String = "") -> LabRequest {
        let own = Set(headers.map(\.name))
        let usual = [(name: "referer", value: "http://192.0.2.1/"), (name: "user-agent", value: "Mozilla/5.0")].filter { !own.contains($0.name) }
        return LabRequest(method: method, target: target, headers: (usual + headers).filter { !$0.value.isEmpty }, body: Array(body.utf8))
    }

    private func answer(_ core: inout ModemCore, _ request: LabRequest) throws -> (status: Int, text: String) {
        guard case .response(let response) = core.reply(to: request, at: now) else { return (0, "") }
        return (response.status, String(decoding: response.bytes, as: UTF8.self))
    }

    @Test func whoLooksLikeNoBrowserIsNotServed() throws {
        var core = try core()
        #expect(try answer(&core, request("POST", "/cgi/getBusy", headers: [("referer", "")])).status == 403)
        #expect(try answer(&core, request("POST", "/cgi/getBusy", headers: [("user-agent", "curl/8")])).status == 406)
        #expect(try answer(&core, request("POST", "/cgi/getBusy", headers: [("accept-encoding", "gzip, deflate")])).status == 406)
        #expect(try answer(&core, request("POST", "/cgi/getBusy")).status == 200)
    }

    @Test func parametersComeAfterSomeNoise() throws {
        var core = try core { $0.noise = 2 }
        #expect(try answer(&core, request("POST", "/cgi/getGDPRParm")).status == 406)
        #expect(try answer(&core, request("POST", "/cgi/getGDPRParm")).status == 406)
        let (status, text) = try answer(&core, request("POST", "/cgi/getGDPRParm"))
        #expect(status == 200 && text.contains("var ee=\"010001\";\nvar nn=\"") && text.hasSuffix("$.ret=0;\n"))
    }

    @Test func thePageTellsTheLockAndNeverAStrangersToken() throws {
        var core = try core { $0.pageBytes = 82_000 }
        core.session = ModemCore.Session(cookie: "0123456789abcdef", token: "fedcba9876543210", keys: nil, hash: "", lastUsed: now)
        core.lockedUntil = now + .seconds(290)
        let (_, text) = try answer(&core, request("GET", "/"))
        #expect(text.contains("var forbidFlag=1; var forbidTime=290;") && text.contains("var modelName=\"XX230v\"") && !text.contains("token"))
        #expect((80_000...84_000).contains(text.utf8.count))
        let mine = try answer(&core, request("GET", "/?_=1", headers: [("cookie", "a=b; JSESSIONID=0123456789abcdef")]))
        #expect(mine.text.contains("<script type=\"text/javascript\">var token=\"fedcba9876543210\";</script>"))
        #expect(try answer(&core, request("POST", "/cgi/getBusy")).text.contains("var isLogined=1;"))
    }

    @Test func nonsenseIsNoLogin() throws {
        var core = try core()
        for body in ["", "sign=00", "sign=zz\r\ndata=", "sign=\(String(repeating: "00", count: 64))\r\ndata=AAAA\r\n", "data=AAAA"] {
            _ = core.reply(to: request("POST", "/cgi_gdpr?9", body: body), at: now)
        }
        #expect(core.statistics.logins == 0 && core.statistics.refusedLogins == 0 && core.statistics.oddities.count == 5)
    }

    @Test func aSessionNobodyUsesEnds() throws {
        var core = try core()
        core.session = ModemCore.Session(
            cookie: "0123456789abcdef", token: "fedcba9876543210", keys: ModemKeys(.cbc, key: "1234567890123456", iv: "1234567890123456"), hash: "",
            lastUsed: now)
        _ = core.reply(to: request("POST", "/cgi/getBusy"), at: now + .seconds(299))
        #expect(core.session != nil)
        _ = core.reply(to: request("POST", "/cgi/getBusy"), at: now + .seconds(301))
        #expect(core.session == nil)
    }

    @Test func aRecordingOfABridgeBecomesObjects() {
        let objects = ModemFixtures.objects
        #expect(objects["DEV2_WIFI_APDEV_ETHASSOCDEV"] == .refused(71011) && objects["DEV2_NO_SUCH"] == nil)
        guard case .object(let device) = objects["DEV2_DEV_INFO"], case .list(let ports) = objects["DEV2_ETH_INTF"] else {
            Issue.record("not read")
            return
        }
        #expect(device["modelName"]?.text == "XX230v" && ports.count == 2)
        #expect(LabModemObjects(recording: Array("{".utf8)).names.isEmpty)
    }

    /// One modem a capture: with somebody at its page where the bridge found somebody, and none where it reached none.
    @Test func aLabServesTheModemsOfItsCaptures() async throws {
        var options = LabFixtures.quick
        options.modems = LabModemOptions()
        func capture(_ name: String, _ host: String, _ status: Int) -> LoadedCapture {
            var manifest = LabFixtures.manifest(name: name, bridgeStatus: status)
            manifest.identity.managementHost = host
            return LoadedCapture(manifest: manifest, acs: Array(LabFixtures.acs.utf8), olt: nil, bridge: Array(LabFixtures.bridge.utf8))
        }
        try await LabFixtures.withLab([capture("a", "192.0.2.10", 200), capture("b", "192.0.2.11", 409), capture("c", "192.0.2.12", 504)], options: options) {
            lab in
            #expect(lab.modem(at: "192.0.2.10")?.isLoggedIn == false)
            #expect(lab.modem(at: "192.0.2.11")?.isLoggedIn == true)
            #expect(lab.modem(at: "192.0.2.12") == nil)
        }
    }
}
