public import DeviceReport

extension NativeModem {
    /// Looks at a modem without logging in; nobody at its page notices.
    ///
    /// - Returns: nil when it does not answer by the deadline, or its address is not one that may be asked.
    public func glance(at device: DeviceIdentity, deadline: ContinuousClock.Instant) async -> ModemGlance? {
        let outcome = await look(at: device, deadline: deadline)
        return outcome.status.state.answered ? outcome.payload : nil
    }

    /// The same, with what became of it.
    ///
    /// - Returns: `ok` for a modem of this kind; `unsupported` for something else that answers, with what it said; else why there was no
    ///   answer. A modem that leads to `https` where it then cannot be spoken to is `unreachable` and has a payload that says so.
    public func look(at device: DeviceIdentity, deadline: ContinuousClock.Instant) async -> SourceOutcome<ModemGlance> {
        let start = clock.now()
        var outcome = await looked(at: device, deadline: deadline)
        outcome.status.durationMs = max(0, Int((clock.now() - start) / .milliseconds(1)))
        return outcome
    }

    private func looked(at device: DeviceIdentity, deadline: ContinuousClock.Instant) async -> SourceOutcome<ModemGlance> {
        guard let host = device.managementHost, let modem = endpoint(of: host) else {
            return SourceOutcome(SourceStatus(BridgeFailure(.unsupported, "host_forbidden", "The modem's address is not one that may be asked.")))
        }
        let runner = SessionRunner(
            transport: transport, configuration: configuration, clock: clock, journal: nil, managementHost: host, credentials: ModemCredentials(password: ""))
        var calls = ModemCalls(modem, configuration)
        var asked = clock.now()
        var answers = await runner.ask(&calls, introduces: true, until: deadline)
        // A modem, by the rest that it said, answers its parameters with noise now and then.
        for pause in SessionPolicy.noisePauses {
            guard answers.failure == nil, answers.parameters == nil, answers.busy != nil || answers.page?.isKnown == true, clock.now() + pause < deadline,
                (try? await clock.sleep(clock.now() + pause)) != nil
            else { break }
            asked = clock.now()
            answers = await runner.ask(&calls, introduces: true, until: deadline)
        }
        let leads = calls.endpoint.scheme != modem.scheme
        let glance = ModemGlance(answers, at: calls.endpoint, leadsToHTTPS: leads, answerMs: (clock.now() - asked) / .milliseconds(1))
        if let failure = answers.failure { return SourceOutcome(SourceStatus(failure), payload: leads ? glance : nil) }
        let isModem = answers.parameters != nil
        let status = isModem ? SourceStatus(.bridge, .ok) : SourceStatus(answers.page?.isKnown == true ? .noise : .noModem)
        return SourceOutcome(status, payload: glance)
    }
}
