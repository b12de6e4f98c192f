/// Which data model the device speaks.
public enum DataModelRoot: String, ReportEnum {
    case tr181
    case tr098
}
