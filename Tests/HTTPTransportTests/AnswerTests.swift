import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(1))) struct AnswerTests {
    private let transport = HTTPTransport()

    @Test func returnsStatusReasonHeadersAndBody() async throws {
        let server = try RawServer { connection in
            _ = connection.readRequest()
            connection.answer("202 Task queued but not processed", "{}", headers: "X-Two: a\r\nx-two:  b \r\nGenieACS-Version: 1.2.16\r\n")
        }
        let response = try await transport.send(HTTPTransportRequest(url: server.url + "/devices/"), deadline: ample)
        #expect(response.status == 202)
        #expect(response.reason == "Task queued but not processed")
        #expect(response.text == "{}")
        #expect(response.headers.first("genieacs-version") == "1.2.16")
        #expect(response.headers.all("X-TWO") == ["a", "b"])
        #expect(response.headers.first("absent") == nil)
        #expect(!response.reusedConnection)
        #expect(response.timings.connectMs != nil && response.timings.firstByteMs != nil && response.timings.tlsMs == nil)
    }

    @Test func keepsAnEmptyReason() async throws {
        let server = try RawServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 204\r\n\r\n")
        }
        let response = try await transport.send(HTTPTransportRequest(url: server.url), deadline: ample)
        #expect(response.status == 204 && response.reason.isEmpty && response.body.isEmpty)
    }

    @Test func joinsChunksAndIgnoresInterimAnswersAndTrailers() async throws {
        let server = try RawServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 103 Early Hints\r\nX-Kind: interim\r\nContent-Length: 99\r\n\r\n")
            connection.write("HTTP/1.1 200 Fine\r\nX-Kind: final\r\nTransfer-Encoding: chunked\r\n\r\n")
            connection.write("3\r\nabc\r\n2\r\nde\r\n0\r\nHTTP/1.1 500 No: no\r\nX-Kind: trailer\r\n\r\n")
        }
        let response = try await transport.send(HTTPTransportRequest(url: server.url), deadline: ample)
        #expect(response.status == 200 && response.reason == "Fine" && response.text == "abcde")
        #expect(response.headers.all("x-kind") == ["final"])
    }

    @Test func readsToTheEndOfTheConnection() async throws {
        let server = try RawServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.0 200 OK\r\n\r\nall of it")
        }
        #expect(try await transport.send(HTTPTransportRequest(url: server.url), deadline: ample).text == "all of it")
    }

    @Test func returnsALargeBodyWhole() async throws {
        let size = 3 << 20
        let server = try RawServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(size)\r\n\r\n")
            connection.write((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        }
        let body = try await transport.send(HTTPTransportRequest(url: server.url), deadline: ample).body
        #expect(body.count == size)
        #expect(body.indices.allSatisfy { body[$0] == UInt8(truncatingIfNeeded: $0 &* 31) })
    }

    @Test func doesNotFollowARedirect() async throws {
        let elsewhere = try RawServer(RawServer.answering())
        let server = try RawServer { connection in
            _ = connection.readRequest()
            connection.answer("302 Found", "", headers: "Location: \(elsewhere.url)/\r\n")
        }
        let response = try await transport.send(HTTPTransportRequest(url: server.url), deadline: ample)
        #expect(response.status == 302)
        #expect(response.headers.first("location") == elsewhere.url + "/")
        #expect(elsewhere.log.entries.isEmpty)
    }

    @Test func ignoresTheProxyOfTheEnvironment() async throws {
        #expect(ProxyTrap.arm())
        let server = try RawServer(RawServer.answering("direct"))
        #expect(try await transport.send(HTTPTransportRequest(url: server.url), deadline: ample).text == "direct")
        #expect(ProxyTrap.log.entries.isEmpty)
    }

    @Test func readsOnlyTheHeadOfAHeadRequest() async throws {
        let server = try RawServer { connection in
            while connection.readRequest() != nil { connection.write("HTTP/1.1 200 OK\r\ntotal: 7\r\nContent-Length: 900\r\n\r\n") }
        }
        let request = HTTPTransportRequest(method: "HEAD", url: server.url, maxBodyBytes: 10)
        let response = try await transport.send(request, deadline: ample)
        #expect(response.status == 200 && response.body.isEmpty && response.headers.first("total") == "7")
    }
}
