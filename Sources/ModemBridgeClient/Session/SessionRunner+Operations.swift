import DeviceReport
import HTTPTransport

extension SessionRunner {
    /// The one login of a visit. It has its own time, whatever the caller's: without its answer nobody could log out.
    func login(_ machine: SessionMachine, _ calls: ModemCalls, _ keys: inout Keys) async -> LoginResult {
        guard let kind = machine.cipher, let parameters = machine.parameters else { return .failed(.noise) }
        var generator = SystemRandomNumberGenerator()
        var account = credentials
        // The page knows which account its password is for.
        if let user = machine.page?.account ?? machine.policy.knownAccount { account.user = user }
        guard let envelope = try? Envelope(cipher: kind.makeCipher(using: &generator), parameters: parameters, credentials: account),
            let body = try? envelope.body(ModemOperation.login(account).text, isLogin: true)
        else { return .failed(BridgeFailure(.skipped, "crypto_unavailable", "The system's cryptography refuses what the modem speaks.")) }
        note(calls, keys)
        let reply: ModemReply
        switch await exchange(calls.operation(body), until: clock.now() + configuration.callTimeout) {
        case .success(let arrived): reply = arrived
        case .failure(let error): return .failed(BridgeFailure(modem: error))
        }
        keys.envelope = envelope
        keys.cookie = reply.sessionCookie
        guard reply.status == 200, let text = try? envelope.open(reply.body) else { return .unreadable }
        switch ModemAnswer(text) {
        case .done where keys.cookie != nil, .rows where keys.cookie != nil:
            note(calls, keys)
            return .accepted
        case .refused(let code): return .refused(code)
        default: return .unreadable
        }
    }

    func send(_ operation: ModemOperation, _ calls: ModemCalls, _ keys: Keys, until deadline: ContinuousClock.Instant) async -> OperationResult {
        guard let envelope = keys.envelope, let body = try? envelope.body(operation.text) else { return .suspicious }
        let request = calls.operation(body, cookie: keys.cookie, token: keys.token)
        switch await exchange(request, until: limit(deadline)) {
        case .failure(let error): return error.code == .timeout ? .slow : .suspicious
        case .success(let reply):
            guard reply.status == 200, let text = try? envelope.open(reply.body) else { return .suspicious }
            return .answer(ModemAnswer(text))
        }
    }

    /// Whatever the modem says to it is right: nothing, `$.ret=0;`, or that it knows us no more. Where the session's token was not fetched yet,
    /// it is now: without it the modem does not listen.
    func logout(_ calls: ModemCalls, _ keys: Keys) async {
        guard let envelope = keys.envelope, let body = try? envelope.body(ModemOperation.logout.text) else { return }
        var token = keys.token
        if token == nil { token = await page(calls, cookie: keys.cookie)?.token }
        let limit = clock.now() + configuration.logoutTimeout
        _ = await exchange(calls.operation(body, cookie: keys.cookie, token: token), until: limit)
    }
}
