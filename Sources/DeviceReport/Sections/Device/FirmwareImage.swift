/// A firmware that the box holds.
public struct FirmwareImage: ReportObject, Equatable {
    /// Image object.
    public var id: String = ""
    /// Name.
    public var name: Observed<String> = .notReported
    /// Version.
    public var version: Observed<String> = .notReported
    /// State, as the device says it.
    public var status: Observed<String> = .notReported
    /// It is the one that runs.
    public var active: Observed<Bool> = .notReported
    /// Why it did not boot.
    public var bootFailure: Observed<String> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("id", id, "Image object.")
        sink.field("name", name, "Name.")
        sink.field("version", version, "Version.")
        sink.field("status", status, "State, as the device says it.")
        sink.field("active", active, "It is the one that runs.")
        sink.field("boot_failure", bootFailure, "Why it did not boot.")
    }
}
