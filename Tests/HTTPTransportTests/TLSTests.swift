import Testing

@testable import HTTPTransport

@Suite(.enabled(if: TLSServer.tool != nil, "the openssl command is not installed"), .timeLimit(.minutes(1))) struct TLSTests {
    private let transport = HTTPTransport()

    @Test func refusesAnUnknownIssuer() async throws {
        let server = try await TLSServer.start()
        let error = await failure(transport, HTTPTransportRequest(url: server.url))
        #expect(error?.code == .tls)
        #expect(error?.timings.tlsMs == nil && error?.status == nil)
    }

    @Test func trustsTheFileItIsGiven() async throws {
        let server = try await TLSServer.start()
        let request = HTTPTransportRequest(url: server.url, tls: .init(caFile: server.certificate))
        let response = try await transport.send(request, deadline: ample)
        #expect(response.status == 200)
        #expect(response.timings.tlsMs != nil)
    }

    @Test func refusesAnotherName() async throws {
        let server = try await TLSServer.start()
        let request = HTTPTransportRequest(url: "https://127.0.0.1:\(server.port)/", tls: .init(caFile: server.certificate))
        #expect(await failure(transport, request)?.code == .tls)
    }

    @Test func holdsToThePin() async throws {
        let server = try await TLSServer.start()
        let tls = HTTPTLSOptions(caFile: server.certificate, pinnedPublicKey: server.pin)
        #expect(try await transport.send(HTTPTransportRequest(url: server.url, tls: tls), deadline: ample).status == 200)
        let other = HTTPTLSOptions(caFile: server.certificate, pinnedPublicKey: "sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
        #expect(await failure(transport, HTTPTransportRequest(url: server.url, tls: other))?.code == .tls)
        // A pin does not replace the chain.
        let pinOnly = HTTPTLSOptions(pinnedPublicKey: server.pin)
        #expect(await failure(transport, HTTPTransportRequest(url: server.url, tls: pinOnly))?.code == .tls)
    }

    /// A key too short for OpenSSL's default level, a name that is not its own and no issuer: the right pin is enough, another is not.
    @Test func trustsAPinAloneWhenAskedTo() async throws {
        let server = try await TLSServer.start(weak: true)
        let url = "https://127.0.0.1:\(server.port)/"
        #expect(try await transport.send(HTTPTransportRequest(url: url, tls: .pinnedAlone(server.pin)), deadline: ample).status == 200)
        let other = HTTPTLSOptions.pinnedAlone("sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
        #expect(await failure(transport, HTTPTransportRequest(url: url, tls: other))?.code == .tls)
        let usual = HTTPTLSOptions(caFile: server.certificate, pinnedPublicKey: server.pin)
        #expect(await failure(transport, HTTPTransportRequest(url: server.url, tls: usual))?.code == .tls)
    }

    @Test(arguments: ["", "/etc/ssl/key.pem"]) func trustsNoPinThatIsNone(_ pin: String) async {
        let error = await failure(transport, HTTPTransportRequest(url: "https://127.0.0.1:9/", tls: .pinnedAlone(pin)))
        #expect(error?.code == .invalidRequest)
    }

    @Test func refusesAMissingFile() async throws {
        let server = try await TLSServer.start()
        let request = HTTPTransportRequest(url: server.url, tls: .init(caFile: "/nonexistent/ca.pem"))
        #expect(await failure(transport, request)?.code == .tls)
    }

    /// Connections are shared only between requests that judge the server alike.
    @Test func doesNotReuseAConnectionJudgedByOtherRules() async throws {
        let server = try await TLSServer.start()
        let trusting = HTTPTransportRequest(url: server.url, tls: .init(caFile: server.certificate))
        _ = try await transport.send(trusting, deadline: ample)
        #expect(await failure(transport, HTTPTransportRequest(url: server.url))?.code == .tls)
    }

    @Test func knowsPlainTextFromTLS() async throws {
        let server = try RawServer { connection in
            _ = connection.readSome()
            connection.write("HTTP/1.1 400 Bad Request\r\n\r\n")
        }
        let request = HTTPTransportRequest(url: "https://127.0.0.1:\(server.port)/")
        #expect(await failure(transport, request)?.code == .tls)
    }
}
