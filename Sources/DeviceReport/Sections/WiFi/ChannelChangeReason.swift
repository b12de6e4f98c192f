/// Why a radio is on the channel it is on, in the words of TR-181.
public enum ChannelChangeReason: String, ReportEnum {
    case manual
    case autoStartup = "auto_startup"
    case autoUser = "auto_user"
    case autoRefresh = "auto_refresh"
    case autoDynamic = "auto_dynamic"
    case autoDFS = "auto_dfs"
}
