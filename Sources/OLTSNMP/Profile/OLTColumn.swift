/// One column of a vendor's tables: where it is, how its value is read, how far it is to be trusted.
public struct OLTColumn: Sendable {
    public enum Kind: String, Sendable, Decodable, CaseIterable {
        case integer
        /// Octets that are text.
        case text
        /// Octets that are no text.
        case octets
        /// SNMPv2-TC DateAndTime, 8 or 11 octets.
        case dateAndTime = "date_and_time"
        /// A number with words in `values`.
        case enumeration = "enum"
        case counter
    }

    /// What the row number of the column is made of.
    public enum Scope: String, Sendable, Decodable, CaseIterable {
        /// The ONU's index.
        case onu
        /// The parts of the ONU's index that name its PON port.
        case port
        /// The ONU's index and something behind it.
        case uni
    }

    public enum Reading: String, Sendable, Decodable, CaseIterable {
        /// Part of every lookup.
        case lookup
        /// Only when asked for.
        case extra
    }

    public var name: String
    /// Relative to the profile's base, or absolute.
    public var oid: OID
    public var isAbsolute: Bool
    public var kind: Kind
    public var scope: Scope
    public var reading: Reading
    /// The OLT asks the ONU for it, so it means something only while the ONU is online.
    public var isLive: Bool
    public var scale: ColumnScale
    /// Numbers that mean "none".
    public var sentinels: Set<Int64>
    /// What is physically plausible, after scaling.
    public var range: ClosedRange<Double>?
    /// Words of an enumeration.
    public var values: [Int64: String]
    public var unit: String?
    public var mark: EvidenceMark

    /// The report's field of this name.
    public var field: OLTField? { OLTField(rawValue: name) }
}

extension OLTColumn: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, oid, type, scope, read, live, offset, multiply, divide, add, sentinels, range, values, unit, mark
        case signedBits = "signed_bits"
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        name = try box.decode(String.self, forKey: .name)
        oid = try box.decode(OID.self, forKey: .oid)
        isAbsolute = oid.parts.starts(with: [1, 3, 6, 1])
        kind = try box.decode(Kind.self, forKey: .type)
        scope = try box.decodeIfPresent(Scope.self, forKey: .scope) ?? .onu
        reading = try box.decodeIfPresent(Reading.self, forKey: .read) ?? .lookup
        isLive = try box.decodeIfPresent(Bool.self, forKey: .live) ?? false
        scale = ColumnScale(
            signedBits: try box.decodeIfPresent(Int.self, forKey: .signedBits),
            offset: try box.decodeIfPresent(Int64.self, forKey: .offset) ?? 0,
            multiply: try box.decodeIfPresent(Double.self, forKey: .multiply) ?? 1,
            divide: try box.decodeIfPresent(Double.self, forKey: .divide) ?? 1,
            add: try box.decodeIfPresent(Double.self, forKey: .add) ?? 0)
        sentinels = Set(try box.decodeIfPresent([Int64].self, forKey: .sentinels) ?? [])
        unit = try box.decodeIfPresent(String.self, forKey: .unit)
        mark = try box.decode(EvidenceMark.self, forKey: .mark)
        let words = try box.decodeIfPresent([Int: String].self, forKey: .values) ?? [:]
        values = Dictionary(uniqueKeysWithValues: words.map { (Int64($0.key), $0.value) })
        if let bounds = try box.decodeIfPresent([Double].self, forKey: .range) {
            guard bounds.count == 2, let low = bounds.first, let high = bounds.last, low <= high else {
                throw DecodingError.dataCorruptedError(forKey: .range, in: box, debugDescription: "a range is [lowest, highest]")
            }
            range = low...high
        }
        if let problem = problem {
            throw DecodingError.dataCorruptedError(forKey: problem.key, in: box, debugDescription: problem.text)
        }
    }

    private var problem: (key: CodingKeys, text: String)? {
        if scale.divide == 0 { return (.divide, "divide must not be 0") }
        if let bits = scale.signedBits, !(2...63).contains(bits) { return (.signedBits, "signed_bits is 2…63") }
        if kind == .enumeration, values.isEmpty { return (.type, "an enum needs values") }
        if field == nil, reading == .lookup { return (.name, "only fields of the report are read in a lookup; mark others 'read: extra'") }
        if scope == .uni, reading == .lookup { return (.scope, "a lookup reads no per-UNI column") }
        return nil
    }
}
