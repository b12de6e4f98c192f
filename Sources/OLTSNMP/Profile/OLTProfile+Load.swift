import Foundation
import Yams

extension OLTProfile {
    /// Reads and checks one profile.
    /// - Parameter file: only for messages.
    public init(yaml: String, file: String) throws(OLTProfileError) {
        let reader = ProfileReader(yaml: yaml, file: file)
        var profile = try reader.decode()
        profile.text = yaml
        try ProfileCheck(profile: profile, reader: reader).run()
        self = profile
    }

    public init(contentsOf path: String) throws(OLTProfileError) {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw OLTProfileError(file: path, line: nil, path: "", problem: "cannot be read as UTF-8 text")
        }
        try self.init(yaml: text, file: path)
    }
}

/// Decodes a profile and knows the line of every key in it.
struct ProfileReader {
    let file: String
    private let root: Node?
    private let broken: YamlError?

    init(yaml: String, file: String) {
        self.file = file
        var found: Node?
        var broken: YamlError?
        do { found = try Yams.compose(yaml: yaml) } catch { broken = error as? YamlError }
        (root, self.broken) = (found, broken)
    }

    func decode() throws(OLTProfileError) -> OLTProfile {
        if let broken { throw failure(broken) }
        guard let root else { throw OLTProfileError(file: file, line: nil, path: "", problem: "not a profile") }
        do {
            return try YAMLDecoder().decode(OLTProfile.self, from: root)
        } catch let error as DecodingError {
            throw failure(error)
        } catch let error as YamlError {
            throw failure(error)
        } catch {
            throw OLTProfileError(file: file, line: nil, path: "", problem: "not a profile")
        }
    }

    /// A failure at a place; the line is that of the deepest key that exists.
    func failure(_ path: [PathStep], _ problem: String) -> OLTProfileError {
        OLTProfileError(file: file, line: line(of: path), path: PathStep.text(path), problem: problem)
    }

    /// Keys of a mapping, empty when there is none at the place.
    func keys(at path: [PathStep]) -> [String] {
        node(at: path)?.mapping?.keys.compactMap(\.string) ?? []
    }

    func count(at path: [PathStep]) -> Int { node(at: path)?.sequence?.count ?? 0 }

    private func failure(_ error: DecodingError) -> OLTProfileError {
        let context: DecodingError.Context
        var extra: [PathStep] = []
        var problem: String
        switch error {
        case .typeMismatch(_, let found), .valueNotFound(_, let found):
            (context, problem) = (found, found.debugDescription)
        case .dataCorrupted(let found):
            // A nested YAML error of the parser carries its own line.
            if let yaml = found.underlyingError as? YamlError { return failure(yaml) }
            (context, problem) = (found, found.debugDescription)
        case .keyNotFound(let key, let found):
            (context, problem) = (found, "'\(key.stringValue)' is missing")
        @unknown default:
            return OLTProfileError(file: file, line: nil, path: "", problem: "not a profile")
        }
        extra = context.codingPath.map(PathStep.init)
        if problem.isEmpty { problem = "has a value of the wrong kind" }
        return failure(extra, problem)
    }

    private func failure(_ error: YamlError) -> OLTProfileError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            OLTProfileError(file: file, line: mark.line, path: "", problem: problem)
        case .duplicatedKeysInMapping(let keys, let context):
            OLTProfileError(file: file, line: context.mark.line, path: "", problem: "key written twice: \(keys.map { "\($0)" }.joined(separator: ", "))")
        default:
            OLTProfileError(file: file, line: nil, path: "", problem: "not YAML")
        }
    }

    private func node(at path: [PathStep]) -> Node? {
        var node = root
        for step in path { node = node.flatMap { Self.child(of: $0, step) } }
        return node
    }

    private func line(of path: [PathStep]) -> Int? {
        guard var node = root else { return nil }
        var line = node.mark?.line
        for step in path {
            if case .key(let name) = step, let key = node.mapping?.keys.first(where: { $0.string == name }) { line = key.mark?.line ?? line }
            guard let next = Self.child(of: node, step) else { break }
            if case .index = step { line = next.mark?.line ?? line }
            node = next
        }
        return line
    }

    private static func child(of node: Node, _ step: PathStep) -> Node? {
        switch step {
        case .key(let name): node.mapping?.first { $0.key.string == name }?.value
        case .index(let index): node.sequence.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
    }
}
