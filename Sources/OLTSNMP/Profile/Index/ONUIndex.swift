/// The number of one ONU's rows, taken apart.
public struct ONUIndex: Sendable, Hashable {
    /// The sub-identifiers behind a column's name.
    public var parts: [UInt32]
    /// As the vendor writes it, `0/1/0`; nil while nothing has told it.
    public var ponPort: String?
    /// Number on the port; nil while nothing has told it.
    public var onuID: Int?
    /// The sub-identifiers that number the PON port's own rows; empty when they do not follow from the index.
    public var portIndex: [UInt32]

    public init(parts: [UInt32], ponPort: String?, onuID: Int?, portIndex: [UInt32]) {
        self.parts = parts
        self.ponPort = ponPort
        self.onuID = onuID
        self.portIndex = portIndex
    }

    /// The place in a message: `0/1/0 onu 3`, or the row's number while nothing has told the place.
    var label: String {
        guard let ponPort else { return "row \(OID(parts))" }
        return onuID.map { "\(ponPort) onu \($0)" } ?? ponPort
    }
}
