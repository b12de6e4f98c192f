/// A part of a tree: its parameters with their types, and the objects whose inside is not shown.
public struct TreePage: Sendable {
    public struct Parameter: Sendable {
        public var path: String
        public var node: ParameterTree.Node
        public var typing: ParameterTyping
    }

    public struct Object: Sendable {
        /// With its trailing dot.
        public var path: String
        public var node: ParameterTree.Node
        public var standing: ParameterStanding
        /// What is below it.
        public var counts: StandingCounts
    }

    public init() {}

    /// Both in the order of their paths, numbers by value.
    public var parameters: [Parameter] = []
    public var objects: [Object] = []
    /// Goes into `TreeQuery.after` for the page behind this one; nil on the last.
    public var next: String?
    /// Everything below the path that was asked for, on this page or not.
    public var counts = StandingCounts()
}
