/// Why an ONU went down, the same words for every vendor.
public enum LastDownCause: String, ReportEnum {
    case dyingGasp = "dying_gasp"
    case los
    case lof
    case signalFail = "signal_fail"
    case signalDegrade = "signal_degrade"
    case deactivated
    case adminReset = "admin_reset"
    case rangingFail = "ranging_fail"
    case authFail = "auth_fail"
    case rogue
    case other
    case unknown
}
