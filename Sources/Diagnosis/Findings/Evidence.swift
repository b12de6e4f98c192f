import DeviceReport

/// A value that a rule was told, before anything is made of it.
struct Evidence {
    var pointer: Pointer
    var value: (any Tellable)?
    var origin: Origin?
    var limit: Double?
}
