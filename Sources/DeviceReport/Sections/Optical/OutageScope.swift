/// Who else on the fibre is down with this ONU.
public enum OutageScope: String, ReportEnum {
    /// This ONU is up.
    case noOutage = "none"
    /// Only this one.
    case single
    /// Some of the port's.
    case partial
    /// The whole PON port.
    case wholePort = "whole_port"
    /// The port, and others of the OLT that were asked.
    case wholeOLT = "whole_olt"
    case unknown
}
