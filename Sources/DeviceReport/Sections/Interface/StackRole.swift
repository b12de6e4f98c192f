/// What a stack carries.
public enum StackRole: String, ReportEnum {
    case wanInternet = "wan_internet"
    case wanManagement = "wan_management"
    case wanVoice = "wan_voice"
    case wanIptv = "wan_iptv"
    case lan
    case guest
    case other
}
