/// A radio.
public struct Radio: ReportObject, Equatable {
    /// Interface id.
    public var id: String = ""
    /// Mesh node it belongs to; null where there is no mesh.
    public var nodeID: String?
    /// Band.
    public var band: Observed<Band> = .notReported
    /// Administratively on.
    public var enabled: Observed<Bool> = .notReported
    /// Operational status.
    public var operStatus: Observed<OperStatus> = .notReported
    /// Channel.
    public var channel: Observed<Int> = .notReported
    /// The channel is one that must be left when a radar is heard.
    public var dfsChannel: Observed<Bool> = .notReported
    /// Seconds since the channel was last changed.
    public var lastChannelChangeS: Observed<Int> = .notReported
    /// Why it was last changed.
    public var changeReason: Observed<ChannelChangeReason> = .notReported
    /// Channel width in use, MHz.
    public var widthMHz: Observed<Int> = .notReported
    /// Channel width configured.
    public var configuredWidth: Observed<String> = .notReported
    /// Chooses its channel itself.
    public var autoChannel: Observed<Bool> = .notReported
    /// Transmit power, per cent.
    public var txPowerPct: Observed<Int> = .notReported
    /// Transmit power, dBm.
    public var txPowerDBm: Observed<Double> = .notReported
    /// Standards.
    public var standards: Observed<String> = .notReported
    /// Country.
    public var regulatoryDomain: Observed<String> = .notReported
    /// Channel utilisation, per cent.
    public var utilizationPct: Observed<Double> = .notReported
    /// Of it by the radio's own network: what it sends, and what it receives from its stations, per cent.
    public var utilizationSelfPct: Observed<Double> = .notReported
    /// Of it by others, per cent.
    public var utilizationOtherPct: Observed<Double> = .notReported
    /// Noise, dBm.
    public var noiseDBm: Observed<Double> = .notReported
    /// What it hears of other networks.
    public var neighbors: RadioNeighbors?
    /// Clients on it, mesh nodes excluded.
    public var clientsCount: Int = 0

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("id", id, "Interface id.")
        sink.field("node_id", nodeID, "Mesh node it belongs to.")
        sink.field("band", band, "Band.")
        sink.field("enabled", enabled, "Administratively on.")
        sink.field("oper_status", operStatus, "Operational status.")
        sink.field("channel", channel, "Channel.")
        sink.field("dfs_channel", dfsChannel, "The channel is one that must be left when a radar is heard.")
        sink.field("last_channel_change_s", lastChannelChangeS, "Seconds since the channel was last changed.")
        sink.field("change_reason", changeReason, "Why it was last changed.")
        sink.field("width_mhz", widthMHz, "Channel width in use, MHz.")
        sink.field("configured_width", configuredWidth, "Channel width configured.")
        sink.field("auto_channel", autoChannel, "Chooses its channel itself.")
        sink.field("tx_power_pct", txPowerPct, "Transmit power, per cent.")
        sink.field("tx_power_dbm", txPowerDBm, "Transmit power, dBm.")
        sink.field("standards", standards, "Standards.")
        sink.field("regulatory_domain", regulatoryDomain, "Country.")
        sink.field("utilization_pct", utilizationPct, "Channel utilisation, per cent.")
        sink.field("utilization_self_pct", utilizationSelfPct, "Of it by the radio's own network, per cent.")
        sink.field("utilization_other_pct", utilizationOtherPct, "Of it by others, per cent.")
        sink.field("noise_dbm", noiseDBm, "Noise, dBm.")
        sink.object("neighbors", neighbors, "What it hears of other networks.")
        sink.required("clients_count", clientsCount, "Clients on it, mesh nodes excluded.")
    }
}
