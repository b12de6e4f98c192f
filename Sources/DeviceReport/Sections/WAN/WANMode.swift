/// How the WAN gets its address.
public enum WANMode: String, ReportEnum {
    case ipoeDhcp = "ipoe_dhcp"
    case pppoe
    case `static`
    case bridge
    case dslite
    case mape
    case unknown
}
