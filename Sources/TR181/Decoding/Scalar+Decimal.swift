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
        quantity(text).map(\.value)
    }
}
