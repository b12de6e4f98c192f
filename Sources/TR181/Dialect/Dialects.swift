public import DeviceReport

/// The dialects of a folder of profile files, loaded and checked together.
public struct Dialects: Sendable {
    /// By rising name.
    public let all: [Dialect]
    let fallback: Dialect
    /// What to ask an ACS for before it is known which dialect a device speaks.
    public let acs: ACSRules

    init(all: [Dialect], fallback: Dialect) {
        self.all = all
        self.fallback = fallback
        acs = ACSRules.union(all.map(\.acs))
    }

    /// The dialect of a name.
    public func named(_ name: String) -> Dialect? { all.first { $0.name == name } }

    /// The dialect that fits best; `generic` where none does.
    public func dialect(for tree: ParameterTree, identity: DeviceIdentity? = nil) -> Dialect { choice(for: tree, identity: identity).dialect }

    /// The dialect that fits best and why, and what else fitted.
    public func choice(for tree: ParameterTree, identity: DeviceIdentity? = nil) -> DialectChoice {
        let traits = DeviceTraits(tree: tree, identity: identity)
        var found: [DialectChoice.Candidate] = []
        for dialect in all {
            guard let evidence = dialect.matches.compactMap({ $0.evidence(traits) }).max(by: { $0.rank < $1.rank }) else { continue }
            found.append(DialectChoice.Candidate(dialect: dialect, evidence: evidence))
        }
        // Names differ, so the order is one.
        found.sort { $0.isBefore($1) }
        return DialectChoice(dialect: found.first?.dialect ?? fallback, candidates: found, known: traits.described)
    }
}
