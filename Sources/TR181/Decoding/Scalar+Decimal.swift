internal import DeviceReport

extension Scalar {
    /// A decimal number and the unit written after it, as found (`-21.5 dBm` gives -21.5 and "dBm"; none gives "").
    public struct Quantity: Sendable, Equatable {
        public var value: Double
        public var unit: String

        public init(value: Double, unit: String) {
            self.value = value
            self.unit = unit
        }
    }

    /// A decimal number with its unit. All ones of 32 or 64 bits mean "none".
    public static func quantity(_ text: String) -> Decoded<Quantity> {
        if let plain = plain(text) { return .value(Quantity(value: plain, unit: "")) }
        let view = trimmed(text)
        if view.isEmpty { return .unknown(.empty) }
        if isPlaceholder(view) { return .unknown(.sentinel) }
        guard let (number, unit) = split(view), let value = Double(number) else { return .unknown(.unparseable) }
        guard value.isFinite else { return .unknown(.outOfRange) }
        if value == 4_294_967_295 || value >= 18_446_744_073_709_551_616 { return .unknown(.sentinel) }
        return .value(Quantity(value: value, unit: unit))
    }

    /// A decimal number whatever its unit.
    public static func decimal(_ text: String) -> Decoded<Double> {
        if let plain = plain(text) { return .value(plain) }
        return quantity(text).map(\.value)
    }

    /// A number of at most nine digits with nothing around it, as nearly all are: exact, since both parts of the division are.
    private static func plain(_ text: String) -> Double? {
        var value = 0
        var digits = 0
        var scale: Int?
        var isNegative = false
        for byte in text.utf8 {
            if isDigit(byte) {
                digits += 1
                if digits > 9 { return nil }
                value = value * 10 + Int(byte - 48)
                if let point = scale { scale = point * 10 }
            } else if byte == UInt8(ascii: "-"), digits == 0, !isNegative {
                isNegative = true
            } else if byte == UInt8(ascii: "."), digits > 0, scale == nil {
                scale = 1
            } else {
                return nil
            }
        }
        guard digits > 0, scale != 1 else { return nil }
        let magnitude = Double(value) / Double(scale ?? 1)
        return isNegative ? -magnitude : magnitude
    }
}
