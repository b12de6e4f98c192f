public import DeviceReport
internal import Foundation
internal import Yams

/// The dialects of a folder of profile files, loaded once at start-up.
public struct Dialects: Sendable {
    /// By rising name.
    public let all: [Dialect]
    private let fallback: Dialect

    private init(all: [Dialect], fallback: Dialect) {
        self.all = all
        self.fallback = fallback
        acs = ACSRules.union(all.map(\.acs))
    }

    /// Reads every `*.yaml` of a folder. A dialect may extend another; one named `generic` must be there, it serves every device
    /// that no other fits. Throws the first `DialectError`.
    public static func load(directory: String) throws(DialectError) -> Dialects {
        let url = URL(fileURLWithPath: directory, isDirectory: true)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
            throw DialectError(file: "", place: "", problem: "the folder of dialects cannot be read")
        }
        var files: [String: String] = [:]
        for name in names where name.hasSuffix(".yaml") {
            guard let text = try? String(contentsOf: url.appendingPathComponent(name), encoding: .utf8) else {
                throw DialectError(file: name, place: "", problem: "cannot be read")
            }
            files[String(name.dropLast(5))] = text
        }
        return try load(files: files)
    }

    /// The same from texts: name of the dialect to YAML.
    public static func load(files: [String: String]) throws(DialectError) -> Dialects {
        var documents: [String: Node] = [:]
        for (name, text) in files {
            guard let node = try? Yams.compose(yaml: text), node.mapping != nil else {
                throw DialectError(file: name + ".yaml", place: "", problem: "is no YAML mapping")
            }
            documents[name] = node
        }
        var all: [Dialect] = []
        for name in documents.keys.sorted() {
            let (node, depth) = try resolve(name, documents)
            all.append(try .read(YAMLObject(node, file: name + ".yaml", place: ""), name: name, depth: depth))
        }
        guard let fallback = all.first(where: { $0.name == "generic" }) else {
            throw DialectError(file: "generic.yaml", place: "", problem: "is missing")
        }
        return Dialects(all: all, fallback: fallback)
    }

    /// What to ask an ACS for before it is known which dialect a device speaks.
    public let acs: ACSRules

    /// The dialect that fits best: the one that builds on most others, then the one recognised by most conditions, then by name.
    public func dialect(for tree: ParameterTree, identity: DeviceIdentity? = nil) -> Dialect {
        let traits = DeviceTraits(tree: tree, identity: identity)
        var best: (dialect: Dialect, strength: Int)?
        for dialect in all {
            guard let strength = dialect.matches.compactMap({ $0.strength(traits) }).max() else { continue }
            if let known = best, (known.dialect.depth, known.strength) >= (dialect.depth, strength) { continue }
            best = (dialect, strength)
        }
        return best?.dialect ?? fallback
    }

    /// The document of a dialect laid over its bases, and their number. What a dialect is recognised by is not inherited.
    private static func resolve(_ name: String, _ documents: [String: Node]) throws(DialectError) -> (node: Node, depth: Int) {
        var order: [String] = []
        try collect(name, documents, path: [], into: &order)
        guard var node = documents[name] else { throw DialectError(file: name + ".yaml", place: "extends", problem: "is missing") }
        for base in order where base != name {
            guard var below = documents[base] else { continue }
            if var mapping = below.mapping {
                mapping["match"] = nil
                below = .mapping(mapping)
            }
            node = YAMLMerge.merged(node, over: below)
        }
        return (node, order.count - 1)
    }

    /// The dialect, then its bases from left to right, each before what it builds on itself; a base of several is taken once, last.
    private static func collect(_ name: String, _ documents: [String: Node], path: [String], into order: inout [String]) throws(DialectError) {
        let asking = (path.first ?? name) + ".yaml"
        guard !path.contains(name) else { throw DialectError(file: asking, place: "extends", problem: "goes in a circle") }
        guard let mapping = documents[name]?.mapping else { throw DialectError(file: asking, place: "extends", problem: "no dialect named \(name)") }
        order.removeAll { $0 == name }
        order.append(name)
        for base in bases(mapping) { try collect(base, documents, path: path + [name], into: &order) }
    }

    private static func bases(_ mapping: Node.Mapping) -> [String] {
        guard let node = mapping["extends"] else { return [] }
        return node.string.map { [$0] } ?? node.sequence?.compactMap(\.string) ?? []
    }
}
