public import DeviceReport

/// An invented ONU and what is true of it, whatever a vendor's table can say.
public struct SyntheticONU: Sendable, Hashable {
    public var serial: GPONSerial
    /// Of an EPON ONU; from the locally administered range.
    public var mac: [UInt8]
    public var index: ONUIndex
    /// Online, offline or disabled.
    public var state: ONUState
    /// Why it is down; of an ONU that is online, why it was down before, nil when it never was.
    public var cause: LastDownCause?
    /// Seconds since 1970 on the OLT's clock; nil when it was never down.
    public var wentDown: Int64?
    public var cameUp: Int64
    /// Fibre between the OLT and the ONU, metres.
    public var distance: Double
    /// dBm.
    public var onuRx: Double
    public var onuTx: Double
    public var oltRx: Double
    /// Of its PON port.
    public var portTx: Double
}
