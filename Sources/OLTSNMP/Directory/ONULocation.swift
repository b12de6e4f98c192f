public import DeviceReport

/// Where an ONU's rows are.
public struct ONULocation: Sendable, Hashable {
    /// Name of the OLT.
    public var olt: String
    public var index: ONUIndex

    /// As the report says it.
    public var reference: OLTRef { OLTRef(olt: olt, ponPort: index.ponPort, onuID: index.onuID) }
}
