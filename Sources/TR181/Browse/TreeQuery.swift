/// What of a tree somebody wants to see.
public struct TreeQuery: Sendable, Hashable {
    /// Object or parameter, without a dot at its end; "" for everything.
    public var path: String
    /// Levels of parameters that are shown; the objects below them are counted.
    public var depth: Int
    /// Parameters and objects on one page.
    public var limit: Int
    /// Where the page before ended: its `next`.
    public var after: String?

    public init(path: String, depth: Int = 1, limit: Int = 500, after: String? = nil) {
        self.path = path
        self.depth = depth
        self.limit = limit
        self.after = after
    }
}
