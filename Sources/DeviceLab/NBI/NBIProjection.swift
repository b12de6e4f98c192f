/// The `projection` parameter: what to include of a document.
struct NBIProjection: Sendable, Equatable {
    /// A path and what of it is wanted: everything, or some children.
    private indirect enum Selection: Sendable, Equatable {
        case whole
        case children([String: Selection])
    }

    private let root: [String: Selection]

    /// Parses a comma-separated list; an empty name in it takes a worker down once the answer has begun.
    init(_ text: String) throws(NBICrash) {
        var root: [String: Selection] = [:]
        for name in text.split(separator: ",", omittingEmptySubsequences: false) {
            let segments = name.split(separator: ".", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
            guard !segments.contains("") else { throw NBICrash(cause: "empty name in the projection") }
            Self.insert(segments[...], into: &root)
        }
        self.root = root
    }

    private static func insert(_ path: ArraySlice<String>, into children: inout [String: Selection]) {
        guard let first = path.first else { return }
        if path.count == 1 || children[first] == .whole {
            children[first] = .whole
            return
        }
        var below: [String: Selection] = [:]
        if case .children(let known) = children[first] { below = known }
        insert(path.dropFirst(), into: &below)
        children[first] = .children(below)
    }

    /// The projected document: the document's own order, `_id` last.
    func apply(to document: LabObject) -> LabObject {
        var output = Self.select(root, of: document)
        let id = document["_id"]
        output["_id"] = nil
        output["_id"] = id
        return output
    }

    private static func select(_ wanted: [String: Selection], of object: LabObject) -> LabObject {
        var output = LabObject()
        for member in object.members {
            switch wanted[member.key] {
            case .whole: output.append(member.key, member.value)
            case .children(let children):
                // A scalar has nothing below it; an object shows that it is there even where nothing of it is wanted.
                if case .object(let inner) = member.value { output.append(member.key, .object(select(children, of: inner))) }
            case nil: break
            }
        }
        return output
    }
}
