/// Access technology of the WAN.
public enum AccessKind: String, ReportEnum {
    case gpon
    case xgsPon = "xgs_pon"
    case ethernet
    case dsl
    case cellular
    case unknown
}
