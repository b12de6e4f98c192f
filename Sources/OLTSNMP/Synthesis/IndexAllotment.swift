import DeviceReport

/// Gives the ONUs of an invented plant places that an index layout can number.
struct IndexAllotment {
    private let profile: OLTProfile
    private let example: IndexFields
    /// Fields of the ONU's place and of its row number, the fastest first, each with its numbers.
    private let wheels: [(field: String, numbers: [UInt32])]
    /// Fields of the row number that no place tells, such as an interface's: they run on.
    private let running: [String]

    /// - Parameter onusPerPort: at most.
    init?(profile: OLTProfile, onusPerPort: Int) {
        self.profile = profile
        guard let worked = profile.examples.lazy.compactMap({ profile.index.form.decode($0.index.parts) }).first else { return nil }
        example = worked
        let layout = profile.index
        let place = layout.portTemplate?.fields ?? []
        let own = layout.form.fieldNames
        running = own.subtracting(place).subtracting(layout.onuID.map { [$0] } ?? []).filter { Self.isPlain($0, layout.form) }.sorted()
        var wheels: [(String, [UInt32])] = []
        // ONUs without a number share a port all the same.
        wheels.append(layout.onuID.map { ($0, Self.numbers($0, layout, worked, limit: onusPerPort)) } ?? ("", Array(0..<UInt32(max(1, onusPerPort)))))
        for (position, field) in place.reversed().enumerated() { wheels.append((field, Self.numbers(field, layout, worked, limit: position == 0 ? 16 : 64))) }
        self.wheels = wheels
    }

    /// The fields of the ONU with this ordinal, and the ordinal of its port; nil when the layout is full.
    func place(_ ordinal: Int, serial: GPONSerial) -> (fields: IndexFields, port: Int)? {
        var fields = example
        fields.serial = serial
        var rest = ordinal
        var port = ordinal
        for (position, wheel) in wheels.enumerated() {
            guard !wheel.numbers.isEmpty else { return nil }
            if !wheel.field.isEmpty { fields.numbers[wheel.field] = wheel.numbers[rest % wheel.numbers.count] }
            rest /= wheel.numbers.count
            if position == 0 { port = rest }
        }
        // A layout whose row numbers run on, or are serials, has no end of its own.
        guard rest == 0 || !running.isEmpty || example.serial != nil else { return nil }
        for field in running { fields.numbers[field] = UInt32(clamping: 1000 + ordinal) }
        return (fields, port)
    }

    /// Whether a field is a sub-identifier of its own that may be any number.
    private static func isPlain(_ field: String, _ form: IndexForm) -> Bool {
        form.parts.contains { part in
            if case .number(let low, let high) = part.content { part.name == field && low <= 1000 && high >= 1 << 20 } else { false }
        }
    }

    /// The numbers that a field can have, from its lowest.
    private static func numbers(_ field: String, _ layout: IndexLayout, _ example: IndexFields, limit: Int) -> [UInt32] {
        guard layout.form.fieldNames.contains(field) else { return Array((1...UInt32(limit))) }
        return Array(
            (0...UInt32(1023)).lazy.filter { number in
                var fields = example
                fields.numbers[field] = number
                return layout.form.encode(fields).contains { layout.form.decode($0)?.numbers[field] == number }
            }.prefix(limit))
    }
}
