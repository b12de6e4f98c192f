import Foundation
import Yams

/// Walks a YAML tree down to dotted keys. No key lies deeper than three names, so it goes no further.
struct YAMLFlattening {
    let path: String
    var reader: LayerReader
    private(set) var settings: [RawSetting] = []
    private var seen: Set<String> = []

    init(path: String, reader: LayerReader) {
        self.path = path
        self.reader = reader
    }

    mutating func walk(_ root: Node) {
        switch root {
        case .mapping(let mapping): walk(mapping, [])
        case .scalar(let scalar) where Self.isNull(scalar): break
        default: refuse(.badSyntax, "", root, "the file is not a map of keys to values")
        }
    }

    private mutating func walk(_ mapping: Node.Mapping, _ names: [String]) {
        for (key, value) in mapping {
            guard let part = key.scalar?.string, !part.isEmpty else {
                refuse(.badSyntax, names.joined(separator: "."), key, "a key is not a word")
                continue
            }
            let name = (names + [part]).joined(separator: ".")
            if part.contains(".") {
                refuse(.unknownKey, name, key, "unknown key", hint: "write one section inside the other instead of a dot")
            } else if !seen.insert(name).inserted {
                refuse(.duplicateKey, name, key, "given more than once")
            } else {
                visit(value, names + [part], name, key)
            }
        }
    }

    private mutating func visit(_ node: Node, _ names: [String], _ name: String, _ key: Node) {
        let isSection = names.count == 1 ? ConfigurationTable.isSection(name) : names.count == 2 && names.first == "olt"
        switch (node, isSection) {
        case (.mapping(let mapping), true):
            if names.count == 2, mapping.isEmpty { return refuse(.missingKey, name, key, "has no settings") }
            walk(mapping, names)
        case (.scalar(let scalar), true):
            if names.count == 1, Self.isNull(scalar) { return }
            refuse(.badValue, name, key, Self.isNull(scalar) ? "has no settings" : "is a section, not a value")
        case (.sequence, true): refuse(.badValue, name, key, "is a list", hint: names == ["olt"] ? "write a map from names to settings" : nil)
        case (.scalar(let scalar), false): add(scalar, name, key)
        case (_, false): refuseShape(name, key)
        case (.alias, true): refuse(.badSyntax, name, key, "anchors and aliases are not supported")
        }
    }

    private mutating func add(_ scalar: Node.Scalar, _ name: String, _ key: Node) {
        let tag = scalar.tag.description
        guard !tag.hasPrefix("!") || tag == "!" else { return refuse(.badSyntax, name, key, "YAML tags are not supported") }
        settings.append(RawSetting(name: name, text: Self.isNull(scalar) ? "" : scalar.string, place: .file(path, line: key.mark?.line)))
    }

    /// A map or a list where a value belongs.
    private mutating func refuseShape(_ name: String, _ key: Node) {
        switch ConfigurationTable.match(name) {
        case .key: refuse(.badValue, name, key, "needs one value, not a list or a map")
        case .secret(let file): reader.refuseSecret(file, name, at: .file(path, line: key.mark?.line))
        case .badOLTName, .unknown: reader.refuseUnknown(name, at: .file(path, line: key.mark?.line))
        }
    }

    private mutating func refuse(_ code: ConfigurationProblem.Code, _ name: String, _ node: Node, _ message: String, hint: String? = nil) {
        let place = ConfigurationPlace.file(path, line: node.mark?.line)
        reader.problems.add(ConfigurationProblem(code, place, key: name.isEmpty ? nil : name, message, hint: hint))
    }

    private static func isNull(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }
}
