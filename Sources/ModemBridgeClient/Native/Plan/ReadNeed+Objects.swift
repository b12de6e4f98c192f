extension ReadNeed {
    /// The objects that are read for it, by the names of the bridge's contract, the most useful first.
    public var objects: [String] { ReadPlan(self, refresh: false).reads.map(\.name) }

    /// What is to be read for some objects: no more than has to be.
    /// - Returns: nil when one of them is not known.
    public init?(objects: some Sequence<String>) {
        let wanted = Set(objects)
        guard let need = Self.allCases.first(where: { wanted.isSubset(of: $0.objects) }) else { return nil }
        self = need
    }
}
