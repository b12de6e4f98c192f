internal import ProfileYAML

/// A mapping of a dialect file, read strictly: a key nobody asked for is an error, so that a misspelt rule cannot be silently idle.
final class YAMLObject {
    let place: String
    let at: YAMLPlace
    private var entries: [String: YAMLEntry] = [:]
    private var unread: Set<String> = []

    init(_ node: YAMLNode, place: String) throws(DialectError) {
        self.place = place
        at = node.place
        guard let mapping = node.mapping else {
            throw DialectError(file: node.place.file, line: node.place.line, place: place, problem: "a mapping was expected")
        }
        for entry in mapping {
            entries[entry.key] = entry
            unread.insert(entry.key)
        }
    }

    var file: String { at.file }

    /// File and line, such as `tplink.yaml:27`.
    var source: String { at.description }

    /// Every key; the file's order is of no interest: sorted.
    var keys: [String] { entries.keys.sorted() }

    private func take(_ key: String) -> YAMLNode? {
        unread.remove(key)
        return entries[key]?.value
    }

    /// The line in which a key stands.
    func line(_ key: String) -> Int? { entries[key]?.place.line }

    func string(_ key: String) throws(DialectError) -> String? {
        guard let node = take(key) else { return nil }
        guard let text = node.text else { throw wrong(key, "a text was expected") }
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
        if let text = node.text { return [text] }
        guard let items = node.list else { throw wrong(key, "a list was expected") }
        var out: [String] = []
        for item in items {
            guard let text = item.text else { throw wrong(key, "a list of texts was expected", at: item.place) }
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
        guard let node = entries[key]?.value else { return .none }
        if node.mapping != nil { return try object(key).map(Shape.object) ?? .none }
        return .texts(try strings(key))
    }

    func object(_ key: String) throws(DialectError) -> YAMLObject? {
        guard let node = take(key) else { return nil }
        return try YAMLObject(node, place: below(key))
    }

    func objects(_ key: String) throws(DialectError) -> [YAMLObject] {
        guard let node = take(key) else { return [] }
        guard let items = node.list else { throw wrong(key, "a list was expected") }
        var out: [YAMLObject] = []
        for (index, item) in items.enumerated() {
            out.append(try YAMLObject(item, place: below("\(key)[\(index)]")))
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
        // By line, so that the first of several is named.
        let strays = unread.sorted { (line($0) ?? 0, $0) < (line($1) ?? 0, $1) }
        if let key = strays.first { throw wrong(key, "unknown key") }
    }

    /// A problem with a key, at its line, or with the lack of it, at the line of the mapping.
    func wrong(_ key: String, _ problem: String) -> DialectError { wrong(key, problem, at: entries[key]?.place ?? at) }

    /// A problem with the mapping as a whole.
    func wrong(_ problem: String) -> DialectError { DialectError(file: at.file, line: at.line, place: place, problem: problem) }

    private func wrong(_ key: String, _ problem: String, at spot: YAMLPlace) -> DialectError {
        DialectError(file: spot.file, line: spot.line, place: below(key), problem: problem)
    }

    private func below(_ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }
}
