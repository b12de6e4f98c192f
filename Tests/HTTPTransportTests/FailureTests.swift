import Glibc
import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(1))) struct FailureTests {
    private let transport = HTTPTransport()

    private func code(
        _ script: @escaping @Sendable (RawConnection) -> Void, maxBody: Int = 1 << 20, after milliseconds: Int? = nil
    ) async throws -> HTTPTransportError? {
        let server = try RawServer { connection in
            _ = connection.readRequest()
            script(connection)
        }
        let request = HTTPTransportRequest(url: server.url, maxBodyBytes: maxBody)
        return await failure(transport, request, deadline: milliseconds.map(soon) ?? ample)
    }

    @Test func timesOutWithoutAnAnswer() async throws {
        let server = try RawServer { connection in
            _ = connection.readRequest()
            connection.waitForClose()
        }
        // By the deadline libcurl has no timer left that would wake the loop.
        let request = HTTPTransportRequest(url: server.url, connectTimeout: .seconds(3600))
        let error = await failure(transport, request, deadline: soon(500))
        #expect(error?.code == .timeout)
        #expect(error?.status == nil && error?.timings.connectMs != nil)
        await server.log.first("closed 1")
    }

    @Test func timesOutOnADrip() async throws {
        let error = try await code(
            { connection in
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
                while connection.write("x") { usleep(20_000) }
            }, after: 1000)
        #expect(error?.code == .timeout)
        #expect(error?.status == 200)
        #expect((1..<1000).contains(error?.bodyBytes ?? 0))
    }

    @Test func timesOutBeforeItBegins() async throws {
        let server = try RawServer(RawServer.answering())
        #expect(await failure(transport, HTTPTransportRequest(url: server.url), deadline: soon(-1))?.code == .timeout)
        #expect(server.log.entries.isEmpty)
    }

    @Test func timesOutWhileWaiting() async throws {
        let transport = HTTPTransport(configuration: .init(maxConnectionsPerHost: 1, maxWaiting: 1))
        let server = try RawServer { connection in
            _ = connection.readRequest()
            connection.waitForClose()
        }
        let request = HTTPTransportRequest(url: server.url)
        let first = Task { await failure(transport, request) }
        await server.log.first("request")
        for _ in 0..<3 {
            // Overloaded if the one before had kept its place in the line.
            let next = await failure(transport, request, deadline: soon(30))
            #expect(next?.code == .timeout && next?.timings.connectMs == nil)
        }
        #expect(server.log.count("connection") == 1)
        first.cancel()
        _ = await first.value
    }

    @Test func tellsARefusedConnection() async throws {
        let (descriptor, port) = try RawServer.listen(backlog: 1)
        close(descriptor)
        #expect(await failure(transport, HTTPTransportRequest(url: "http://127.0.0.1:\(port)/"))?.code == .unreachable)
    }

    /// A listener whose queue is full drops what comes: the connection is neither made nor refused.
    @Test func tellsAConnectionThatIsNotMade() async throws {
        let (descriptor, port) = try RawServer.listen(backlog: 0)
        var fillers: [Int32] = []
        defer { for one in fillers + [descriptor] { close(one) } }
        for _ in 0..<4 {
            let filler = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
            fillers.append(filler)
            var address = RawServer.loopback(port: port)
            _ = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(filler, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
        }
        let request = HTTPTransportRequest(url: "http://127.0.0.1:\(port)/", connectTimeout: .milliseconds(60))
        #expect(await failure(transport, request)?.code == .connectTimeout)
        var patient = request
        patient.connectTimeout = .seconds(10)
        #expect(await failure(transport, patient, deadline: soon(60))?.code == .timeout)
    }

    @Test func tellsAReset() async throws {
        #expect(try await code { $0.reset() }?.code == .reset)
    }

    @Test func tellsAResetWithinTheBody() async throws {
        let error = try await code { connection in
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
            usleep(20_000)  // a reset discards what the client has not read yet
            connection.reset()
        }
        #expect(error?.code == .reset)
        #expect(error?.status == 200 && error?.bodyBytes == 4)
    }

    @Test func tellsAnEmptyReply() async throws {
        let error = try await code { _ in }
        #expect(error?.code == .emptyReply)
        #expect(error?.reusedConnection == false)
    }

    @Test func tellsATruncatedLength() async throws {
        let error = try await code { $0.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[\n{}") }
        #expect(error?.code == .truncated)
        #expect(error?.status == 200 && error?.bodyBytes == 4)
    }

    @Test func tellsTruncatedChunks() async throws {
        let error = try await code { $0.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n") }
        #expect(error?.code == .truncated)
        #expect(error?.status == 200 && error?.bodyBytes == 5)
    }

    @Test func tellsMalformedChunks() async throws {
        let error = try await code { $0.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabcde\r\n0\r\n\r\n") }
        #expect(error?.code == .protocolError)
    }

    @Test(arguments: ["hello there, this is no answer at all\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n"])
    func tellsWhatIsNotHTTP(_ answer: String) async throws {
        #expect(try await code { $0.write(answer) }?.code == .protocolError)
    }

    @Test func refusesAnAnnouncedBodyOverTheCap() async throws {
        let error = try await code({ $0.write("HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n") }, maxBody: 100)
        #expect(error?.code == .bodyTooLarge && error?.bodyBytes == 0)
    }

    @Test func acceptsABodyThatFillsTheCap() async throws {
        let body = String(repeating: "a", count: 100)
        #expect(try await code({ $0.answer("200 OK", body) }, maxBody: 100) == nil)
    }

    @Test(arguments: [true, false]) func stopsAnEndlessBodyAtTheCap(chunked: Bool) async throws {
        let piece = String(repeating: "y", count: 4096)
        let server = try RawServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\n\(chunked ? "Transfer-Encoding: chunked\r\n" : "")\r\n")
            while connection.write(chunked ? "1000\r\n\(piece)\r\n" : piece) {}
            connection.log.add("stopped")
        }
        let error = await failure(transport, HTTPTransportRequest(url: server.url, maxBodyBytes: 300_000))
        #expect(error?.code == .bodyTooLarge && error?.status == 200)
        #expect((error?.bodyBytes ?? .max) <= 300_000)
        await server.log.first("stopped")
    }

    @Test func stopsAnEndlessHead() async throws {
        let error = try await code { connection in
            connection.write("HTTP/1.1 200 OK\r\n")
            while connection.write("X-Filler: \(String(repeating: "z", count: 500))\r\n") {}
        }
        #expect(error?.code == .headTooLarge && error?.status == nil)
    }

    /// Handles are used again; a failure must leave nothing in them that breaks the next request.
    @Test func servesAfterEveryFailure() async throws {
        let server = try RawServer { connection in
            while let request = connection.readRequest() {
                switch request.line {
                case let line where line.contains("/reset"): return connection.reset()
                case let line where line.contains("/empty"): return
                case let line where line.contains("/cut"):
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx")
                    return
                case let line where line.contains("/silent"): return connection.waitForClose()
                default: connection.answer()
                }
            }
        }
        let (descriptor, port) = try RawServer.listen(backlog: 1)
        close(descriptor)
        let failing = ["reset", "empty", "cut", "silent"].map { "\(server.url)/\($0)" }
        for url in failing + ["http://127.0.0.1:\(port)/", "https://127.0.0.1:\(port)/", "http://name.invalid/"] {
            #expect(await failure(transport, HTTPTransportRequest(url: url), deadline: soon(100)) != nil)
            #expect(try await transport.send(HTTPTransportRequest(url: server.url), deadline: ample).text == "ok")
        }
    }

    @Test func saysNothingOfTheRequest() async throws {
        let server = try RawServer { connection in _ = connection.readRequest() }
        let request = HTTPTransportRequest(url: server.url + "/22400A7000101", headers: [("Authorization", "Basic c2VjcmV0")])
        let error = try #require(await failure(transport, request))
        #expect(!String(reflecting: error).contains("22400A7000101") && !String(reflecting: error).contains("127.0.0.1"))
        #expect(error.metricLabel == "empty_reply")
    }
}
