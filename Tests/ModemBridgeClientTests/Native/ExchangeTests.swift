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
}
