/// Finds what references of one tree mean: aliases in brackets become instance numbers, a root of the wrong data model or none at
/// all becomes the tree's own. What cannot be resolved stays as it is, and leads nowhere.
final class ReferenceResolver {
    private let tree: ParameterTree
    private let roots: [String]
    /// Per table, its instances by alias; 0 where several have the same.
    private var aliases: [ParameterTree.Node: [String: Int]] = [:]

    init(_ tree: ParameterTree) {
        self.tree = tree
        roots = ["Device", "InternetGatewayDevice"].filter { tree.child(tree.root, $0) != nil }
    }

    /// Canonical path, without trailing dot; nil when nothing is referred to.
    func resolve(_ text: some StringProtocol) -> String? {
        guard let path = Reference.canonical(text) else { return nil }
        let rooted = isRooted(path) ? path : withRoot(path)
        return rooted.utf8.contains(UInt8(ascii: "[")) ? withoutAliases(rooted) ?? rooted : rooted
    }

    func list(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: ",")).compactMap { resolve(Substring($0)) }
    }

    private func isRooted(_ path: String) -> Bool { roots.contains { path.hasPrefix($0) && path.utf8.dropFirst($0.utf8.count).first == UInt8(ascii: ".") } }

    private func withRoot(_ path: String) -> String {
        let bare = path.utf8.first == UInt8(ascii: ".") ? String(path.dropFirst()) : path
        let rest = bare.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(bare[bare.utf8.index(after: $0)...]) } ?? bare
        for root in roots {
            if let found = ["\(root).\(rest)", "\(root).\(bare)"].first(where: { tree.find(withoutAliases($0) ?? $0) != nil }) { return found }
        }
        return path
    }

    private func withoutAliases(_ path: String) -> String? {
        var node = tree.root
        var out: [String] = []
        for segment in Self.segments(path) {
            var name = segment
            if segment.first == "[", segment.last == "]" {
                guard let number = instances(node)[String(segment.dropFirst().dropLast())], number > 0 else { return nil }
                name = String(number)
            }
            guard let child = tree.child(node, name) else { return nil }
            node = child
            out.append(name)
        }
        return out.joined(separator: ".")
    }

    /// An alias may hold a dot of its own.
    private static func segments(_ path: String) -> [String] {
        var out: [String] = []
        var part = ""
        var inside = false
        for character in path {
            if character == "[" { inside = true } else if character == "]" { inside = false }
            if character == ".", !inside {
                out.append(part)
                part = ""
            } else {
                part.append(character)
            }
        }
        return out + [part]
    }

    private func instances(_ table: ParameterTree.Node) -> [String: Int] {
        if let known = aliases[table] { return known }
        var found: [String: Int] = [:]
        for (number, row) in tree.instances(table) {
            guard let alias = tree.text(row, "Alias"), !alias.isEmpty else { continue }
            found[alias] = found[alias] == nil ? number : 0
        }
        aliases[table] = found
        return found
    }
}
