/// A WAN-like interface beside the real one.
public struct OtherWAN: ReportObject, Equatable {
    /// Id of the IP interface.
    public var interface: String = ""
    /// Name.
    public var name: Observed<String> = .notReported
    /// Administratively on.
    public var enabled: Observed<Bool> = .notReported
    /// Operational status.
    public var status: Observed<OperStatus> = .notReported
    /// How it gets its address.
    public var mode: WANMode?
    /// Services it says it carries: `internet`, `management`, `voice`, `iptv`.
    public var services: [String] = []
    /// VLAN id.
    public var vlanID: Observed<Int> = .notReported
    /// IPv4 address.
    public var address: Observed<String> = .notReported
    /// Last error, a matter of history.
    public var lastError: Observed<String> = .notReported
    /// Why it was not chosen.
    public var why: String = ""

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("interface", interface, "Id of the IP interface.")
        sink.field("name", name, "Name.")
        sink.field("enabled", enabled, "Administratively on.")
        sink.field("status", status, "Operational status.")
        sink.field("mode", mode, "How it gets its address.")
        sink.list("services", services, "Services it says it carries: internet, management, voice, iptv.")
        sink.field("vlan_id", vlanID, "VLAN id.")
        sink.field("address", address, "IPv4 address.")
        sink.field("last_error", lastError, "Last error, a matter of history.")
        sink.required("why", why, "Why it was not chosen.")
    }
}
