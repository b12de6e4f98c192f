/// One column of a vendor's tables: where it is, how its value is read, how far it is to be trusted.
public struct OLTColumn: Sendable {
    public enum Kind: String, Sendable, Decodable, CaseIterable {
        case integer
        /// A number in text, with or without its unit: `-10.47`, `0.03 mW (-14.61 dBm)`. The number before the unit counts.
        case quantity
        /// Octets that are text.
        case text
        /// Octets that are no text.
        case octets
        /// Six octets, or text, that are a MAC address.
        case mac
        /// SNMPv2-TC DateAndTime, 8 or 11 octets.
        case dateAndTime = "date_and_time"
        /// A date in text, by `format`.
        case dateText = "date_text"
        /// A number with words in `values`, or a text with words in `texts`.
        case enumeration = "enum"
        /// A mask: the first of `bits` that is set gives the word; `values` names whole numbers.
        case bits
        case counter
    }

    /// What the row number of the column is made of.
    public enum Scope: String, Sendable, Decodable, CaseIterable {
        /// The ONU's index.
        case onu
        /// The PON port's row number.
        case port
        /// The ONU's index and something behind it.
        case uni
        /// Rows of its own, such as what is not authorised or what was in the past.
        case table
        /// One value of the whole OLT; the name is complete.
        case olt
    }

    public enum Reading: String, Sendable, Decodable, CaseIterable {
        /// Part of every lookup.
        case lookup
        /// Asked for beside a lookup; what does not come is left out.
        case detail
        /// Only when asked for.
        case extra
    }

    public struct BitWord: Sendable, Decodable {
        /// From 0, the lowest.
        public var bit: Int
        public var word: String

        enum CodingKeys: String, CodingKey, CaseIterable { case bit, word }
    }

    public let name: String
    /// The field of this name.
    public let field: OLTField?
    /// Relative to the profile's base, or absolute.
    public var oid: OID
    public var isAbsolute: Bool
    public var kind: Kind
    public var scope: Scope
    /// Name of the form of its row numbers; nil: the scope's own.
    public var row: String?
    public var reading: Reading
    /// It names the ONU.
    public var isKey = false
    /// The OLT asks the ONU for it, so it means something only while the ONU is online.
    public var isLive: Bool
    public var scale: ColumnScale
    /// The scale of a quantity that comes as a number instead of text.
    public var numberScale: ColumnScale?
    /// Scales to try when the first gives something implausible. The reading is a guess then, whichever gives it.
    public var alternatives: [ColumnScale]
    /// Numbers that mean "none".
    public var sentinels: Set<Int64>
    /// Texts that mean "none".
    public var noneTexts: Set<String>
    /// What is physically plausible, after scaling.
    public var range: ClosedRange<Double>?
    /// Words of an enumeration.
    public var values: [Int64: String]
    /// Words of texts, these in lower case.
    public var texts: [String: String]
    public var bits: [BitWord]
    /// How a date is written: `YYYY-MM-DD hh:mm:ss`.
    public var format: String?
    public var unit: String?
    public var mark: EvidenceMark
    /// What there is to know about it.
    public var note: String?

    /// Every word the column can say.
    var words: Set<String> { Set(values.values).union(texts.values).union(bits.map(\.word)) }

    /// How sure a value read by the column can be at best.
    var isGuess: Bool { !alternatives.isEmpty }
}
