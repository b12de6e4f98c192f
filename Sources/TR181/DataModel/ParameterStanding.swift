public import DeviceReport

/// Where a path of a device comes from.
public enum ParameterStanding: String, ReportEnum {
    /// In the Broadband Forum's data model, whatever its status there.
    case standard
    /// A segment begins with `X_`.
    case vendor
    /// Neither: misspelt, of another model, or newer than the table.
    case unknown
}
