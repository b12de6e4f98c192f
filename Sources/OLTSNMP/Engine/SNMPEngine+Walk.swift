extension SNMPEngine {
    /// Walks one column, a request at a time.
    ///
    /// The number of rows per request starts at the target's and is halved on tooBig, genErr and silence, down to GETNEXT.
    /// - Parameter deadline: of the whole walk; what came until then is returned with `timeout`.
    public func walk(_ target: SNMPTarget, column: OID, deadline: ContinuousClock.Instant, rowLimit: Int = 65_536) async -> SNMPWalk {
        var machine = WalkMachine(column: column, maxRepetitions: target.maxRepetitions, hasBulk: target.hasBulk, rowLimit: rowLimit)
        var step = machine.firstStep
        while true {
            switch step {
            case .finished(let end):
                return SNMPWalk(rows: machine.rows, end: end, requests: machine.requests, disorders: machine.disorders)
            case .ask(let command, let after):
                let result = await perform(target, SNMPRequest(command: command, oids: [after]), deadline: deadline)
                step = machine.received(result, timeIsUp: ContinuousClock.now >= deadline)
            }
        }
    }
}
