import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(1))) struct ConnectionTests {
    private let transport = HTTPTransport()

    @Test func reusesAConnection() async throws {
        let server = try RawServer(RawServer.answering())
        let request = HTTPTransportRequest(url: server.url)
        #expect(try await !transport.send(request, deadline: ample).reusedConnection)
        let second = try await transport.send(request, deadline: ample)
        #expect(second.reusedConnection)
        #expect(second.timings.connectMs == nil && second.timings.dnsMs == nil)
        #expect(server.log.count("connection") == 1)
    }

    @Test func opensAFreshConnectionAndClosesIt() async throws {
        let server = try RawServer(RawServer.answering())
        _ = try await transport.send(HTTPTransportRequest(url: server.url), deadline: ample)
        let task = HTTPTransportRequest(method: "POST", url: server.url, body: [0x7B, 0x7D], freshConnection: true)
        #expect(try await !transport.send(task, deadline: ample).reusedConnection)
        await server.log.first("closed 2")
        #expect(try await transport.send(HTTPTransportRequest(url: server.url), deadline: ample).reusedConnection)
        #expect(server.log.count("connection") == 2)
    }

    /// The limit is a limit: libcurl alone would reuse a connection that idled almost a second longer.
    @Test func leavesAConnectionThatIdledTooLong() async throws {
        let server = try RawServer(RawServer.answering())
        let request = HTTPTransportRequest(url: server.url, maxIdleConnectionAge: .seconds(1))
        _ = try await transport.send(request, deadline: ample)
        try await Task.sleep(for: .milliseconds(1100))
        #expect(try await !transport.send(request, deadline: ample).reusedConnection)
    }

    @Test func closesIdleConnectionsWhenNothingIsAsked() async throws {
        let transport = HTTPTransport(configuration: .init(idleSweep: .milliseconds(20)))
        let server = try RawServer(RawServer.answering())
        _ = try await transport.send(HTTPTransportRequest(url: server.url), deadline: ample)
        await server.log.first("closed 1")
        #expect(try await !transport.send(HTTPTransportRequest(url: server.url), deadline: ample).reusedConnection)
    }

    /// libcurl would send the request again by itself, on a second connection.
    @Test(arguments: ["GET", "POST"]) func sendsOnceWhenAReusedConnectionDies(method: String) async throws {
        let server = try RawServer { connection in
            if connection.readRequest() != nil { connection.answer() }
            if connection.number == 1 {
                _ = connection.readRequest()
            } else {
                while connection.readRequest() != nil { connection.answer() }
            }
        }
        _ = try await transport.send(HTTPTransportRequest(url: server.url), deadline: ample)
        let error = await failure(transport, HTTPTransportRequest(method: method, url: server.url + "/second"))
        #expect(error?.code == .reset)
        #expect(error?.reusedConnection == true && error?.status == nil)
        #expect(server.log.entries.count { $0.contains("/second") } == 1)
        #expect(server.log.count("connection") == 1)
        #expect(try await transport.send(HTTPTransportRequest(url: server.url + "/third"), deadline: ample).status == 200)
    }

    /// The same with another idle connection at hand, which needs no new socket.
    @Test func sendsOnceWhenAnotherConnectionIsIdle() async throws {
        let server = try RawServer { connection in
            while let request = connection.readRequest() {
                if request.line.contains("/die") { return }
                if request.line.contains("/hold") { connection.log.add("held") }
                connection.answer()
            }
        }
        let transport = transport
        let url = server.url
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { _ = try await transport.send(HTTPTransportRequest(url: url), deadline: ample) } }
            try await group.waitForAll()
        }
        let error = await failure(transport, HTTPTransportRequest(url: url + "/die"))
        #expect(error?.code == .reset)
        #expect(server.log.entries.count { $0.contains("/die") } == 1)
    }

    @Test func answersAHundredAtOnce() async throws {
        let server = try RawServer { connection in
            while let request = connection.readRequest() { connection.answer("200 OK", request.line) }
        }
        let transport = transport
        let url = server.url
        let bodies = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<100 {
                group.addTask { try await transport.send(HTTPTransportRequest(url: "\(url)/\(number)"), deadline: ample).text }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(bodies == Set((0..<100).map { "GET /\($0) HTTP/1.1" }))
        #expect(server.log.count("connection") <= 100)
    }

    @Test func keepsTheCapPerServerAndServesAllInTheEnd() async throws {
        let transport = HTTPTransport(configuration: .init(maxConnectionsPerHost: 3))
        let server = try RawServer(RawServer.answering())
        let url = server.url
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<60 { group.addTask { _ = try await transport.send(HTTPTransportRequest(url: url), deadline: ample) } }
            try await group.waitForAll()
        }
        #expect(server.log.count("request") == 60)
        #expect(server.log.count("connection") <= 3)
    }

    @Test func refusesWhenTooManyWait() async throws {
        let transport = HTTPTransport(configuration: .init(maxConnectionsPerHost: 1, maxWaiting: 0))
        let server = try RawServer { connection in
            _ = connection.readRequest()
            connection.waitForClose()
        }
        let request = HTTPTransportRequest(url: server.url)
        let first = Task { await failure(transport, request) }
        await server.log.first("request")
        #expect(await failure(transport, request)?.code == .overloaded)
        first.cancel()
        #expect(await first.value?.code == .cancelled)
    }
}
