internal import Yams

/// A mapping of a dialect file, read strictly: a key nobody asked for is an error, so that a misspelt rule cannot be silently idle.
final class YAMLObject {
    let place: String
    let file: String
    private var values: [String: Node] = [:]
    private var unread: Set<String> = []

    init(_ node: Node, file: String, place: String) throws(DialectError) {
        self.file = file
        self.place = place
        guard let mapping = node.mapping else { throw DialectError(file: file, place: place, problem: "a mapping was expected") }
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { throw DialectError(file: file, place: place, problem: "keys are texts") }
            values[name] = value
            unread.insert(name)
        }
    }

    /// Every key in the file's order is of no interest: sorted.
    var keys: [String] { values.keys.sorted() }

    private func take(_ key: String) -> Node? {
        unread.remove(key)
        return values[key]
    }

    func string(_ key: String) throws(DialectError) -> String? {
        guard let node = take(key) else { return nil }
        guard let text = node.scalar?.string else { throw wrong(key, "a text was expected") }
        return text
    }

    func required(_ key: String) throws(DialectError) -> String {
        guard let text = try string(key) else { throw wrong(key, "is missing") }
        return text
    }

    func bool(_ key: String) throws(DialectError) -> Bool? {
        guard let text = try string(key) else { return nil }
        guard text == "true" || text == "false" else { throw wrong(key, "true or false was expected") }
        return text == "true"
    }

    func number(_ key: String) throws(DialectError) -> Double? {
        guard let text = try string(key) else { return nil }
        guard let number = Double(text), number.isFinite else { throw wrong(key, "a number was expected") }
        return number
    }

    /// A list of texts; a single text is a list of one.
    func strings(_ key: String) throws(DialectError) -> [String] {
        guard let node = take(key) else { return [] }
        if let text = node.scalar?.string { return [text] }
        guard let items = node.sequence else { throw wrong(key, "a list was expected") }
        var out: [String] = []
        for item in items {
            guard let text = item.scalar?.string else { throw wrong(key, "a list of texts was expected") }
            out.append(text)
        }
        return out
    }

    /// What stands under a key that may be written in several ways.
    enum Shape {
        case none
        case texts([String])
        case object(YAMLObject)
    }

    func shape(_ key: String) throws(DialectError) -> Shape {
        guard let node = values[key] else { return .none }
        if node.mapping != nil { return try object(key).map(Shape.object) ?? .none }
        return .texts(try strings(key))
    }

    func object(_ key: String) throws(DialectError) -> YAMLObject? {
        guard let node = take(key) else { return nil }
        return try YAMLObject(node, file: file, place: below(key))
    }

    func objects(_ key: String) throws(DialectError) -> [YAMLObject] {
        guard let node = take(key) else { return [] }
        guard let items = node.sequence else { throw wrong(key, "a list was expected") }
        var out: [YAMLObject] = []
        for (index, item) in items.enumerated() {
            out.append(try YAMLObject(item, file: file, place: below("\(key)[\(index)]")))
        }
        return out
    }

    /// A value map: texts of the device to words of the report.
    func map<Word: RawRepresentable>(_ key: String, to type: Word.Type) throws(DialectError) -> [String: Word] where Word.RawValue == String {
        guard let object = try object(key) else { return [:] }
        var out: [String: Word] = [:]
        for raw in object.keys {
            let text = try object.required(raw)
            guard let word = Word(rawValue: text) else { throw object.wrong(raw, "unknown word \(text)") }
            out[raw.lowercased()] = word
        }
        return out
    }

    func word<Word: RawRepresentable>(_ key: String, as type: Word.Type) throws(DialectError) -> Word? where Word.RawValue == String {
        guard let text = try string(key) else { return nil }
        guard let word = Word(rawValue: text) else { throw wrong(key, "unknown word \(text)") }
        return word
    }

    /// To be called when everything was read.
    func finish() throws(DialectError) {
        if let key = unread.sorted().first { throw wrong(key, "unknown key") }
    }

    func wrong(_ key: String, _ problem: String) -> DialectError { DialectError(file: file, place: below(key), problem: problem) }

    private func below(_ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }
}
