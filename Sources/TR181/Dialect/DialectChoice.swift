/// Which dialect a device was given, and why.
public struct DialectChoice: Sendable {
    /// A dialect that fits.
    public struct Candidate: Sendable {
        public var dialect: Dialect
        public var evidence: MatchEvidence

        /// Better evidence first; then the dialect that builds on more others, which says more of the device; then by name.
        func isBefore(_ other: Candidate) -> Bool {
            let (mine, its) = (evidence.rank, other.evidence.rank)
            if mine != its { return mine > its }
            if dialect.bases.count != other.dialect.bases.count { return dialect.bases.count > other.dialect.bases.count }
            return dialect.name < other.dialect.name
        }
    }

    public var dialect: Dialect
    /// Best first; empty when nothing fits and the generic dialect serves.
    public var candidates: [Candidate]
    /// What the device says of itself, by the names of the conditions.
    public var known: [String: String]
}
