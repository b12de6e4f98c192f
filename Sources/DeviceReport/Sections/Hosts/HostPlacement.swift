/// What puts a host on a node of the mesh, strongest first.
public enum HostPlacement: String, ReportEnum {
    /// The node's table of Wi-Fi stations.
    case stationTable = "station_table"
    /// The node's table of wired clients.
    case wiredTable = "wired_table"
    /// The host table names the node.
    case hostTable = "host_table"
    /// There is no other node.
    case onlyNode = "only_node"
    /// A wired host that no node claims.
    case assumedGateway = "assumed_gateway"
    /// It is heard through the network that a repeater uses as its own way in, so it is somewhere behind the repeater.
    case behindRepeater = "behind_repeater"
}
