/// A network on a radio.
public struct BSS: ReportObject, Equatable {
    /// SSID object.
    public var id: String = ""
    /// BSSID.
    public var bssid: Observed<MACAddress> = .notReported
    /// Network name, verbatim.
    public var ssid: Observed<String> = .notReported
    /// Radio.
    public var radioID: String?
    /// For whom it is.
    public var role: BSSRole = .unknown
    /// On.
    public var enabled: Observed<Bool> = .notReported
    /// Not advertised.
    public var hidden: Observed<Bool> = .notReported
    /// Security mode.
    public var security: Observed<WiFiSecurity> = .notReported
    /// Clients on it, mesh nodes excluded.
    public var clientsCount: Int = 0

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("id", id, "SSID object.")
        sink.field("bssid", bssid, "BSSID.")
        sink.field("ssid", ssid, "Network name, verbatim.")
        sink.field("radio_id", radioID, "Radio.")
        sink.required("role", role, "For whom it is.")
        sink.field("enabled", enabled, "On.")
        sink.field("hidden", hidden, "Not advertised.")
        sink.field("security", security, "Security mode.")
        sink.required("clients_count", clientsCount, "Clients on it, mesh nodes excluded.")
    }
}
