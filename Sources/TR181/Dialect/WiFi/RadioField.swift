internal import DeviceReport

/// What a leaf of a radio's row is.
public enum RadioField: String, DialectField {
    /// Reference to the radio, where a row is a network that tells of its radio.
    case radio
    /// Addresses of networks on it, by which a row that has no path in common with the box's own radios is recognised.
    case bssids
    /// Address of the mesh node it belongs to.
    case node
    /// On, and the network of the row on.
    case enabled
    case used
    case status
    case band
    /// The band where neither leaf nor channel tells; inferred.
    case bandElse = "band_else"
    case opClass = "op_class"
    case channel
    case autoChannel = "auto_channel"
    case channelChange = "channel_change_s"
    case changeReason = "change_reason"
    case width
    case configuredWidth = "configured_width"
    case power = "tx_power_pct"
    case powerLevel = "tx_power_dbm"
    case standards
    case regulatory
    /// Per cent; a scale makes it so.
    case utilization = "utilization_pct"
    /// Of it what the radio sends, and what it receives from its stations.
    case sending = "sending_pct"
    case receiving = "receiving_pct"
    case others = "others_pct"
    case noise = "noise_dbm"

    public func accepts(_ text: String) -> Bool {
        switch self {
        case .band, .bandElse: RadioWords.band(text).value != nil
        case .changeReason: RadioWords.changeReason(text).value != nil
        case .status: InterfaceReader.status(text).value != nil
        default: true
        }
    }
}
