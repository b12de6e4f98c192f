/// Activation state of the ONU (G.984.3), or up and down where a device knows no more.
public enum ONUActivation: String, ReportEnum {
    case o1
    case o2
    case o3
    case o4
    case o5
    case o6
    case o7
    case o8
    case o9
    case up
    case down
    case unknown
}
