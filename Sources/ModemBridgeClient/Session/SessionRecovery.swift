import DeviceReport
import HTTPTransport

/// Ends sessions that a process left open when it was killed.
struct SessionRecovery: Sendable {
    /// How long a login that was under way may have been ours if somebody is logged in.
    static let doubt: Int64 = 60

    let journal: SessionJournal
    let transport: any ModemTransport
    let configuration: NativeConfiguration
    let clock: BridgeClock
    let credentials: @Sendable (DeviceIdentity) -> ModemCredentials?

    /// Logs out of every session that was left; each is tried once and then forgotten, since the modem ends it itself in the end.
    ///
    /// - Parameter now: seconds since 1970.
    /// - Returns: how many modems took the logout.
    func run(now: Int64) async -> Int {
        let left = journal.leftOver(now: now)
        return await withTaskGroup(of: Bool.self) { group in
            var ended = 0
            var pending = left.makeIterator()
            for _ in 0..<max(1, configuration.maxVisits) {
                guard let next = pending.next() else { break }
                group.addTask { await end(next.session, now: now) }
            }
            for await isEnded in group {
                if isEnded { ended += 1 }
                if let next = pending.next() { group.addTask { await end(next.session, now: now) } }
            }
            for entry in left { journal.forget(entry.id) }
            return ended
        }
    }

    private func end(_ session: OpenSession, now: Int64) async -> Bool {
        guard let endpoint = session.endpoint else { return false }
        let calls = ModemCalls(endpoint, configuration)
        let deadline = clock.now() + configuration.callTimeout
        guard let cookie = session.cookie, let logout = session.logout else { return await endUnknown(session, calls, now: now) }
        var token = session.token
        if token == nil {
            guard let reply = try? await transport.reply(to: calls.page(cookie: cookie), deadline: deadline) else { return false }
            token = ModemPage(reply.body).token
        }
        // Without a token the page has said that the session is over.
        guard let token else { return false }
        let request = calls.operation(Array(logout.utf8), cookie: cookie, token: token)
        return (try? await transport.reply(to: request, deadline: deadline))?.status == 200
    }

    /// A login whose answer never came, so that there is no cookie to log out with. Nobody was there when it was sent; if somebody is there
    /// a moment later, it is us: the session is taken over and closed. Later it may be a person, and the modem's own time-out ends what is left.
    private func endUnknown(_ session: OpenSession, _ calls: ModemCalls, now: Int64) async -> Bool {
        guard now - session.openedAt <= Self.doubt, let account = credentials(DeviceIdentity(managementHost: session.managementHost)),
            let reply = try? await transport.reply(to: calls.busy(), deadline: clock.now() + configuration.callTimeout),
            BusyState(reply.body)?.isLoggedIn == true
        else { return false }
        let runner = SessionRunner(
            transport: transport, configuration: configuration, clock: clock, journal: journal, managementHost: session.managementHost, credentials: account)
        var policy = SessionPolicy(onBusy: .force, deadline: clock.now() + configuration.callTimeout + configuration.callTimeout)
        policy.assumedCipher = configuration.assumedCipher
        return await runner.run(calls.endpoint, policy, plan: .nothing, memory: FirmwareMemory()) { _ in }.failure == nil
    }
}
