/// A part of the connection that is judged on its own.
public enum Layer: String, ReportEnum {
    case fibre
    case acs
    case wan
    case lan
    case wifi
    case mesh
    case voice
}
