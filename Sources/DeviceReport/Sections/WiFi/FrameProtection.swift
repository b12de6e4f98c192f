/// Protection of management frames (802.11w).
public enum FrameProtection: String, ReportEnum {
    case disabled
    case optional
    case required
}
