/// A run of bits of a sub-identifier.
public struct IndexBitField: Sendable, Decodable {
    /// Empty for a constant.
    public var name: String
    public var shift: UInt32
    public var width: UInt32
    /// Numbers that belong to this table, with a word for each; any number when empty.
    public var values: [UInt32: String]
    /// What the bits hold beyond the number that people use: 1 where slot 7 is stored as 8, -1 where port 1 is stored as 0.
    public var add: Int64

    enum CodingKeys: String, CodingKey, CaseIterable { case name, shift, width, values, add, equals }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        shift = try box.decode(UInt32.self, forKey: .shift)
        width = try box.decode(UInt32.self, forKey: .width)
        add = try box.decodeIfPresent(Int64.self, forKey: .add) ?? 0
        let words = try box.decodeIfPresent([Int: String].self, forKey: .values) ?? [:]
        values = Dictionary(words.compactMap { word in UInt32(exactly: word.key).map { ($0, word.value) } }) { $1 }
        if let constant = try box.decodeIfPresent(UInt32.self, forKey: .equals) {
            name = try box.decodeIfPresent(String.self, forKey: .name) ?? ""
            values = [constant: "constant"]
        } else {
            name = try box.decode(String.self, forKey: .name)
        }
        guard width > 0, shift < 32, width <= 32, shift + width <= 32 else {
            throw DecodingError.dataCorruptedError(forKey: .shift, in: box, debugDescription: "the field leaves the 32 bits of a sub-identifier")
        }
        guard abs(add) <= 65_536 else { throw DecodingError.dataCorruptedError(forKey: .add, in: box, debugDescription: "add is -65536…65536") }
        guard values.keys.allSatisfy({ stored($0) != nil }) else {
            throw DecodingError.dataCorruptedError(forKey: .values, in: box, debugDescription: "a value does not fit the field")
        }
    }

    var mask: UInt32 { UInt32((UInt64(1) << UInt64(width)) - 1) }

    /// The number that the bits of a sub-identifier mean; nil when it is none of this table.
    func value(in number: UInt32) -> UInt32? {
        guard let value = UInt32(exactly: Int64(number >> shift & mask) - add), values.isEmpty || values[value] != nil else { return nil }
        return value
    }

    /// The number in its place; nil when it does not fit.
    func stored(_ value: UInt32) -> UInt32? {
        let number = Int64(value) + add
        guard number >= 0, number <= Int64(mask) else { return nil }
        return UInt32(number) << shift
    }
}
