/// Role of a mesh node.
public enum MeshRole: String, ReportEnum {
    case gateway
    case agent
    case controller
}
