/// One step of a row number: mostly one sub-identifier, that stands for itself, is packed, or is a constant.
public struct IndexPart: Sendable, Decodable {
    public enum Content: Sendable {
        /// The number stands for itself.
        case number(min: UInt32, max: UInt32)
        case constant(UInt32)
        /// Bits that no field covers must be 0.
        case bits([IndexBitField])
        /// Places in descending order; what is left over must be 0.
        case decimal([IndexDecimalField])
        /// Several sub-identifiers that are the ONU's serial.
        case serial(IndexSerialPart)
    }

    /// Empty for a constant.
    public var name: String
    public var content: Content

    enum CodingKeys: String, CodingKey, CaseIterable { case name, min, max, equals, bits, decimal, serial }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        let kinds: [CodingKeys] = [.equals, .bits, .decimal, .serial]
        let given = kinds.filter(box.contains)
        if given.count > 1 { throw DecodingError.dataCorruptedError(forKey: given[1], in: box, debugDescription: "a part is of one kind only") }
        if let range = [CodingKeys.min, .max].first(where: box.contains), !given.isEmpty {
            throw DecodingError.dataCorruptedError(forKey: range, in: box, debugDescription: "only a plain number has bounds")
        }
        switch given.first {
        case .equals:
            name = try box.decodeIfPresent(String.self, forKey: .name) ?? ""
            content = .constant(try box.decode(UInt32.self, forKey: .equals))
            return
        case .bits: content = .bits(try box.decode([IndexBitField].self, forKey: .bits))
        case .decimal: content = .decimal(try box.decode([IndexDecimalField].self, forKey: .decimal))
        case .serial: content = .serial(try box.decode(IndexSerialPart.self, forKey: .serial))
        default:
            let (min, max) = (try box.decodeIfPresent(UInt32.self, forKey: .min) ?? 0, try box.decodeIfPresent(UInt32.self, forKey: .max) ?? .max)
            guard min <= max else { throw DecodingError.dataCorruptedError(forKey: .min, in: box, debugDescription: "min is above max") }
            content = .number(min: min, max: max)
        }
        name = try box.decode(String.self, forKey: .name)
        try checkOverlap(box)
    }

    private func checkOverlap(_ box: KeyedDecodingContainer<CodingKeys>) throws {
        if case .bits(let fields) = content {
            var covered: UInt32 = 0
            for field in fields {
                let bits = field.mask << field.shift
                guard covered & bits == 0 else { throw DecodingError.dataCorruptedError(forKey: .bits, in: box, debugDescription: "two fields share a bit") }
                covered |= bits
            }
            guard !fields.isEmpty else { throw DecodingError.dataCorruptedError(forKey: .bits, in: box, debugDescription: "needs at least one field") }
        }
        if case .decimal(let fields) = content {
            guard !fields.isEmpty, zip(fields, fields.dropFirst()).allSatisfy({ $0.times > $1.times && $0.times % $1.times == 0 }) else {
                throw DecodingError.dataCorruptedError(forKey: .decimal, in: box, debugDescription: "each place must be a multiple of the next one")
            }
        }
    }

    /// Every field that the part can tell.
    var fieldNames: [String] {
        switch content {
        case .number, .serial: [name]
        case .constant: []
        case .bits(let fields): fields.map(\.name).filter { !$0.isEmpty }
        case .decimal(let fields): fields.map(\.name).filter { !$0.isEmpty }
        }
    }
}
