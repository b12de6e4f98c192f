/// A JSON pointer, put into text only where it is said.
struct Pointer: ExpressibleByStringLiteral, Sendable {
    private let base: StaticString
    private let index: Int?
    private let leaf: StaticString

    init(stringLiteral text: StaticString) { self.init(text, nil, "") }

    init(_ base: StaticString, _ index: Int?, _ leaf: StaticString) {
        self.base = base
        self.index = index
        self.leaf = leaf
    }

    var text: String {
        guard let index else { return "\(base)" }
        return leaf.utf8CodeUnitCount == 0 ? "\(base)/\(index)" : "\(base)/\(index)/\(leaf)"
    }
}
