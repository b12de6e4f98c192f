/// How an ONU's row is numbered: one or more sub-identifiers, some of which are packed bit fields.
public struct IndexLayout: Sendable, Decodable {
    /// One sub-identifier of the index.
    public struct Part: Sendable, Decodable {
        public var name: String
        /// What is packed in it; empty when the number stands for itself.
        public var bits: [BitField]
        /// Highest number that is a real one.
        public var max: UInt32?

        enum CodingKeys: String, CodingKey, CaseIterable { case name, bits, max }

        public init(from decoder: any Decoder) throws {
            let box = try decoder.container(keyedBy: CodingKeys.self)
            name = try box.decode(String.self, forKey: .name)
            bits = try box.decodeIfPresent([BitField].self, forKey: .bits) ?? []
            max = try box.decodeIfPresent(UInt32.self, forKey: .max)
        }
    }

    /// A run of bits of a sub-identifier. Bits that no field covers must be 0.
    public struct BitField: Sendable, Decodable {
        public var name: String
        public var shift: UInt32
        public var width: UInt32
        /// Numbers that belong to this table, with a word for each; any number when empty. The first is used to build an index.
        public var values: [UInt32: String]

        enum CodingKeys: String, CodingKey, CaseIterable { case name, shift, width, values }

        public init(from decoder: any Decoder) throws {
            let box = try decoder.container(keyedBy: CodingKeys.self)
            name = try box.decode(String.self, forKey: .name)
            shift = try box.decode(UInt32.self, forKey: .shift)
            width = try box.decode(UInt32.self, forKey: .width)
            let words = try box.decodeIfPresent([Int: String].self, forKey: .values) ?? [:]
            values = Dictionary(words.compactMap { word in UInt32(exactly: word.key).map { ($0, word.value) } }) { $1 }
            guard width > 0, shift < 32, shift + width <= 32 else {
                throw DecodingError.dataCorruptedError(forKey: .shift, in: box, debugDescription: "the field leaves the 32 bits of a sub-identifier")
            }
        }

        var mask: UInt32 { UInt32((UInt64(1) << UInt64(width)) - 1) }
    }

    public var parts: [Part]
    /// How the vendor writes a PON port, fields in braces: `{frame}/{slot}/{port}`.
    public var ponPort: String
    /// The field that is the ONU's number.
    public var onuID: String
    /// Names of the parts that number a PON port's own rows.
    public var portParts: [String]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case parts
        case ponPort = "pon_port"
        case onuID = "onu_id"
        case portParts = "port_parts"
    }
}
