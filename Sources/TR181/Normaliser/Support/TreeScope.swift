import DeviceReport

import struct Foundation.Date

/// What every part of a normalisation needs: the tree, its dialect, who said it, and the clock of the report. A class so that
/// the many small objects that refer to it carry one pointer, and so that they share one budget of rows.
final class TreeScope {
    /// Rows of one table. A modem's longest tables have about a hundred.
    static let maxTableRows = 1024
    /// Rows of one normalisation over all tables, each reading counted. A whole XX230v takes about a thousand.
    static let maxRows = 50_000
    /// Bytes of a text that enters the report; an SSID has 32, a list of interfaces some hundreds.
    static let maxTextBytes = 2048

    let tree: ParameterTree
    let dialect: Dialect
    let source: SourceName
    let now: Date
    let names: TreeNames
    let references: ReferenceResolver
    /// Told what is read; nil in a lookup.
    let trace: RuleTrace?
    private var paths: [ParameterTree.Node: String] = [:]
    /// The path that was asked for last: a row's leaves ask for it one after the other.
    private var lastPath: (node: ParameterTree.Node, path: String)?
    private var rowsLeft = TreeScope.maxRows
    /// Rows that were there and not read, because a table or all of them together were too long.
    private(set) var rowsLeftOut = 0

    init(tree: ParameterTree, dialect: Dialect, source: SourceName, now: Date, trace: RuleTrace? = nil) {
        self.tree = tree
        self.dialect = dialect
        self.source = source
        self.now = now
        names = TreeNames(tree)
        references = ReferenceResolver(tree)
        self.trace = trace
    }

    /// The numbered children of a table, ascending, as far as the budget goes.
    func instances(_ node: ParameterTree.Node) -> ArraySlice<(Int, ParameterTree.Node)> {
        let all = tree.instances(node)
        let taken = all.prefix(min(Self.maxTableRows, rowsLeft))
        rowsLeft -= taken.count
        rowsLeftOut += all.count - taken.count
        return taken
    }

    /// Tells the trace of the rows of a table. What it looks at is not taken from the budget.
    func note<Field>(_ rules: TableRules<Field>, _ rows: @autoclosure () -> [TreeObject]) {
        guard let trace else { return }
        let left = (rowsLeft, rowsLeftOut)
        trace.note(rules, rows())
        (rowsLeft, rowsLeftOut) = left
    }

    /// A moment in milliseconds since 1970; nil outside the years 1970 to 9999, where no clock of ours stands.
    static func date(_ ms: Int64) -> Date? { moment(ms).map { Date(timeIntervalSince1970: Double($0) / 1000) } }

    static func moment(_ ms: Int64) -> Int64? { (0...253_402_300_799_000).contains(ms) ? ms : nil }

    /// The raw text of a leaf; nil when it was never read. Everything a normalisation reads goes through here.
    func text(_ node: ParameterTree.Node) -> String? {
        trace?.see(node)
        return tree.text(node)
    }

    /// The object at a full path.
    func object(_ path: String) -> TreeObject? {
        guard let node = tree.find(path) else { return nil }
        return TreeObject(scope: self, node: node)
    }

    /// The objects that fit a pattern with `{i}`, instances ascending.
    func objects(_ pattern: PathPattern) -> [TreeObject] {
        pattern.matches(in: names).map { TreeObject(scope: self, node: $0) }
    }

    /// The instances of a table whose path may hold `{i}`.
    func rows(_ pattern: PathPattern) -> [TreeObject] {
        objects(pattern).flatMap { $0.rows() }
    }

    /// The rows of the table at a full path.
    func rows(_ path: String) -> [TreeObject] { object(path)?.rows() ?? [] }

    /// The full path of a node, without a trailing dot. Siblings share the work of those above them.
    func path(_ node: ParameterTree.Node) -> String {
        if let lastPath, lastPath.node == node { return lastPath.path }
        let path = paths[node] ?? newPath(node)
        lastPath = (node, path)
        return path
    }

    private func newPath(_ node: ParameterTree.Node) -> String {
        let name = tree.name(node)
        let path: String
        if let parent = tree.parent(node), parent != tree.root { path = "\(self.path(parent)).\(name)" } else { path = name }
        paths[node] = path
        return path
    }
}
