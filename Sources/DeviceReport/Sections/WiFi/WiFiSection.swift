/// Radios and networks.
public struct WiFiSection: ReportObject, Equatable {
    /// Radios.
    public var radios: [Radio] = []
    /// Networks, one row a BSSID.
    public var bss: [BSS] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.array("radios", radios, "Radios.")
        sink.array("bss", bss, "Networks, one row a BSSID.")
    }
}
