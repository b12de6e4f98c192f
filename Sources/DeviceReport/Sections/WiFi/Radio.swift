/// A radio.
public struct Radio: ReportObject, Equatable {
    /// Interface id.
    public var id: String = ""
    /// Band.
    public var band: Observed<Band> = .notReported
    /// Administratively on.
    public var enabled: Observed<Bool> = .notReported
    /// Operational status.
    public var operStatus: Observed<OperStatus> = .notReported
    /// Channel.
    public var channel: Observed<Int> = .notReported
    /// Channel width in use, MHz.
    public var widthMHz: Observed<Int> = .notReported
    /// Channel width configured.
    public var configuredWidth: Observed<String> = .notReported
    /// Chooses its channel itself.
    public var autoChannel: Observed<Bool> = .notReported
    /// Transmit power, per cent.
    public var txPowerPct: Observed<Int> = .notReported
    /// Standards.
    public var standards: Observed<String> = .notReported
    /// Country.
    public var regulatoryDomain: Observed<String> = .notReported
    /// Channel utilisation, per cent.
    public var utilizationPct: Observed<Double> = .notReported
    /// Noise, dBm.
    public var noiseDBm: Observed<Double> = .notReported
    /// Clients on it, mesh nodes excluded.
    public var clientsCount: Int = 0

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("id", id, "Interface id.")
        sink.field("band", band, "Band.")
        sink.field("enabled", enabled, "Administratively on.")
        sink.field("oper_status", operStatus, "Operational status.")
        sink.field("channel", channel, "Channel.")
        sink.field("width_mhz", widthMHz, "Channel width in use, MHz.")
        sink.field("configured_width", configuredWidth, "Channel width configured.")
        sink.field("auto_channel", autoChannel, "Chooses its channel itself.")
        sink.field("tx_power_pct", txPowerPct, "Transmit power, per cent.")
        sink.field("standards", standards, "Standards.")
        sink.field("regulatory_domain", regulatoryDomain, "Country.")
        sink.field("utilization_pct", utilizationPct, "Channel utilisation, per cent.")
        sink.field("noise_dbm", noiseDBm, "Noise, dBm.")
        sink.required("clients_count", clientsCount, "Clients on it, mesh nodes excluded.")
    }
}
