extension SNMPEngine {
    /// Walks one column, a request at a time.
    ///
    /// The number of rows per request doubles up to the target's while the answers are quick and full, and is halved on tooBig,
    /// genErr and silence, down to GETNEXT. No more walks than the target allows go over one agent at a time.
    /// - Parameter deadline: of the whole walk; what came until then is returned with `timeout`.
    public func walk(_ target: SNMPTarget, column: OID, deadline: ContinuousClock.Instant, rowLimit: Int = 65_536) async -> SNMPWalk {
        let walks = await walk(target, columns: [column], parallel: 1, deadline: deadline, rowLimit: rowLimit)
        return walks.first ?? SNMPWalk(rows: [], end: .error(SNMPError(.malformed)), requests: 0, disorders: 0)
    }

    /// Walks columns with several requests under way, each column in several stretches at once; one walk as far as the
    /// target's `maxWalks` is concerned, and never more in flight than its cap. The first question goes alone.
    ///
    /// - Parameters:
    ///   - parts: beginnings of row numbers at which groups of rows of about one size begin, when they are known: PON ports, or every
    ///     so manieth row of an earlier walk. They spare questions; rows outside of them are found too.
    ///   - parallel: requests under way at most; the target's cap when nil.
    ///   - deadline: of the whole walk; what came until then is returned with `timeout`.
    ///   - rowLimit: rows per column at most.
    /// - Returns: one walk per column, in order, its rows in the order of their names.
    public func walk(
        _ target: SNMPTarget, columns: [OID], parts: [[UInt32]] = [], parallel: Int? = nil, deadline: ContinuousClock.Instant, rowLimit: Int = 65_536
    ) async -> [SNMPWalk] {
        guard !columns.isEmpty else { return [] }
        guard await WalkGate.shared.enter(target, deadline: deadline) else {
            let end = SNMPWalk.End.of(Task.isCancelled ? .cancelled : .timeout)
            return columns.map { _ in SNMPWalk(rows: [], end: end, requests: 0, disorders: 0) }
        }
        defer { WalkGate.shared.leave(target) }
        let width = max(1, min(parallel ?? target.maxInFlight, target.maxInFlight))
        func run(_ columns: [OID], _ width: Int) async -> WalkPlan {
            // Without GETBULK a PDU asks for the next row in several places instead.
            let names = target.hasBulk || width == 1 ? 1 : min(max(1, target.maxNames), Self.maxNamesPerRequest)
            let plan = WalkPlan(
                columns: columns, parts: parts, parallel: width * names, maxRepetitions: target.maxRepetitions, hasBulk: target.hasBulk,
                maxNames: target.maxNames, rowLimit: rowLimit)
            return await WalkRun(engine: self, target: target, deadline: deadline, width: width, plan: plan, names: names).run()
        }
        let whole = await run(columns, width)
        var walks = whole.walks
        // An agent that does not keep the order of names may have lost rows at a cut.
        for column in whole.disordered {
            let again = await run([columns[column]], 1)
            if let walk = again.walks.first { walks[column] = walk }
        }
        return walks
    }
}

extension SNMPWalk.End {
    fileprivate static func of(_ code: SNMPError.Code) -> SNMPWalk.End { code == .timeout ? .timeout : .error(SNMPError(code)) }
}
