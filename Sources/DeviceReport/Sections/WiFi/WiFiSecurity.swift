/// Security of a network.
public enum WiFiSecurity: String, ReportEnum {
    case none
    case wep
    case wpa
    case wpaWpa2 = "wpa_wpa2"
    case wpa2
    case wpa2Wpa3 = "wpa2_wpa3"
    case wpa3
    case owe
    case enterprise
    case unknown
}
