public import DeviceReport
public import TR181

/// What a source brought, already normalised, so that the work is done while the others are still waited for.
public enum SourceFinding: Sendable {
    /// Sections of a parameter tree, of the ACS or of the bridge.
    case sections(DeviceSections)
    case olt(OLTReading)
}
