/// The header fields of an answer, in the order received. Names compare without regard to case.
public struct HTTPHeaders: Sendable, RandomAccessCollection {
    public struct Field: Sendable, Hashable {
        /// The name as the server wrote it.
        public let name: String
        /// The value without surrounding white space. Bytes that are not UTF-8 are replaced.
        public let value: String
    }

    private let fields: [Field]

    init(_ fields: [Field]) { self.fields = fields }

    public var startIndex: Int { fields.startIndex }
    public var endIndex: Int { fields.endIndex }
    public subscript(position: Int) -> Field { fields[position] }

    /// The value of the first field with this name.
    public func first(_ name: String) -> String? {
        fields.first { Self.sameName($0.name.utf8, name.utf8) }?.value
    }

    /// The values of every field with this name, in order.
    public func all(_ name: String) -> [String] {
        fields.filter { Self.sameName($0.name.utf8, name.utf8) }.map(\.value)
    }

    /// Whether two field names are the same, ASCII case aside.
    static func sameName(_ one: String.UTF8View, _ other: String.UTF8View) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { lower($0) == lower($1) }
    }

    /// The byte, in lower case if it is an ASCII letter.
    static func lower(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
