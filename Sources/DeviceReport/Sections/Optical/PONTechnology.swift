/// PON technology.
public enum PONTechnology: String, ReportEnum {
    case gpon
    case xgPon = "xg_pon"
    case xgsPon = "xgs_pon"
    case ngPon2 = "ng_pon2"
    case epon
    case unknown
}
