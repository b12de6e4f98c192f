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
    /// Why it was not chosen.
    public var why: String = ""

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("interface", interface, "Id of the IP interface.")
        sink.field("name", name, "Name.")
        sink.field("enabled", enabled, "Administratively on.")
        sink.field("status", status, "Operational status.")
        sink.required("why", why, "Why it was not chosen.")
    }
}
