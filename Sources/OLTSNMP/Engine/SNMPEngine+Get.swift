extension SNMPEngine {
    /// Names per request where a target says nothing else, so that the answer fits a datagram.
    public static let maxNamesPerRequest = 20

    /// Asks for exact names. More than the agent takes at once are split into requests that run side by side.
    ///
    /// A missing row is a value (`noSuchInstance`), not an error. When the agent finds an answer too big or fails on one of
    /// the names, the question is halved until the names that fail stand alone.
    /// - Throws: timeout, unreachable, cancelled, security, configuration, malformed, or a status that concerns all names.
    public func get(_ target: SNMPTarget, _ oids: [OID], deadline: ContinuousClock.Instant) async throws(SNMPError) -> SNMPGet {
        let size = max(1, target.maxNames)
        if oids.count <= size { return try await part(target, oids, deadline).get() }
        let chunks = stride(from: 0, to: oids.count, by: size).map { start in Array(oids[start..<min(start + size, oids.count)]) }
        let results = await withTaskGroup(of: (Int, Result<SNMPGet, SNMPError>).self) { group in
            for (index, chunk) in chunks.enumerated() {
                group.addTask { (index, await self.part(target, chunk, deadline)) }
            }
            var results: [Int: Result<SNMPGet, SNMPError>] = [:]
            for await (index, result) in group { results[index] = result }
            return results
        }
        var whole = SNMPGet(varbinds: [], requests: 0)
        for index in chunks.indices {
            guard let result = results[index] else { throw SNMPError(.malformed) }
            whole.add(try result.get())
        }
        return whole
    }

    private func part(_ target: SNMPTarget, _ oids: [OID], _ deadline: ContinuousClock.Instant) async -> Result<SNMPGet, SNMPError> {
        guard !oids.isEmpty else { return .success(SNMPGet(varbinds: [], requests: 0)) }
        switch await perform(target, SNMPRequest(command: .get, oids: oids), deadline: deadline) {
        case .failure(let error): return .failure(error)
        case .success(let answer):
            switch answer.status {
            case .noError:
                guard answer.varbinds.lazy.map(\.oid).elementsEqual(oids) else { return .failure(SNMPError(.malformed)) }
                return .success(SNMPGet(varbinds: answer.varbinds, held: answer.held))
            case .tooBig, .genErr, .noSuchName, .noAccess, .resourceUnavailable:
                return await smaller(target, oids, answer, deadline)
            default:
                return .failure(SNMPError(.status, status: answer.status, index: answer.index))
            }
        }
    }

    private func smaller(_ target: SNMPTarget, _ oids: [OID], _ answer: SNMPAnswer, _ deadline: ContinuousClock.Instant) async -> Result<SNMPGet, SNMPError> {
        var whole = SNMPGet(varbinds: [])
        if oids.count == 1 {
            if answer.status == .tooBig { return .failure(SNMPError(.status, status: answer.status, index: answer.index)) }
            whole.varbinds = oids.map { SNMPVarbind($0, .noSuchInstance) }
            // The word of SNMPv1 for a row that is not there; anything else is a name the agent fails on.
            if answer.status != .noSuchName { whole.refused = oids }
            return .success(whole)
        }
        // SNMPv1 names the one row that is missing, so the rest can be asked for in one go; otherwise halve.
        if answer.status == .noSuchName, oids.indices.contains(answer.index - 1) {
            let missing = answer.index - 1
            switch await part(target, Array(oids[..<missing] + oids[(missing + 1)...]), deadline) {
            case .failure(let error): return .failure(error)
            case .success(var rest):
                rest.varbinds.insert(SNMPVarbind(oids[missing], .noSuchInstance), at: min(missing, rest.varbinds.count))
                rest.requests += 1
                return .success(rest)
            }
        }
        for slice in [oids.prefix(oids.count / 2), oids.suffix(from: oids.count / 2)] {
            switch await part(target, Array(slice), deadline) {
            case .failure(let error): return .failure(error)
            case .success(let half): whole.add(half)
            }
        }
        return .success(whole)
    }
}

extension SNMPGet {
    fileprivate mutating func add(_ other: SNMPGet) {
        varbinds += other.varbinds
        refused += other.refused
        requests += other.requests
        held = max(held, other.held)
    }
}
