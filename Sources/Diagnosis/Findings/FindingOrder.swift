import DeviceReport

/// The order in which a representative reads: the headline, then the worst, and of equals what can be put right on the telephone.
enum FindingOrder {
    /// Puts the headline first.
    /// - Returns: the headline; nil where nothing can be said to a representative.
    static func sort(_ drafts: inout [Draft]) -> (draft: Draft, status: Verdict)? {
        drafts.sort(by: precedes)
        guard let index = headline(drafts) else { return nil }
        let draft = drafts.remove(at: index)
        drafts.insert(draft, at: 0)
        return (draft, status(draft))
    }

    private static func precedes(_ a: Draft, _ b: Draft) -> Bool {
        if a.isForCSR != b.isForCSR { return a.isForCSR }
        if (a.suppressedBy == nil) != (b.suppressedBy == nil) { return a.suppressedBy == nil }
        if a.severity != b.severity { return a.severity > b.severity }
        if a.rule.action.isFixableByPhone != b.rule.action.isFixableByPhone { return a.rule.action.isFixableByPhone }
        return a.place < b.place
    }

    /// The worst, and of equals the one that the book puts first: it explains the others.
    private static func headline(_ drafts: [Draft]) -> Int? {
        let candidates = drafts.indices.filter { drafts[$0].isForCSR && (drafts[$0].isTrouble || drafts[$0].firing.status != nil) }
        return candidates.min { left, right in
            let (a, b) = (drafts[left], drafts[right])
            let (mine, theirs) = (a.firing.weight ?? a.severity, b.firing.weight ?? b.severity)
            return mine == theirs ? a.place < b.place : mine > theirs
        }
    }

    private static func status(_ draft: Draft) -> Verdict {
        if let status = draft.firing.status { return status }
        // A telephone that is down leaves the Internet.
        return draft.severity == .critical && draft.rule.layer != .voice ? .down : .degraded
    }
}
