import DeviceReport
import HTTPTransport
import Testing

@testable import ModemBridgeClient

@Suite("A modem is called as its own page would") struct ExchangeTests {
    @Test func addressesAreWrittenAndChecked() throws {
        #expect(ModemEndpoint(host: "192.0.2.1")?.base == "http://192.0.2.1")
        #expect(ModemEndpoint(host: "2001:db8::1", port: 8888)?.base == "http://[2001:db8::1]:8888")
        #expect(ModemEndpoint(scheme: .https, host: "modem.example", port: 443)?.base == "https://modem.example")
        #expect(ModemEndpoint(host: "192.0.2.1/x") == nil && ModemEndpoint(host: "user@192.0.2.1") == nil && ModemEndpoint(host: "192.0.2.1", port: 0) == nil)
    }

    @Test(arguments: [
        ("https://192.0.2.1/", "https://192.0.2.1"), ("HTTPS://192.0.2.1:8443/x?y", "https://192.0.2.1:8443"), ("https://192.0.2.9/", nil),
        ("http://192.0.2.1/", nil), ("https://192.0.2.1.evil.example/", nil), ("https://192.0.2.1:99999/", nil), ("/login", nil), ("https://a@192.0.2.1/", nil),
    ]) func aRedirectIsFollowedToTheSameModemOnly(_ location: String, _ expected: String?) throws {
        #expect(try #require(ModemEndpoint(host: "192.0.2.1")).secured(by: location)?.base == expected)
    }

    @Test(arguments: [
        ("JSESSIONID=0123456789abcdef; Path=/; HttpOnly", "JSESSIONID=0123456789abcdef"), ("JSESSIONID=deleted; Path=/", nil), ("other=0123456789abcdef", nil),
        ("JSESSIONID=01234567\u{B}89", nil), ("JSESSIONID=", nil), ("", nil), (";", nil),
    ]) func aCookieIsTakenWhenItIsOne(_ header: String, _ expected: String?) {
        #expect(ModemReply(status: 200, cookies: [header]).sessionCookie == expected)
    }

    @Test func everyCallLooksLikeTheBrowsers() throws {
        let calls = ModemCalls(try #require(ModemEndpoint(host: "192.0.2.1")), NativeConfiguration())
        let request = calls.operation(Array("sign=".utf8), cookie: "JSESSIONID=0123456789abcdef", token: "0123456789abcdef")
        let headers = Dictionary(request.headers) { $1 }
        #expect(headers["Referer"] == "http://192.0.2.1/" && headers["User-Agent"]?.hasPrefix("Mozilla/") == true && headers["Connection"] == "close")
        #expect(headers["TokenID"] == "0123456789abcdef" && headers["Content-Type"] == "text/plain" && headers["Accept-Encoding"] == nil)
        #expect(request.freshConnection && request.url == "http://192.0.2.1/cgi_gdpr?9")
    }

    @Test(arguments: [
        ("10.20.0.0/16", "10.20.255.1", true), ("10.20.0.0/16", "10.21.0.1", false), ("10.20.0.0/12", "10.31.0.1", true), ("10.20.0.0/12", "10.32.0.1", false),
        ("192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false), ("0.0.0.0/0", "203.0.113.9", true), ("0.0.0.0/0", "::1", false),
        ("2001:db8::/33", "2001:db8:7fff::1", true), ("2001:db8::/33", "2001:db8:8000::1", false), ("0.0.0.0/0", "localhost", false),
        ("0.0.0.0/0", "2130706433", false),
    ]) func rangesHoldAddresses(_ range: String, _ address: String, _ isIn: Bool) throws {
        #expect(try #require(AddressRange(range)).contains(address) == isIn)
    }

    @Test(arguments: ["", "10.0.0.0/33", "10.0.0/8", "::/129", "10.0.0.0/8/8", "10.0.0.0/-1", "modem"]) func whatIsNoRangeIsRefused(_ text: String) {
        #expect(AddressRange(text) == nil)
    }

    /// Nothing is sent to an address that is not among the modems'.
    @Test func aForeignAddressIsNotAsked() async {
        var configuration = NativeConfiguration()
        configuration.allowedNetworks = [AddressRange("10.0.0.0/8")].compactMap { $0 }
        let modem = ScriptedModem { _ in ModemReply(status: 200) }
        let source = NativeModem(configuration, transport: modem, clock: .real) { _ in ModemCredentials(password: "x") }
        for host in ["127.0.0.1", "169.254.169.254", "localhost"] {
            let outcome = await source.read(DeviceIdentity(managementHost: host), options: Fixtures.live, deadline: .now + .seconds(5))
            #expect(outcome.status.reason == "host_forbidden")
        }
        #expect(modem.urls.isEmpty)
    }

    @Test(arguments: [true, false]) func aModemLeadsToHTTPSOnlyWhereThatIsPolicy(_ isFollowed: Bool) async throws {
        var configuration = NativeConfiguration()
        configuration.followsToHTTPS = isFollowed
        let modem = ScriptedModem { url in
            url.hasPrefix("https:")
                ? ModemReply(status: 200, body: Array((OwnExample.page + "var isLogined=0;").utf8)) : ModemReply(status: 302, location: "https://192.0.2.1/")
        }
        let runner = SessionRunner(
            transport: modem, configuration: configuration, clock: .real, journal: nil, managementHost: "192.0.2.1", credentials: OwnExample.credentials)
        var calls = ModemCalls(try #require(ModemEndpoint(host: "192.0.2.1")), configuration)
        let answers = await runner.ask(&calls, introduces: false, until: .now + .seconds(5))
        #expect((answers.parameters != nil) == isFollowed && calls.endpoint.scheme == (isFollowed ? .https : .http))
    }

    /// Whatever a modem says, at whatever point, a reading ends with an outcome.
    @Test func nonsenseAtEveryPointIsSurvived() async {
        let bodies = [
            "", "\0", "<html>", OwnExample.page, "var isLogined=0;", "{}", "ZBnlrNKgjNvA7Zb1W/YZng==", String(repeating: "var token=\"", count: 1000),
            "mode.CBC",
        ]
        await withTaskGroup(of: Void.self) { group in
            for (number, body) in bodies.enumerated() {
                for status in [200, 302, 403, 406, 500] {
                    group.addTask {
                        let modem = ScriptedModem { url in
                            url.hasSuffix("Busy") && number % 2 == 0
                                ? ModemReply(status: 200, body: Array("var isLogined=0;".utf8))
                                : ModemReply(status: status, cookies: ["JSESSIONID=0123456789abcdef"], location: "https://192.0.2.1/", body: Array(body.utf8))
                        }
                        let source = NativeModem(NativeConfiguration(), transport: modem, clock: .real) { _ in ModemCredentials(password: "x") }
                        let outcome = await source.read(DeviceIdentity(managementHost: "192.0.2.1"), options: Fixtures.live, deadline: .now + .seconds(60))
                        #expect(outcome.payload == nil && outcome.status.state != .ok)
                        await source.close()
                    }
                }
            }
        }
    }
}
