internal import DeviceReport

/// What a leaf of a Wi-Fi station's row is.
public enum StationField: String, DialectField {
    case mac
    /// Address of the mesh node whose table it is.
    case node
    case bssid
    case ssid
    case band
    case opClass = "op_class"
    case channel
    case width
    case role
    case backhaul
    case fronthaul
    /// dBm; a scale makes it so. A negative number is dBm whatever the scale.
    case rssi = "rssi_dbm"
    /// The same in another scale, where the first has none.
    case rssiElse = "rssi_else_dbm"
    case percent = "signal_pct"
    case noise = "noise_dbm"
    case snr = "snr_db"
    case rateDown = "rate_down"
    case rateUp = "rate_up"
    case standard
    case streams
    case retries = "retries_pct"
    case since = "connected_since"
    /// Seconds on this network.
    case duration = "connected_s"
    case hostname
    case ipv4
    case ipv6
    case active
    /// Bytes to and from the station.
    case bytesDown = "bytes_down"
    case bytesUp = "bytes_up"

    public func accepts(_ text: String) -> Bool {
        switch self {
        case .role: BSSRole(rawValue: text) != nil
        case .band: RadioWords.band(text).value != nil
        default: true
        }
    }
}
