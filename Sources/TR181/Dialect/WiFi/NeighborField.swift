/// What a leaf of a row about a network of somebody else is.
public enum NeighborField: String, DialectField {
    case radio, band, channel, width
    case rssi = "rssi_dbm"
    case bssid
}
