/// The number of one ONU's rows, taken apart.
public struct ONUIndex: Sendable, Hashable {
    /// The sub-identifiers behind a column's name.
    public var parts: [UInt32]
    /// As the vendor writes it, `0/1/0`.
    public var ponPort: String
    public var onuID: Int
    /// The sub-identifiers that number the PON port's own rows.
    public var portIndex: [UInt32]
}
