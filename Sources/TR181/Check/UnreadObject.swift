public import DeviceReport

/// Parameters of one kind of object that no rule reads, although the recording has a text for them.
public struct UnreadObject: ReportObject {
    /// The object, with `{i}` for instances.
    public var object = ""
    /// Parameters over all instances.
    public var leaves = 0
    /// Their names, the most frequent first; all of them where every leaf was asked for.
    public var names: [String] = []

    /// Names given as examples.
    private static let examples = 8

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("object", object, "The object, {i} for instances.")
        sink.required("leaves", leaves, "Parameters over all instances.")
        sink.list("names", names, "Their names.")
    }

    /// Objects with the most leaves first.
    static func all(in tree: ParameterTree, seen: Set<ParameterTree.Node>, everyLeaf: Bool) -> [UnreadObject] {
        var objects: [String: [String: Int]] = [:]
        var patterns: [ParameterTree.Node: String] = [:]
        tree.forEachLeaf(below: tree.root) { leaf in
            guard !seen.contains(leaf), let text = tree.text(leaf), !text.isEmpty, let parent = tree.parent(leaf) else { return }
            let pattern = patterns[parent] ?? PathText.pattern(tree.path(parent))
            patterns[parent] = pattern
            objects[pattern, default: [:]][tree.name(leaf), default: 0] += 1
        }
        return objects.map { pattern, names in
            var out = UnreadObject()
            out.object = pattern
            out.leaves = names.values.reduce(0, +)
            let sorted = names.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            out.names = everyLeaf ? sorted : Array(sorted.prefix(examples))
            return out
        }.sorted { ($1.leaves, $0.object) < ($0.leaves, $1.object) }
    }
}

/// Paths as people compare them.
enum PathText {
    /// A path with `{i}` for every instance number.
    static func pattern(_ path: String) -> String {
        path.split(separator: ".", omittingEmptySubsequences: false).map { part in
            !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) } ? "{i}" : part
        }.joined(separator: ".")
    }
}
