import DeviceReport

/// What the sub-identifiers of a row number say, by name.
struct IndexFields: Equatable {
    var numbers: [String: UInt32] = [:]
    /// The ONU's serial, where the row number carries it.
    var serial: GPONSerial?
}
