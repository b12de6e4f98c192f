/// A row number as a list of parts.
public struct IndexForm: Sendable {
    public var parts: [IndexPart]

    /// Every field that a row number of this form tells; constants are none.
    var fieldNames: Set<String> { Set(parts.flatMap(\.fieldNames)) }

    /// Takes a row number apart; nil when it is not of this form: another length, a foreign type, stray bits.
    func decode(_ index: [UInt32]) -> IndexFields? {
        guard let (fields, rest) = decodePrefix(index), rest.isEmpty else { return nil }
        return fields
    }

    /// The same for a row number that goes on behind this form.
    func decodePrefix(_ index: [UInt32]) -> (fields: IndexFields, rest: ArraySlice<UInt32>)? {
        var fields = IndexFields()
        var rest = index[...]
        for part in parts {
            if case .serial(let serial) = part.content {
                guard let found = serial.decode(rest) else { return nil }
                fields.serial = found.serial
                rest = found.rest
            } else {
                guard let number = rest.popFirst(), part.decode(number, into: &fields.numbers) else { return nil }
            }
        }
        return (fields, rest)
    }

    /// Row numbers with these fields. Several where a field has several possible numbers; none where one is missing or does not fit.
    func encode(_ fields: IndexFields) -> [[UInt32]] {
        var found: [[UInt32]] = [[]]
        for part in parts {
            let choices: [[UInt32]]
            if case .serial(let serial) = part.content {
                choices = fields.serial.map(serial.encode) ?? []
            } else {
                choices = part.encode(fields.numbers).map { [$0] }
            }
            found = found.flatMap { head in choices.map { head + $0 } }
            if found.isEmpty || found.count > Self.mostChoices { return [] }
        }
        return found
    }

    /// A profile that leaves more open than this says nothing.
    private static let mostChoices = 64
}

extension IndexPart {
    /// Reads one sub-identifier; false when it is not this part.
    fileprivate func decode(_ number: UInt32, into fields: inout [String: UInt32]) -> Bool {
        switch content {
        case .serial: return false
        case .constant(let constant): return number == constant
        case .number(let min, let max):
            fields[name] = number
            return (min...max).contains(number)
        case .bits(let bits):
            var covered: UInt32 = 0
            for field in bits {
                guard let value = field.value(in: number) else { return false }
                if !field.name.isEmpty { fields[field.name] = value }
                covered |= field.mask << field.shift
            }
            return number & ~covered == 0
        case .decimal(let places):
            var rest = number
            for place in places {
                guard let value = UInt32(exactly: Int64(rest / place.times) - place.add), value < place.below ?? .max else { return false }
                if let constant = place.equals, value != constant { return false }
                if !place.name.isEmpty { fields[place.name] = value }
                rest %= place.times
            }
            return rest == 0
        }
    }

    /// The sub-identifiers that hold these fields.
    fileprivate func encode(_ fields: [String: UInt32]) -> [UInt32] {
        switch content {
        case .serial: return []
        case .constant(let constant): return [constant]
        case .number(let min, let max): return fields[name].flatMap { (min...max).contains($0) ? [$0] : nil } ?? []
        case .bits(let bits):
            var choices: [UInt32] = [0]
            for field in bits {
                let values = fields[field.name].map { [$0] } ?? field.values.keys.sorted()
                choices = choices.flatMap { base in values.compactMap(field.stored).map { base | $0 } }
                if choices.count > 64 { return [] }
            }
            return choices
        case .decimal(let places):
            var sum: UInt64 = 0
            var limit = UInt64(UInt32.max) + 1
            for place in places {
                guard let value = place.equals ?? fields[place.name], value < place.below ?? .max, let stored = UInt64(exactly: Int64(value) + place.add),
                    stored * UInt64(place.times) < limit
                else { return [] }
                sum += stored * UInt64(place.times)
                limit = UInt64(place.times)
            }
            return UInt32(exactly: sum).map { [$0] } ?? []
        }
    }
}
