import DiagService

extension House {
    /// Runs the HTTP server around the service on a free port while `body` talks to it.
    func serving(_ body: (HTTPProbe) async throws -> Void) async throws {
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let server = DiagServer(service, host: "127.0.0.1", port: 0, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { port.finish() }
                // Ends by cancellation.
                try? await server.run { port.yield($0) }
            }
            for await port in ports {
                try await body(HTTPProbe(port: port))
                break
            }
            group.cancelAll()
        }
    }
}
