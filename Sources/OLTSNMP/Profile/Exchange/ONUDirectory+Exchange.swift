import Synchronization

extension ONUDirectory {
    /// Puts other profiles in force, without a question to any OLT: sessions stay, and so does what is known of OLTs whose profile is the
    /// same. Where it changed, the places of the ONUs are worked out anew from their row numbers; where it is gone, they are forgotten.
    /// OLTs that were not told what they are get asked again at their next walk.
    ///
    /// A lookup or a walk under way ends by the profile with which it began.
    /// - Returns: in what the sets differ; nil, and nothing happens, where an OLT is configured to have a profile that the new set lacks.
    public func exchange(_ fresh: OLTProfileSet) async -> OLTProfileChanges? {
        guard missing(in: fresh).isEmpty else { return nil }
        let changes = OLTProfileChanges(from: profiles.profiles, to: fresh.profiles)
        guard !changes.isEmpty else { return changes }
        profiles.take(fresh)
        let walking = names.filter { states[$0]?.isRunning == true }
        for name in names { settle(name) }
        // What such a walk brings was read by the old profile.
        for name in walking {
            _ = await refresh(name, cause: .schedule, deadline: .now + settings.walkTime + settings.identifyTime)
            settle(name)
        }
        return changes
    }

    /// Configured OLTs whose configured profile a set does not have, in the order of the configuration.
    public func missing(in set: OLTProfileSet) -> [(olt: String, profile: String)] {
        names.compactMap { name in
            guard let profile = states[name]?.endpoint.profile, set.profile(named: profile) == nil else { return nil }
            return (name, profile)
        }
    }

    private func settle(_ olt: String) {
        guard var state = states[olt] else { return }
        let now = (state.profile?.name ?? state.endpoint.profile).flatMap(profiles.profile(named:))
        if state.endpoint.profile == nil { state.agent = state.agent.map { AgentExamination(identity: .unknown, sysObjectID: $0.sysObjectID) } }
        if state.profile == nil || now == nil { state.startedAt = nil }
        switch (state.profile, now) {
        case (nil, _): state.profile = now
        case (_?, nil):
            _ = table.withLock { $0.apply([], of: olt, complete: true) }
            state.profile = nil
            state.isListed = false
            state.stored = nil
        case (let old?, let now?) where old.text != now.text:
            relocate(olt, now)
            state.profile = now
            // The next walk writes its whole list, whatever it finds.
            state.stored = nil
        case (_?, _?): break
        }
        states[olt] = state
    }

    /// The same row numbers in the words of another layout. Those that mean nothing in it are forgotten.
    private func relocate(_ olt: String, _ profile: OLTProfile) {
        table.withLock { table in
            let found = table.onus(of: olt).compactMap { onu in
                profile.index.decode(onu.index.parts, name: nil).map { ListedONU(key: onu.key, index: $0) }
            }
            _ = table.apply(found, of: olt, complete: true)
        }
    }
}
