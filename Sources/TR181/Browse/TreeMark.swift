/// The place in a tree where a page ended, as text: the names joined by dots, a dot inside of a name escaped. For the names of
/// real devices it is the path.
enum TreeMark {
    static func text(_ names: [String]) -> String {
        names.map { name in
            name.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%") }
                ? name.replacing("%", with: "%25").replacing(".", with: "%2E") : name
        }.joined(separator: ".")
    }

    static func names(_ text: String) -> [String] {
        text.split(separator: ".", omittingEmptySubsequences: false).map { String($0).replacing("%2E", with: ".").replacing("%25", with: "%") }
    }
}
