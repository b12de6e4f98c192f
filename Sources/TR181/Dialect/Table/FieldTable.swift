/// A value for some of the fields of a kind of row, found without hashing: asked for every field of every row of a device.
struct FieldTable<Field: DialectField, Value: Sendable>: Sendable {
    private var slots: [Value?]

    init(_ values: [Field: Value] = [:]) {
        slots = Array(repeating: nil, count: (values.keys.map(\.slot).max() ?? -1) + 1)
        for (field, value) in values { slots[field.slot] = value }
    }

    @inline(__always) subscript(_ field: Field) -> Value? {
        let slot = field.slot
        return slot < slots.count ? slots[slot] : nil
    }
}

extension DialectField {
    /// The number by which a case is kept in memory: small, and another for every case.
    @inline(__always) fileprivate var slot: Int {
        withUnsafeBytes(of: self) { bytes in
            var number = 0
            for byte in bytes.reversed() { number = number << 8 | Int(byte) }
            return number
        }
    }
}
