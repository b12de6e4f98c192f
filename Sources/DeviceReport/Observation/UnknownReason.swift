/// Why a value is null. A null without a reason does not exist in a report.
public enum UnknownReason: String, ReportEnum {
    /// No source of this lookup carries the value.
    case notReported = "not_reported"
    /// The ACS knows the leaf but never read it.
    case notFetched = "not_fetched"
    /// The leaf is there and empty.
    case empty
    /// The firmware leaves a constant (0, -1) where a value should be.
    case notImplemented = "not_implemented"
    /// The receiver sees no light.
    case noLight = "no_light"
    /// The device's clock was never set.
    case clockUnset = "clock_unset"
    /// A date that means "never".
    case never
    /// A lifetime without end.
    case infinite
    /// Outside what is physically plausible.
    case outOfRange = "out_of_range"
    /// The text could not be read as a value of this kind.
    case unparseable
    /// A sentinel of the vendor for "none".
    case sentinel
    /// The ONU is offline, so the OLT's row about it is old.
    case deviceOffline = "device_offline"
    /// The source that would know did not answer.
    case sourceFailed = "source_failed"
}
