import HTTPTransport

/// Ends sessions that a process left open when it was killed.
struct SessionRecovery: Sendable {
    let journal: SessionJournal
    let transport: any ModemTransport
    let configuration: NativeConfiguration
    let clock: BridgeClock

    /// Logs out of every session that was left; each is tried once and then forgotten, since the modem ends it itself in the end.
    /// - Returns: how many modems took the logout.
    func run(now: Int64) async -> Int {
        let left = journal.leftOver(now: now)
        return await withTaskGroup(of: Bool.self) { group in
            var ended = 0
            var pending = left.makeIterator()
            for _ in 0..<max(1, configuration.maxVisits) {
                guard let next = pending.next() else { break }
                group.addTask { await end(next.session) }
            }
            for await isEnded in group {
                if isEnded { ended += 1 }
                if let next = pending.next() { group.addTask { await end(next.session) } }
            }
            for entry in left { journal.forget(entry.id) }
            return ended
        }
    }

    private func end(_ session: OpenSession) async -> Bool {
        guard let endpoint = session.endpoint else { return false }
        let calls = ModemCalls(endpoint, configuration)
        let deadline = clock.now() + configuration.callTimeout
        var token = session.token
        if token == nil {
            guard let reply = try? await transport.reply(to: calls.page(cookie: session.cookie), deadline: deadline) else { return false }
            token = ModemPage(reply.body).token
        }
        // Without a token the page has said that the session is over.
        guard let token else { return true }
        let request = calls.operation(Array(session.logout.utf8), cookie: session.cookie, token: token)
        return (try? await transport.reply(to: request, deadline: deadline))?.status == 200
    }
}
