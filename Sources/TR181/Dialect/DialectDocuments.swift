internal import ProfileYAML

/// The files of a folder of dialects as documents, and each of them laid over those it builds on.
public struct DialectDocuments: Sendable {
    private let documents: [String: YAMLNode]

    /// - Parameter files: name of the dialect, without `.yaml`, to text.
    public init(files: [String: String]) throws(DialectError) {
        var documents: [String: YAMLNode] = [:]
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            do throws(YAMLProblem) {
                let node = try YAMLNode(yaml: text, file: name + ".yaml")
                guard node.mapping != nil else { throw YAMLProblem(node.place, "is no YAML mapping") }
                documents[name] = node
            } catch {
                throw DialectError(file: error.place.file, line: error.place.line, place: "", problem: error.problem)
            }
        }
        self.documents = documents
    }

    /// Reads every `*.yaml` of a folder.
    public init(directory: String) throws(DialectError) { try self.init(files: Dialects.texts(of: directory)) }

    /// A dialect with everything it builds on, as one text; what comes from another file says from which line.
    public func text(of name: String) throws(DialectError) -> String { try merged(name).node.text(in: name + ".yaml") }

    /// By rising name.
    public var names: [String] { documents.keys.sorted() }

    /// The document of a dialect laid over its bases, and the names of those, nearest first. How a dialect is recognised and what it is
    /// called is not inherited.
    func merged(_ name: String) throws(DialectError) -> (node: YAMLNode, bases: [String]) {
        guard var node = documents[name] else { throw DialectError(file: name + ".yaml", place: "", problem: "there is no such dialect") }
        var order: [String] = []
        try collect(name, path: [], into: &order)
        let bases = order.filter { $0 != name }
        for base in bases {
            guard let below = documents[base] else { continue }
            node = node.laid(over: below.without(["match", "extends", "description"]))
        }
        return (node, bases)
    }

    /// The dialect, then its bases from left to right, each before what it builds on itself; a base of several is taken once, last.
    private func collect(_ name: String, path: [String], into order: inout [String]) throws(DialectError) {
        order.removeAll { $0 == name }
        order.append(name)
        guard let extends = documents[name]?["extends"] else { return }
        for item in extends.text.map({ _ in [extends] }) ?? extends.list ?? [extends] {
            let wrong = { (problem: String) in DialectError(file: item.place.file, line: item.place.line, place: "extends", problem: problem) }
            guard let base = item.text else { throw wrong("names of dialects are expected") }
            guard documents[base] != nil else { throw wrong("no dialect named \(base)") }
            guard base != name, !path.contains(base) else { throw wrong("goes in a circle") }
            try collect(base, path: path + [name], into: &order)
        }
    }
}
