internal import Yams

extension YAMLNode {
    /// Bytes of a text; the largest profile has some ten thousand.
    public static let maxBytes = 1 << 20
    /// Levels of mappings and lists.
    public static let maxDepth = 32
    /// Texts, lists and mappings of a document.
    public static let maxNodes = 100_000

    /// Parses one document. Refused beside what is no YAML: anchors and aliases, tags but `!replace`, a key written twice, keys that
    /// are no texts, and documents that are too long or too deep.
    /// - Parameter file: for messages, and for the place of every node.
    public init(yaml text: String, file: String) throws(YAMLProblem) {
        let whole = YAMLPlace(file: file)
        guard text.utf8.count <= Self.maxBytes else { throw YAMLProblem(whole, "is longer than \(Self.maxBytes) bytes") }
        if let line = YAMLAnchors.lineOfAlias(in: text) { throw YAMLProblem(YAMLPlace(file: file, line: line), "anchors and aliases are not supported") }
        let root: Node?
        do { root = try Parser(yaml: text, encoding: .utf8).singleRoot() } catch { throw Self.problem(error, file) }
        guard let root else { throw YAMLProblem(whole, "holds no document") }
        var importer = NodeImporter(file: file)
        self = try importer.node(root, depth: 0)
    }

    private static func problem(_ error: any Error, _ file: String) -> YAMLProblem {
        switch error as? YamlError {
        case .scanner(_, let what, let mark, _), .parser(_, let what, let mark, _), .composer(_, let what, let mark, _):
            return YAMLProblem(YAMLPlace(file: file, line: mark.line), "is no YAML: \(what)")
        case .duplicatedKeysInMapping(let keys, let context):
            return YAMLProblem(YAMLPlace(file: file, line: context.mark.line), "key written twice: \(keys.prefix(3).joined(separator: ", "))")
        case .reader(let what, _, _, _): return YAMLProblem(YAMLPlace(file: file), "is no YAML: \(what)")
        default: return YAMLProblem(YAMLPlace(file: file), "is no YAML")
        }
    }
}

/// Takes over what the parser found, within the limits of a document.
private struct NodeImporter {
    let file: String
    private var left = YAMLNode.maxNodes

    init(file: String) { self.file = file }

    mutating func node(_ node: Node, depth: Int) throws(YAMLProblem) -> YAMLNode {
        let place = YAMLPlace(file: file, line: node.mark?.line)
        left -= 1
        guard left >= 0 else { throw YAMLProblem(place, "has more than \(YAMLNode.maxNodes) parts") }
        guard depth <= YAMLNode.maxDepth else { throw YAMLProblem(place, "is nested deeper than \(YAMLNode.maxDepth) levels") }
        switch node {
        case .scalar(let scalar):
            _ = try replaces(scalar.tag, place, allowed: false)
            return YAMLNode(.text(scalar.string), at: place)
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            for item in sequence { items.append(try self.node(item, depth: depth + 1)) }
            return YAMLNode(.list(items), at: place, replaces: try replaces(sequence.tag, place, allowed: true))
        case .mapping(let mapping):
            return YAMLNode(.mapping(try entries(mapping, depth: depth)), at: place, replaces: try replaces(mapping.tag, place, allowed: true))
        case .alias: throw YAMLProblem(place, "anchors and aliases are not supported")
        }
    }

    private mutating func entries(_ mapping: Node.Mapping, depth: Int) throws(YAMLProblem) -> [YAMLEntry] {
        var out: [YAMLEntry] = []
        var seen: Set<String> = []
        for (key, value) in mapping {
            let place = YAMLPlace(file: file, line: key.mark?.line)
            guard let name = key.scalar?.string else { throw YAMLProblem(place, "a key is no text") }
            // The parser takes 1 and "1" for two keys.
            guard seen.insert(name).inserted else { throw YAMLProblem(place, "key written twice: \(name)") }
            out.append(YAMLEntry(name, at: place, try node(value, depth: depth + 1)))
        }
        return out
    }

    /// What the parser itself writes where a file has no tag.
    private static let standardTags: Set<String> = [
        "", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null",
        "tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq",
    ]

    private func replaces(_ tag: Tag, _ place: YAMLPlace, allowed: Bool) throws(YAMLProblem) -> Bool {
        let name = tag.description
        if allowed, name == "!replace" { return true }
        guard Self.standardTags.contains(name) else { throw YAMLProblem(place, "the tag \(name) is not supported here") }
        return false
    }
}
