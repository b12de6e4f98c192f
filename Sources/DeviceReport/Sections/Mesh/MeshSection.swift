/// The mesh as a graph.
public struct MeshSection: ReportObject, Equatable {
    /// State.
    public var state: MeshState = .unknown
    /// Node that controls it.
    public var controllerID: String?
    /// Nodes.
    public var nodes: [MeshNode] = []
    /// Links, child to parent.
    public var links: [MeshLink] = []
    /// What contradicts itself.
    public var anomalies: [String] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("state", state, "State.")
        sink.field("controller_id", controllerID, "Node that controls it.")
        sink.array("nodes", nodes, "Nodes.")
        sink.array("links", links, "Links, child to parent.")
        sink.list("anomalies", anomalies, "What contradicts itself.")
    }
}
