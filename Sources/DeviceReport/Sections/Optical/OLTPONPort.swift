/// The PON port that the ONU hangs on: its own transceiver, and what its OLT says of it. The power it sends stands beside the ONU's.
public struct OLTPONPort: ReportObject, Equatable {
    public var status: Observed<String> = .notReported
    /// Class of the transceiver: `b_plus`, `c_plus`, `n1` ….
    public var opticsClass: Observed<String> = .notReported
    /// Power received by the transceiver, dBm.
    public var rxDBm: Observed<Double> = .notReported
    /// Degrees Celsius.
    public var temperatureC: Observed<Double> = .notReported
    /// mV.
    public var voltageMV: Observed<Int> = .notReported
    /// mA.
    public var biasMA: Observed<Double> = .notReported
    /// ONUs set up on it.
    public var onus: Observed<Int> = .notReported
    public var onusOnline: Observed<Int> = .notReported
    public var onusOffline: Observed<Int> = .notReported
    /// The OLT's local time.
    public var lastUpAt: Observed<String> = .notReported
    /// The OLT's local time.
    public var lastDownAt: Observed<String> = .notReported
    public var lastDownCause: Observed<String> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("status", status, "State of the port.")
        sink.field("optics_class", opticsClass, "Class of its transceiver.")
        sink.field("rx_dbm", rxDBm, "Power its transceiver receives, dBm.")
        sink.field("temperature_c", temperatureC, "Temperature of its transceiver, degrees Celsius.")
        sink.field("voltage_mv", voltageMV, "Supply of its transceiver, mV.")
        sink.field("bias_ma", biasMA, "Laser bias of its transceiver, mA.")
        sink.field("onus", onus, "ONUs set up on it.")
        sink.field("onus_online", onusOnline, "Of them online.")
        sink.field("onus_offline", onusOffline, "Of them offline.")
        sink.field("last_up_at", lastUpAt, "Last time up, the OLT's local time.")
        sink.field("last_down_at", lastDownAt, "Last time down, the OLT's local time.")
        sink.field("last_down_cause", lastDownCause, "Why the port went down.")
    }
}
