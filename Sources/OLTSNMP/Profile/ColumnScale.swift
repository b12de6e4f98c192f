/// How a raw number becomes a value: `(raw + offset) × multiply ÷ divide + add`, the raw number first cut to a signed one.
/// Dividing keeps decimal fractions exact where multiplying by 0.01 would not.
public struct ColumnScale: Sendable, Equatable {
    public var signedBits: Int?
    public var offset: Int64
    public var multiply: Double
    public var divide: Double
    public var add: Double

    /// The value, rounded to 4 decimals; nil when the raw number is beyond arithmetic.
    public func value(of raw: Int64) -> Double? {
        let (shifted, over) = signed(raw).addingReportingOverflow(offset)
        guard !over else { return nil }
        let value = Double(shifted) * multiply / divide + add
        guard value.isFinite, abs(value) < 1e15 else { return value.isFinite ? value : nil }
        return (value * 10_000).rounded() / 10_000
    }

    /// How it is written in an origin, such as `(v-10000)/100`; nil when the raw number is the value.
    public var text: String? {
        var out = signedBits.map { "s\($0)(v)" } ?? "v"
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

    private static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : number.description
    }
}
