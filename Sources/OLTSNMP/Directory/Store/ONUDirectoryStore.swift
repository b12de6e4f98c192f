/// Keeps the directory across restarts. Called off the way of a lookup, one call at a time, in the order of the walks.
public protocol ONUDirectoryStore: Sendable {
    /// The OLTs of which something is kept, without their ONUs.
    func olts() async throws -> [StoredOLT]
    /// The ONUs of one OLT, in any order.
    func onus(of olt: String) async throws -> [ListedONU]
    /// Takes a change over, whole or not at all.
    func write(_ change: StoredChange) async throws
}
