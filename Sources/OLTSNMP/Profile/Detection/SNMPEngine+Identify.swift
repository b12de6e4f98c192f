extension SNMPEngine {
    /// Asks an agent who it is, and looks into its tables where that does not tell the layout: one GET, then at most a few GETNEXT.
    /// - Throws: what the first question failed with. A probe that fails only tells nothing.
    public func identify(_ target: SNMPTarget, profiles: OLTProfileSet, deadline: ContinuousClock.Instant) async throws(SNMPError) -> OLTIdentity {
        try await examine(target, profiles: profiles, deadline: deadline).identity
    }

    /// The same, with what the agent calls itself.
    func examine(_ target: SNMPTarget, profiles: OLTProfileSet, deadline: ContinuousClock.Instant) async throws(SNMPError) -> AgentExamination {
        var detection = OLTDetection(profiles: profiles)
        var step = detection.firstStep
        while true {
            switch step {
            case .decided(let identity): return AgentExamination(identity: identity, sysObjectID: detection.sysObjectID)
            case .get(let names): step = detection.received(try await get(target, names, deadline: deadline).varbinds)
            case .getNext(let names): step = detection.received(await next(target, names, deadline))
            }
        }
    }

    /// The row behind each name. Agents that fail on the request as a whole are asked name by name.
    private func next(_ target: SNMPTarget, _ names: [OID], _ deadline: ContinuousClock.Instant) async -> [SNMPVarbind] {
        if case .success(let answer) = await perform(target, SNMPRequest(command: .getNext, oids: names), deadline: deadline),
            answer.status == .noError, answer.varbinds.count == names.count
        {
            return answer.varbinds
        }
        var rows: [SNMPVarbind] = []
        for name in names {
            let result = await perform(target, SNMPRequest(command: .getNext, oids: [name]), deadline: deadline)
            if case .success(let answer) = result, answer.status == .noError, let row = answer.varbinds.first {
                rows.append(row)
            } else {
                rows.append(SNMPVarbind(name, .endOfMibView))
            }
        }
        return rows
    }
}
