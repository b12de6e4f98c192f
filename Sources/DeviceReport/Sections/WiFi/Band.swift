/// Radio band, GHz.
public enum Band: String, ReportEnum {
    case ghz2_4 = "2.4"
    case ghz5 = "5"
    case ghz6 = "6"
}
