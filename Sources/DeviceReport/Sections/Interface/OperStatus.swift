/// Operational status, TR-181's words.
public enum OperStatus: String, ReportEnum {
    case up
    case down
    case lowerLayerDown = "lower_layer_down"
    case dormant
    case notPresent = "not_present"
    case error
    case unknown
}
