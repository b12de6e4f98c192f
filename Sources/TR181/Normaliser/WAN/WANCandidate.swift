import DeviceReport

/// A connection that may lead to the Internet.
protocol WANCandidate {
    var facts: WANFacts { get }
    /// The whole of it, should it be the one.
    func section() -> WANSection
}
