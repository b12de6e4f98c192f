/// A path through the interface stack, top first.
public struct Stack: ReportObject, Equatable {
    /// What it carries.
    public var role: StackRole = .other
    /// Interface ids, top to bottom.
    public var path: [String] = []
    /// First interface from the bottom that is not up.
    public var brokenAt: String?
    /// A reference led nowhere.
    public var incomplete: Bool = false

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("role", role, "What it carries.")
        sink.list("path", path, "Interface ids, top to bottom.")
        sink.field("broken_at", brokenAt, "First interface from the bottom that is not up.")
        sink.required("incomplete", incomplete, "A reference led nowhere.")
    }
}
