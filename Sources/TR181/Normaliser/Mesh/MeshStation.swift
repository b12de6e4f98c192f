import DeviceReport

/// A station of which a node says whether it is the backhaul of another.
struct MeshStation {
    var address: MACAddress
    /// The node it is on.
    var node: MACAddress
    var isBackhaul: Bool
    var atMs: Int64?
}
