/// A name among its siblings: numbers by value and before words, words by their letters.
struct SiblingName: Comparable {
    let text: String
    private let number: Int?

    init(_ text: String) {
        self.text = text
        number = (1...18).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    static func == (one: Self, other: Self) -> Bool { one.text == other.text }

    static func < (one: Self, other: Self) -> Bool {
        switch (one.number, other.number) {
        case (let mine?, let theirs?): mine != theirs ? mine < theirs : one.text < other.text
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): one.text < other.text
        }
    }
}
