/// By what the nodes of a mesh speak with each other, or whose tables show them.
public enum MeshProtocol: String, ReportEnum {
    case easymesh
    case tplink
    case huawei
    case nokia
    case zte
    /// Of some other vendor.
    case vendor
    case unknown
}
