/// State of the mesh.
public enum MeshState: String, ReportEnum {
    case none
    case single
    case ok
    case degraded
    case unknown
}
