/// The mesh as a graph.
public struct MeshSection: ReportObject, Equatable {
    /// State.
    public var state: MeshState = .unknown
    /// By what its nodes speak with each other.
    public var meshProtocol: MeshProtocol = .unknown
    /// Node that controls it.
    public var controllerID: String?
    /// Nodes.
    public var nodes: [MeshNode] = []
    /// Links, child to parent.
    public var links: [MeshLink] = []
    /// Nodes, not known to be off, from which no way leads to the gateway.
    public var orphans: [String] = []
    /// Wi-Fi clients with several hosts behind them: perhaps repeaters that no table knows.
    public var possibleRepeaters: [String] = []
    /// What contradicts itself.
    public var anomalies: [String] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("state", state, "State.")
        sink.required("protocol", meshProtocol, "By what its nodes speak with each other.")
        sink.field("controller_id", controllerID, "Node that controls it.")
        sink.array("nodes", nodes, "Nodes.")
        sink.array("links", links, "Links, child to parent.")
        sink.list("orphans", orphans, "Nodes, not known to be off, from which no way leads to the gateway.")
        sink.list("possible_repeaters", possibleRepeaters, "Wi-Fi clients with several hosts behind them: perhaps repeaters that no table knows.")
        sink.list("anomalies", anomalies, "What contradicts itself.")
    }
}
