public import DeviceReport

extension NativeModem {
    /// Looks at a modem without logging in; nobody at its page notices.
    ///
    /// - Returns: nil when it does not answer by the deadline, or its address is not one that may be asked.
    public func glance(at device: DeviceIdentity, deadline: ContinuousClock.Instant) async -> ModemGlance? {
        guard let host = device.managementHost, let modem = endpoint(of: host) else { return nil }
        let runner = SessionRunner(
            transport: transport, configuration: configuration, clock: clock, journal: nil, managementHost: host, credentials: ModemCredentials(password: ""))
        var calls = ModemCalls(modem, configuration)
        var answers = await runner.ask(&calls, introduces: true, until: deadline)
        // It answers its parameters with noise now and then.
        if answers.failure == nil, answers.parameters == nil, clock.now() + .seconds(1) < deadline,
            (try? await clock.sleep(clock.now() + .milliseconds(500))) != nil
        {
            answers = await runner.ask(&calls, introduces: true, until: deadline)
        }
        return answers.failure == nil ? ModemGlance(answers) : nil
    }
}
