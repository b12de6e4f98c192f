import Synchronization

extension ONUDirectory {
    /// Takes over what the store has kept of the configured OLTs. What was kept under another profile than the configured one is
    /// left to the next walk.
    /// - Throws: what the store throws; what was read until then counts.
    public func restore() async throws {
        guard let store else { return }
        for kept in try await store.olts() {
            guard let state = states[kept.name], state.walks == 0, state.endpoint.profile ?? kept.profile == kept.profile,
                let profile = profiles.profile(named: kept.profile)
            else { continue }
            let onus = try await store.onus(of: kept.name)
            guard states[kept.name]?.walks == 0 else { continue }
            _ = table.withLock { $0.apply(onus, of: kept.name, complete: true) }
            states[kept.name]?.profile = profile
            states[kept.name]?.agent = AgentExamination(identity: .profile(kept.profile, reasons: ["kept from before"]), sysObjectID: kept.sysObjectID)
            states[kept.name]?.isListed = true
            states[kept.name]?.stored = kept
        }
    }

    /// Waits until the store has everything that was learnt so far.
    public func flush() async { await queue?.drain() }

    /// Why the store could not be written last time; nil when it could.
    public var storeProblem: String? { queue?.problem }

    /// Takes over lines of an OLT's list: into the table, into the log of changes, and to the store.
    func learn(_ onus: [ListedONU], with profile: OLTProfile, _ sysObjectID: OID?, _ isComplete: Bool, of olt: String, _ state: inout State) {
        let isAnotherLayout = state.profile != nil && state.profile?.name != profile.name
        if isAnotherLayout {
            // Its row numbers mean nothing any more.
            _ = table.withLock { $0.apply([], of: olt, complete: true) }
            state.isListed = false
        }
        state.profile = profile
        let difference = table.withLock { table in
            let difference = table.apply(onus, of: olt, complete: isComplete)
            if state.isListed { log.note(difference, table, at: now()) }
            return difference
        }
        state.isListed = state.isListed || isComplete
        guard let queue else { return }
        let kept = StoredOLT(name: olt, profile: profile.name, sysObjectID: sysObjectID ?? state.stored?.sysObjectID)
        let isWhole = queue.needsAll(olt) || state.stored?.profile != kept.profile
        guard isWhole || state.stored != kept || !difference.isEmpty else { return }
        queue.add(
            StoredChange(
                olt: kept, put: isWhole ? table.withLock { $0.onus(of: olt) } : difference.put, dropped: isWhole ? [] : difference.dropped.map(\.index.parts),
                replacesAll: isWhole))
        state.stored = kept
    }
}
