import struct Foundation.Date
import DeviceReport

/// What every part of a normalisation needs: the tree, its dialect, who said it, and the clock of the report. A class so that
/// the many small objects that refer to it carry one pointer.
final class TreeScope: Sendable {
    let tree: ParameterTree
    let dialect: Dialect
    let source: SourceName
    let now: Date

    init(tree: ParameterTree, dialect: Dialect, source: SourceName, now: Date) {
        self.tree = tree
        self.dialect = dialect
        self.source = source
        self.now = now
    }

    static func date(_ ms: Int64) -> Date { Date(timeIntervalSince1970: Double(ms) / 1000) }

    /// The object at a full path.
    func object(_ path: String) -> TreeObject? {
        guard let node = tree.find(path) else { return nil }
        return TreeObject(scope: self, node: node, path: path)
    }

    /// The objects that fit a pattern with `{i}`, instances ascending.
    func objects(_ pattern: String) -> [TreeObject] {
        PathPattern(pattern).matches(in: tree).map { TreeObject(scope: self, node: $0.node, path: $0.path) }
    }

    /// The instances of a table whose path may hold `{i}`.
    func rows(_ pattern: String) -> [TreeObject] {
        objects(pattern).flatMap { $0.rows() }
    }
}
