/// Who can be asked about a device.
public enum SourceName: String, ReportEnum {
    /// The auto-configuration server: GenieACS, asked through its NBI.
    case acs
    /// The optical line terminal, asked over SNMP.
    case olt
    /// The modem's own web interface, asked through the modem-bridge.
    case bridge
}
