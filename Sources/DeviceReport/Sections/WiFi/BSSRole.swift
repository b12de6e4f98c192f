/// For whom a network is.
public enum BSSRole: String, ReportEnum {
    case customer
    case guest
    case backhaul
    case iot
    case hotspot
    case unknown
}
