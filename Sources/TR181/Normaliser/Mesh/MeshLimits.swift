/// Bounds of what is read about a mesh. More than any home has; without them a hostile document could make the joining expensive.
enum MeshLimits {
    /// Rows of one table, and nodes in the end.
    static let nodes = 128
    /// Addresses of one row.
    static let addresses = 256
    /// Pairs of neighbours.
    static let neighbours = 4096
}
