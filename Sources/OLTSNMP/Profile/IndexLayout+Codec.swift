extension IndexLayout {
    /// Every field that an index can hold.
    var fieldNames: Set<String> { Set(parts.flatMap { $0.bits.isEmpty ? [$0.name] : $0.bits.map(\.name) }) }

    /// Takes an index apart; nil when it is not one of this table (another length, a foreign type, stray bits).
    public func decode(_ index: [UInt32]) -> ONUIndex? {
        guard index.count == parts.count else { return nil }
        var fields: [String: UInt32] = [:]
        for (part, number) in zip(parts, index) {
            if let max = part.max, number > max { return nil }
            if part.bits.isEmpty {
                fields[part.name] = number
                continue
            }
            var covered: UInt32 = 0
            for field in part.bits {
                let value = number >> field.shift & field.mask
                if !field.values.isEmpty, field.values[value] == nil { return nil }
                fields[field.name] = value
                covered |= field.mask << field.shift
            }
            if number & ~covered != 0 { return nil }
        }
        guard let onu = fields[onuID] else { return nil }
        return ONUIndex(parts: index, ponPort: fill(fields), onuID: Int(onu), portIndex: portIndex(index))
    }

    /// Builds the index from what the report calls the port and the ONU: `0/1/0`, 3. Nil when the text does not fit. Where a
    /// field has several possible values, there is one index for each.
    public func encode(ponPort text: String, onuID number: Int) -> [ONUIndex] {
        guard let onu = UInt32(exactly: number), var fields = read(text) else { return [] }
        fields[onuID] = onu
        var found: [[UInt32]] = [[]]
        for part in parts {
            var choices: [UInt32] = [0]
            if part.bits.isEmpty {
                guard let value = fields[part.name] else { return [] }
                choices = [value]
            }
            for field in part.bits {
                let values = fields[field.name].map { [$0] } ?? field.values.keys.sorted()
                guard values.allSatisfy({ $0 <= field.mask }) else { return [] }
                choices = choices.flatMap { base in values.map { base | $0 << field.shift } }
            }
            found = found.flatMap { head in choices.map { head + [$0] } }
        }
        return found.compactMap(decode)
    }

    private func portIndex(_ index: [UInt32]) -> [UInt32] {
        zip(parts, index).filter { portParts.contains($0.0.name) }.map(\.1)
    }

    private func fill(_ fields: [String: UInt32]) -> String {
        var out = ""
        for piece in PortTemplate(ponPort).pieces {
            switch piece {
            case .text(let text): out += text
            case .field(let name): out += fields[name].map { String($0) } ?? "?"
            }
        }
        return out
    }

    private func read(_ text: String) -> [String: UInt32]? {
        var fields: [String: UInt32] = [:]
        var rest = Substring(text)
        for piece in PortTemplate(ponPort).pieces {
            switch piece {
            case .text(let literal):
                guard rest.hasPrefix(literal) else { return nil }
                rest = rest.dropFirst(literal.count)
            case .field(let name):
                let digits = rest.prefix { ("0"..."9").contains($0) }
                guard let value = UInt32(digits) else { return nil }
                fields[name] = value
                rest = rest.dropFirst(digits.count)
            }
        }
        return rest.isEmpty ? fields : nil
    }
}
