internal import DeviceReport

/// What a leaf of a row about a mesh node may be.
public enum MeshField: String, DialectField {
    /// Address by which the table names the node.
    case id
    /// Further addresses of the node: all leaves that the places find count, not the first.
    case alias
    /// Addresses of the node's own backhaul stations, all that are found.
    case near
    case serial, name, model, software, ip, uptime, online
    case lastContact = "last_contact"
    case cpu = "cpu_pct"
    case memoryTotal = "memory_total"
    case memoryFree = "memory_free"
    /// Whether it controls the mesh.
    case controller
    /// Address of the node that does.
    case controllerID = "controller_id"
    /// Address of the parent, as the vendor states it.
    case parent
    /// Address of the parent's interface.
    case far
    /// Kind of the backhaul, in the words of `mesh.media`.
    case medium
    case band, channel
    /// Signal of the backhaul in dBm.
    case rssi
    /// The same as RCPI.
    case rcpi
    case snr = "snr_db"
    /// Rates in Mbit/s; a scale of the dialect brings other units there.
    case speed = "speed_mbps"
    case down = "down_mbps"
    case up = "up_mbps"
    case utilization = "utilization_pct"
    /// A constant: `MeshProtocol`.
    case meshProtocol = "protocol"
    /// A constant: `agents` where the box whose tree it is has no row of its own.
    case lists

    public func accepts(_ text: String) -> Bool {
        switch self {
        case .meshProtocol: MeshProtocol(rawValue: text) != nil
        case .lists: text == "agents"
        case .online, .controller: text == "true" || text == "false"
        default: true
        }
    }
}
