import DeviceLab
import DeviceReport
import HTTPTransport
import Testing

@testable import ModemBridgeClient

@Suite("A look at a modem tells what it is, and nobody at its page notices", .serialized, .timeLimit(.minutes(2))) struct GlanceTests {
    private static let device = DeviceIdentity(managementHost: "192.0.2.1")

    private static func scripted(_ script: @escaping @Sendable (String) -> ModemReply) -> NativeModem {
        NativeModem(NativeConfiguration(), transport: ScriptedModem(script), clock: .real) { _ in nil }
    }

    @Test(arguments: LabModemOptions.Cipher.allCases) func theCipherIsTold(_ cipher: LabModemOptions.Cipher) async throws {
        var options = LabModemOptions()
        options.cipher = cipher
        options.user = "admin"
        try await ModemFixtures.withModem(options) { house in
            let outcome = await house.source.look(at: house.device(), deadline: .now + .seconds(10))
            let glance = try #require(outcome.payload)
            #expect(outcome.status.state == .ok && glance.cipher?.rawValue == cipher.rawValue)
            #expect(glance.account == "admin" && glance.isBusy == false && !glance.isLocked && glance.failedLogins == 0 && !glance.leadsToHTTPS)
            #expect(glance.answerMs > 0 && glance.endpoint.port == house.modem.port)
            #expect(house.modem.statistics.logins == 0 && house.modem.statistics.requests == 4 && house.modem.statistics.oddities == [])
        }
    }

    @Test func aPersonAtThePageStaysThere() async throws {
        try await ModemFixtures.withModem { house in
            house.modem.personLogsIn()
            let outcome = await house.source.look(at: house.device(), deadline: .now + .seconds(10))
            #expect(outcome.status.state == .ok && outcome.payload?.isBusy == true && house.modem.isLoggedIn)
        }
    }

    @Test func aLockedPageSaysForHowLong() async throws {
        var options = LabModemOptions()
        options.maxFailures = 1
        try await ModemFixtures.withModem(options, password: "wrong") { house in
            #expect(await house.read().status.reason == "modem_locked")
            let glance = try #require(await house.source.look(at: house.device(), deadline: .now + .seconds(10)).payload)
            #expect(glance.isLocked && glance.failedLogins == 1)
            #expect((1...300).contains(try #require(glance.lockSeconds)))
        }
    }

    /// 406 instead of the parameters is no reason to take a modem for something else.
    @Test func noiseIsPassedOver() async throws {
        var options = LabModemOptions()
        options.noise = 3
        try await ModemFixtures.withModem(options) { house in
            #expect(await house.source.look(at: house.device(), deadline: .now + .seconds(20)).status.state == .ok)
        }
    }

    @Test func aSilentModemIsNoAnswer() async throws {
        var options = LabModemOptions()
        options.delay = .seconds(60)
        try await ModemFixtures.withModem(options) { house in
            let outcome = await house.source.look(at: house.device(), deadline: .now + .milliseconds(300))
            #expect(outcome.status.state == .timeout && outcome.payload == nil)
            await house.modem.stop()
            let gone = await house.source.look(at: house.device(), deadline: .now + .seconds(10))
            #expect(gone.status.state == .unreachable && gone.status.reason == "modem_unreachable" && gone.payload == nil)
        }
    }

    @Test func aRedirectIsFollowedAndTold() async {
        let modem = Self.scripted { url in
            url.hasPrefix("https:")
                ? ModemReply(status: 200, body: Array((OwnExample.page + "var isLogined=0;").utf8))
                : ModemReply(status: 302, location: "https://192.0.2.1:8443/")
        }
        let outcome = await modem.look(at: Self.device, deadline: .now + .seconds(10))
        #expect(outcome.status.state == .ok && outcome.payload?.leadsToHTTPS == true)
        #expect(outcome.payload?.endpoint.text == "https://192.0.2.1:8443")
    }

    /// Without a pin its certificate is nobody's: it is still worth knowing that it wants TLS.
    @Test func aRedirectIntoNowhereIsToldToo() async {
        let modem = NativeModem(NativeConfiguration(), transport: Secured(), clock: .real) { _ in nil }
        let outcome = await modem.look(at: Self.device, deadline: .now + .seconds(10))
        #expect(outcome.status.state == .unreachable && outcome.status.reason == "tls" && outcome.payload?.leadsToHTTPS == true)
        #expect(await modem.glance(at: Self.device, deadline: .now + .seconds(10)) == nil)
    }

    @Test(arguments: [200, 404]) func aPageThatIsNoModemIsNone(_ status: Int) async {
        let modem = Self.scripted { _ in ModemReply(status: status, body: Array("<!DOCTYPE html><html><body>Welcome to a printer</body></html>".utf8)) }
        let outcome = await modem.look(at: Self.device, deadline: .now + .seconds(10))
        #expect(outcome.status.state == .unsupported && outcome.status.reason == "modem_unsupported")
        #expect(outcome.payload?.speaksTheDialect == false && outcome.payload?.model == nil && outcome.payload?.cipher == nil)
    }

    @Test(arguments: [
        ("192.0.2.1", "http://192.0.2.1"), ("192.0.2.1:8888", "http://192.0.2.1:8888"), ("2001:db8::1", "http://[2001:db8::1]"),
        ("[2001:db8::1]", "http://[2001:db8::1]"), ("[2001:db8::1]:8888", "http://[2001:db8::1]:8888"), ("https://192.0.2.1", "https://192.0.2.1"),
        ("HTTP://modem.example:81", "http://modem.example:81"), ("", nil), ("192.0.2.1:", nil), ("192.0.2.1:0", nil), ("192.0.2.1:+80", nil),
        ("192.0.2.1/x", nil), ("[192.0.2.1]:80", nil), ("[2001:db8::1]x", nil), ("[2001:db8::1", nil), ("user@192.0.2.1", nil), ("https://", nil),
    ]) func anAddressIsReadAsItIsTyped(_ typed: String, _ expected: String?) {
        #expect(ModemEndpoint(typed: typed)?.text == expected)
    }
}

/// Leads to `https` and fails there.
private struct Secured: ModemTransport {
    func reply(to request: HTTPTransportRequest, deadline: ContinuousClock.Instant) async throws(HTTPTransportError) -> ModemReply {
        if request.url.hasPrefix("https:") { throw HTTPTransportError(code: .tls, detail: "") }
        return ModemReply(status: 301, location: "https://192.0.2.1/")
    }
}
