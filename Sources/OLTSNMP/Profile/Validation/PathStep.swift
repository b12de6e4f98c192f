/// One step down into a YAML document.
enum PathStep: Equatable {
    case key(String)
    case index(Int)

    init(_ key: any CodingKey) { self = key.intValue.map { .index($0) } ?? .key(key.stringValue) }

    static func text(_ path: [PathStep]) -> String {
        path.reduce(into: "") { text, step in
            switch step {
            case .key(let name): text += text.isEmpty ? name : ".\(name)"
            case .index(let index): text += "[\(index)]"
            }
        }
    }
}
