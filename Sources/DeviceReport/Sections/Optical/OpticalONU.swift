/// The optical interface as the modem sees it.
public struct OpticalONU: ReportObject, Equatable {
    /// Activation state, O1 to O7.
    public var state: Observed<ONUActivation> = .notReported
    /// Power received from the OLT, dBm.
    public var rxDBm: Observed<Double> = .notReported
    /// Power sent, dBm.
    public var txDBm: Observed<Double> = .notReported
    /// Transceiver temperature, degrees Celsius.
    public var temperatureC: Observed<Double> = .notReported
    /// Supply, mV.
    public var voltageMV: Observed<Int> = .notReported
    /// Laser bias, mA.
    public var biasMA: Observed<Double> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("state", state, "Activation state, O1 to O7.")
        sink.field("rx_dbm", rxDBm, "Power received from the OLT, dBm.")
        sink.field("tx_dbm", txDBm, "Power sent, dBm.")
        sink.field("temperature_c", temperatureC, "Transceiver temperature, degrees Celsius.")
        sink.field("voltage_mv", voltageMV, "Supply, mV.")
        sink.field("bias_ma", biasMA, "Laser bias, mA.")
    }
}
