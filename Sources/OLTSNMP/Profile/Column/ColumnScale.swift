import Foundation

/// How a raw number becomes a value: `(raw + offset) × multiply ÷ divide + add`, the raw number first cut to a signed one; or the
/// decibels of it. Dividing keeps decimal fractions exact where multiplying by 0.01 would not.
public struct ColumnScale: Sendable, Hashable {
    public var signedBits: Int?
    public var offset: Int64
    public var multiply: Double
    public var divide: Double
    public var add: Double
    /// The raw number that is 0 dB: the value is then 10·log10(raw ÷ this), and only `signedBits` counts beside it.
    public var decibelOf: Double?

    /// The raw number is the value.
    public static let plain = ColumnScale(signedBits: nil, offset: 0, multiply: 1, divide: 1, add: 0)

    /// The value, rounded to 4 decimals; nil when the raw number is beyond arithmetic.
    public func value(of raw: Int64) -> Double? {
        let cut = signed(raw)
        if let decibelOf { return Self.rounded(10 * log10(Double(cut) / decibelOf)) }
        let (shifted, over) = cut.addingReportingOverflow(offset)
        guard !over else { return nil }
        return Self.rounded(Double(shifted) * multiply / divide + add)
    }

    /// The value of a number that came as text, which may have decimals.
    public func value(of number: Double) -> Double? {
        if let whole = Int64(exactly: number) { return value(of: whole) }
        if let decibelOf { return Self.rounded(10 * log10(number / decibelOf)) }
        return Self.rounded((number + Double(offset)) * multiply / divide + add)
    }

    /// How it is written in an origin, such as `(v-10000)/100`; nil when the raw number is the value.
    public var text: String? {
        var out = signedBits.map { "s\($0)(v)" } ?? "v"
        if let decibelOf { return "10*log10(\(out)/\(Self.plain(decibelOf)))" }
        if offset != 0 { out = "(\(out)\(offset > 0 ? "+" : "-")\(offset.magnitude))" }
        if multiply != 1 { out += "*\(Self.plain(multiply))" }
        if divide != 1 { out += "/\(Self.plain(divide))" }
        if add != 0 { out += (add > 0 ? "+" : "-") + Self.plain(abs(add)) }
        return out == "v" ? nil : out
    }

    private func signed(_ raw: Int64) -> Int64 {
        guard let bits = signedBits else { return raw }
        let unused = 64 - bits
        return (raw << unused) >> unused
    }

    private static func rounded(_ value: Double) -> Double? {
        guard value.isFinite else { return nil }
        return abs(value) < 1e15 ? (value * 10_000).rounded() / 10_000 : value
    }

    private static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : number.description
    }
}

extension ColumnScale: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case offset, multiply, divide, add
        case signedBits = "signed_bits"
        case decibelOf = "decibel_of"
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        signedBits = try box.decodeIfPresent(Int.self, forKey: .signedBits)
        offset = try box.decodeIfPresent(Int64.self, forKey: .offset) ?? 0
        multiply = try box.decodeIfPresent(Double.self, forKey: .multiply) ?? 1
        divide = try box.decodeIfPresent(Double.self, forKey: .divide) ?? 1
        add = try box.decodeIfPresent(Double.self, forKey: .add) ?? 0
        decibelOf = try box.decodeIfPresent(Double.self, forKey: .decibelOf)
        func refuse(_ key: CodingKeys, _ problem: String) -> DecodingError {
            DecodingError.dataCorruptedError(forKey: key, in: box, debugDescription: problem)
        }
        if divide == 0 || !divide.isFinite { throw refuse(.divide, "divide must not be 0") }
        if multiply == 0 || !multiply.isFinite { throw refuse(.multiply, "multiply must not be 0") }
        if !add.isFinite { throw refuse(.add, "add must be a number") }
        if let bits = signedBits, !(2...63).contains(bits) { throw refuse(.signedBits, "signed_bits is 2…63") }
        if let zero = decibelOf, !(zero > 0) || !zero.isFinite { throw refuse(.decibelOf, "decibel_of is the raw number of 0 dB, above 0") }
    }
}
