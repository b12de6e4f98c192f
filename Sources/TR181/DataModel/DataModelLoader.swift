/// Reads the text of a table into an index, in one pass over its bytes.
struct DataModelLoader {
    struct Loaded {
        var header: [String: String]
        var root: String
        var objects: Int
        var parameters: Int
        var index: DataModelIndex
    }

    private let text: UnsafeBufferPointer<UInt8>
    private var index: DataModelIndex
    private var header: [String: String] = [:]
    private var object: Int32 = -1
    private var objects = 0
    private var parameters = 0
    private var line = 0

    static func load(_ bytes: [UInt8]) throws(DataModelError) -> Loaded {
        guard bytes.count <= DataModelLimits.bytes else { throw DataModelError(.tooLarge, "is larger than \(DataModelLimits.bytes >> 20) MB") }
        let outcome = bytes.withUnsafeBufferPointer { text -> Result<Loaded, DataModelError> in
            do throws(DataModelError) {
                var loader = DataModelLoader(text: text)
                return .success(try loader.load())
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private init(text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        // A line of the published tables has some 50 bytes.
        index = DataModelIndex(expecting: text.count / 48)
    }

    private mutating func load() throws(DataModelError) -> Loaded {
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
            line += 1
            if end > start { try take(start..<end) }
            start = end + 1
        }
        guard let top = index.nodes.first, header["diag-datamodel"] == "1" else {
            throw DataModelError(.unexpectedShape, line: header["diag-datamodel"] == nil ? 1 : line, "is no table of a data model that this version reads")
        }
        let root = String(decoding: DataModelIndex.name(of: top, in: text), as: UTF8.self)
        return Loaded(header: header, root: root, objects: objects, parameters: parameters, index: index)
    }

    private mutating func take(_ row: Range<Int>) throws(DataModelError) {
        switch text[row.lowerBound] {
        case UInt8(ascii: "#"): takeHeader(row)
        case UInt8(ascii: "\t"): try takeParameter(row)
        default: try takeObject(row)
        }
    }

    private mutating func takeHeader(_ row: Range<Int>) {
        guard objects == 0, header.count < 16, let tab = text[row].firstIndex(of: UInt8(ascii: "\t")) else { return }
        let key = String(decoding: text[(row.lowerBound + 1)..<tab], as: UTF8.self)
        // The notice below the header begins with a blank.
        guard !key.hasPrefix(" ") else { return }
        header[key] = String(decoding: text[(tab + 1)..<row.upperBound], as: UTF8.self)
    }

    private mutating func takeParameter(_ row: Range<Int>) throws(DataModelError) {
        let start = row.lowerBound + 1
        let end = tab(from: start, below: row.upperBound)
        guard object >= 0, end < row.upperBound else { throw wrong("is no parameter of an object") }
        parameters += 1
        guard parameters <= DataModelLimits.parameters else { throw DataModelError(.tooLarge, line: line, "has too many parameters") }
        guard try insert(start..<end, below: object, kind: .parameter, row: row.lowerBound).isNew else { throw wrong("names something twice") }
    }

    private mutating func takeObject(_ row: Range<Int>) throws(DataModelError) {
        let end = tab(from: row.lowerBound, below: row.upperBound)
        guard end - row.lowerBound > 1, text[end - 1] == UInt8(ascii: ".") else { throw wrong("is no object, whose path ends in a dot") }
        objects += 1
        guard objects <= DataModelLimits.objects else { throw DataModelError(.tooLarge, line: line, "has too many objects") }
        var at: Int32 = -1
        var start = row.lowerBound
        var depth = 0
        while start < end {
            var stop = start
            while text[stop] != UInt8(ascii: ".") { stop += 1 }
            depth += 1
            guard depth <= DataModelLimits.depth else { throw wrong("is too deep") }
            let next = try insert(start..<stop, below: at, kind: .container, row: row.lowerBound)
            if at < 0, next.node != 0 { throw wrong("has another root than the first object") }
            at = next.node
            start = stop + 1
        }
        guard index.nodes[Int(at)].kind == .container else { throw wrong("names something twice") }
        index.describe(at, kind: .object, row: UInt32(row.lowerBound))
        object = at
    }

    private mutating func insert(
        _ name: Range<Int>, below parent: Int32, kind: DataModelNode.Kind, row: Int
    ) throws(DataModelError) -> (node: Int32, isNew: Bool) {
        guard (1...DataModelLimits.name).contains(name.count) else { throw wrong("has a name that is empty or too long") }
        let node = DataModelNode(
            parent: parent, nameOffset: UInt32(name.lowerBound), nameLength: UInt16(name.count), kind: kind, row: UInt32(row))
        return index.insert(node, in: text)
    }

    private func tab(from start: Int, below end: Int) -> Int {
        var at = start
        while at < end, text[at] != UInt8(ascii: "\t") { at += 1 }
        return at
    }

    private func wrong(_ problem: String) -> DataModelError { DataModelError(.malformed, line: line, problem) }
}
