import DeviceReport

/// Chooses the one connection to the Internet among several that look like it; the others are named without alarm.
struct WANReader {
    struct Reading {
        var section: WANSection?
        /// What each IP interface or connection carries.
        var roles: [String: StackRole] = [:]
    }

    let scope: TreeScope
    let interfaces: InterfaceTable
    let technology: PONTechnology?

    func reading() -> Reading {
        var out = Reading()
        let stacks = StackWANReader(scope: scope, interfaces: interfaces, technology: technology)
        let (found, local) = stacks.sort()
        for path in local { out.roles[path] = .lan }
        var candidates: [any WANCandidate] = found
        var isWhole = stacks.isWhole
        if candidates.isEmpty {
            let rows = RowWANReader(scope: scope, technology: technology)
            candidates = rows.candidates()
            isWhole = rows.isWhole
        }
        guard let chosen = best(of: candidates) else { return out }
        let others = candidates.map(\.facts).filter { $0.id != chosen.facts.id }
        out.roles[chosen.facts.id] = .wanInternet
        for other in others { out.roles[other.id] = other.role(chosen: false) }
        var section = chosen.section()
        if section.status.value != .connected, !isSure(chosen.facts, others, isWhole: isWhole) { section.status = section.status.confidence(.assumed) }
        section.others = others.map { $0.other(than: chosen.facts) }
        out.section = section
        return out
    }

    /// The one that most speaks for, the first of equals. One that says it is for other services is none while another, not switched
    /// off, says it is for the Internet: a refused session must not hide behind the management that still works.
    private func best(of candidates: [any WANCandidate]) -> (any WANCandidate)? {
        let saysInternet = candidates.contains { $0.facts.services.contains(.internet) && $0.facts.enabled.value != false }
        var best: (candidate: any WANCandidate, score: Int)?
        for candidate in candidates where !(saysInternet && candidate.facts.isForOthers) {
            let score = candidate.facts.score
            if best.map({ score > $0.score }) ?? true { best = (candidate, score) }
        }
        return best?.candidate
    }

    /// Whether a connection that is not up is the customer's: the device routes through it, or has no other for the Internet; and
    /// none of those is up or has a state that was not read. Of a part of a tree the spare one may be all that is left.
    private func isSure(_ chosen: WANFacts, _ others: [WANFacts], isWhole: Bool) -> Bool {
        let rivals = others.filter { $0.enabled.value != false && !$0.isForOthers }
        guard !chosen.isForOthers, !others.contains(where: { $0.route == .active }),
            rivals.allSatisfy({ $0.status.value.map { $0 != .up && $0 != .unknown } ?? false })
        else { return false }
        if chosen.route > .disabled { return true }
        // Some firmwares drop the route with the connection.
        guard chosen.route == .none, isWhole, !others.contains(where: { !$0.isForOthers }) else { return false }
        return chosen.saysState
    }
}
