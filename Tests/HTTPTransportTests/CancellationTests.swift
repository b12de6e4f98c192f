import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(1))) struct CancellationTests {
    private static let silent: @Sendable (RawConnection) -> Void = { connection in
        _ = connection.readRequest()
        connection.waitForClose()
    }

    @Test func closesTheConnection() async throws {
        let transport = HTTPTransport()
        let server = try RawServer(Self.silent)
        let request = HTTPTransportRequest(url: server.url)
        let task = Task { await failure(transport, request) }
        await server.log.first("request")
        task.cancel()
        #expect(await task.value?.code == .cancelled)
        await server.log.first("closed 1")
    }

    @Test func sendsNothingWhenCancelledBefore() async throws {
        let transport = HTTPTransport()
        let server = try RawServer(RawServer.answering())
        let request = HTTPTransportRequest(url: server.url)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return await failure(transport, request)
        }
        task.cancel()
        #expect(await task.value?.code == .cancelled)
        #expect(server.log.entries.isEmpty)
    }

    @Test func leavesTheLine() async throws {
        let transport = HTTPTransport(configuration: .init(maxConnectionsPerHost: 1, maxWaiting: 1))
        let server = try RawServer(Self.silent)
        let request = HTTPTransportRequest(url: server.url)
        let first = Task { await failure(transport, request) }
        await server.log.first("request")
        for _ in 0..<3 {
            let waiting = Task { await failure(transport, request) }
            try await Task.sleep(for: .milliseconds(20))  // there is nothing to see from outside when it has taken its place
            waiting.cancel()
            // Overloaded if the one before had kept its place.
            #expect(await waiting.value?.code == .cancelled)
        }
        first.cancel()
        #expect(await first.value?.code == .cancelled)
        #expect(server.log.count("connection") == 1)
    }

    @Test func survivesCancellationAtAnyMoment() async throws {
        let transport = HTTPTransport(configuration: .init(maxConnectionsPerHost: 8))
        let server = try RawServer(RawServer.answering())
        let request = HTTPTransportRequest(url: server.url)
        let codes = await withTaskGroup(of: HTTPTransportError.Code?.self) { group in
            for number in 0..<400 {
                group.addTask {
                    let task = Task { await failure(transport, request)?.code }
                    for _ in 0..<(number % 40) { await Task.yield() }
                    task.cancel()
                    return await task.value
                }
            }
            return await group.reduce(into: [HTTPTransportError.Code?]()) { $0.append($1) }
        }
        #expect(codes.count == 400)
        #expect(codes.allSatisfy { $0 == nil || $0 == .cancelled })
        #expect(try await transport.send(request, deadline: ample).status == 200)
    }

    @Test func shutdownEndsWhatRunsAndRefusesWhatComes() async throws {
        let transport = HTTPTransport(configuration: .init(maxConnectionsPerHost: 1))
        let server = try RawServer(Self.silent)
        let request = HTTPTransportRequest(url: server.url)
        let running = Task { await failure(transport, request) }
        await server.log.first("request")
        let waiting = Task { await failure(transport, request) }
        await transport.shutdown()
        #expect(await running.value?.code == .unavailable)
        #expect(await waiting.value?.code == .unavailable)
        await server.log.first("closed 1")
        #expect(await failure(transport, request)?.code == .unavailable)
        await transport.shutdown()
    }

    @Test func releasingItClosesItsConnections() async throws {
        let server = try RawServer(RawServer.answering())
        let configuration = HTTPTransportConfiguration(idleSweep: .seconds(3600))
        _ = try await HTTPTransport(configuration: configuration).send(HTTPTransportRequest(url: server.url), deadline: ample)
        await server.log.first("closed 1")
    }
}
