/// What a walk over one column brought, and why it ended. A truncated walk never looks like a complete one.
public struct SNMPWalk: Sendable, Equatable {
    public enum End: Sendable, Equatable {
        /// The table's end was seen.
        case complete
        /// Stopped before the end.
        case truncated(Truncation)
        /// The deadline came, or the agent fell silent.
        case timeout
        case error(SNMPError)
    }

    public enum Truncation: String, Sendable {
        /// The agent repeats itself.
        case loop
        /// The agent answers out of order again and again.
        case disorder
        /// More rows than a table may have.
        case rowLimit = "row_limit"
    }

    /// Rows in the order of the agent, each name once.
    public var rows: [SNMPVarbind]
    public var end: End
    /// Requests answered or given up.
    public var requests: Int
    /// Rows that came out of order.
    public var disorders: Int

    public init(rows: [SNMPVarbind], end: End, requests: Int, disorders: Int) {
        self.rows = rows
        self.end = end
        self.requests = requests
        self.disorders = disorders
    }
}
