import HTTPTransport

extension SessionRunner {
    /// Asks what the modem tells everybody, all at once: a browser that opens the page asks more.
    func ask(_ calls: inout ModemCalls, introduces: Bool, until deadline: ContinuousClock.Instant) async -> PublicAnswers {
        let limit = limit(deadline)
        let all = calls
        async let busy = exchange(all.busy(), until: limit)
        async let parameters = exchange(all.parameters(), until: limit)
        async let script = introduces ? exchange(all.script(), until: limit) : nil
        async let page = introduces ? exchange(all.page(), until: limit) : nil
        let (busyReply, parametersReply, scriptReply, pageReply) = await (busy, parameters, script, page)
        if configuration.followsToHTTPS, calls.endpoint.scheme == .http, case .success(let reply) = parametersReply, (301...308).contains(reply.status),
            let secured = reply.location.flatMap(calls.endpoint.secured)
        {
            calls.endpoint = secured
            return await ask(&calls, introduces: introduces, until: deadline)
        }
        var answers = PublicAnswers()
        if case .success(let reply) = busyReply, reply.status == 200 { answers.busy = BusyState(reply.body) }
        if case .success(let reply) = parametersReply, reply.status == 200 { answers.parameters = GDPRParameters(reply.body) }
        if case .success(let reply)? = scriptReply, reply.status == 200 {
            answers.hasScript = true
            answers.cipher = CipherKind(script: reply.body)
        }
        if case .success(let reply)? = pageReply, reply.status == 200 { answers.page = ModemPage(reply.body) }
        // A modem that answers badly may do better in a moment; one that is not there will not.
        if case .failure(let error) = parametersReply, case .failure = busyReply { answers.failure = BridgeFailure(modem: error) }
        return answers
    }

    /// The page; nil when it did not come.
    func page(_ calls: ModemCalls, cookie: String?) async -> ModemPage? {
        let result = await exchange(calls.page(cookie: cookie), until: clock.now() + configuration.callTimeout)
        guard case .success(let reply) = result else { return nil }
        switch reply.status {
        case 200: return ModemPage(reply.body)
        // Refused: no page of anybody's.
        case 403, 406: return ModemPage([])
        default: return nil
        }
    }

    func exchange(_ request: HTTPTransportRequest, until deadline: ContinuousClock.Instant) async -> Result<ModemReply, HTTPTransportError> {
        do throws(HTTPTransportError) {
            return .success(try await transport.reply(to: request, deadline: deadline))
        } catch {
            return .failure(error)
        }
    }
}
