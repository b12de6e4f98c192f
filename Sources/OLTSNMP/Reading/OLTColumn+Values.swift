import DeviceReport

extension OLTColumn {
    /// What a raw value measures.
    enum Measure: Equatable {
        /// The value, and the scale that gave it.
        case value(Double, ColumnScale)
        case missing(UnknownReason)
    }

    /// Why a value has no word.
    struct MissingWord: Error, Equatable {
        var reason: UnknownReason
    }

    /// A number that still has to be scaled: `nil` stands for "none".
    private enum Raw {
        case whole(Int64)
        case decimal(Double)
        case missing(UnknownReason)
    }

    func measure(_ value: SNMPValue) -> Measure {
        let raw = raw(value)
        let first = value.number != nil ? numberScale ?? scale : scale
        var reason = UnknownReason.outOfRange
        for scale in [first] + alternatives {
            let scaled: Double?
            switch raw {
            case .missing(let why): return .missing(why)
            case .whole(let number): scaled = scale.value(of: number)
            case .decimal(let number): scaled = scale.value(of: number)
            }
            guard let scaled else {
                // No light has no decibels.
                if scale.decibelOf != nil { reason = .noLight }
                continue
            }
            if range?.contains(scaled) ?? true { return .value(scaled, scale) }
        }
        return .missing(reason)
    }

    private func raw(_ value: SNMPValue) -> Raw {
        if let number = value.number { return sentinels.contains(number) ? .missing(.sentinel) : .whole(number) }
        guard let octets = value.octets else { return .missing(.unparseable) }
        guard kind == .quantity else { return .missing(.unparseable) }
        let text = PlainText.of(octets)
        if text.isEmpty { return .missing(.empty) }
        if noneTexts.contains(text.lowercased()) { return .missing(.sentinel) }
        guard let number = QuantityText.number(in: octets, unit: unit ?? "") else { return .missing(.unparseable) }
        if let whole = Int64(exactly: number) { return sentinels.contains(whole) ? .missing(.sentinel) : .whole(whole) }
        return .decimal(number)
    }

    /// The word for a value; a number without one is kept as `code_N`, a text as `other`.
    func word(_ value: SNMPValue) -> Result<String, MissingWord> {
        if let number = value.number { return word(of: number) }
        guard let octets = value.octets else { return .failure(MissingWord(reason: .unparseable)) }
        // The BITS of SMIv2: bit 0 is the highest of the first octet.
        if kind == .bits {
            let set = bits.first { $0.bit / 8 < octets.count && octets[$0.bit / 8] & (0x80 >> UInt8($0.bit % 8)) != 0 }
            return set.map { .success($0.word) } ?? (octets.isEmpty ? .failure(MissingWord(reason: .empty)) : .success("code_\(Hex.lower(octets.prefix(8)))"))
        }
        let text = PlainText.of(octets).lowercased()
        if noneTexts.contains(text) { return .failure(MissingWord(reason: .sentinel)) }
        if let word = texts[text] { return .success(word) }
        if text.isEmpty { return .failure(MissingWord(reason: .empty)) }
        if let number = Int64(text) { return word(of: number) }
        return texts.isEmpty ? .failure(MissingWord(reason: .unparseable)) : .success("other")
    }

    private func word(of number: Int64) -> Result<String, MissingWord> {
        if sentinels.contains(number) { return .failure(MissingWord(reason: .sentinel)) }
        if let word = values[number] { return .success(word) }
        if let set = bits.first(where: { number >= 0 && number & (1 << Int64($0.bit)) != 0 }) { return .success(set.word) }
        return .success("code_\(number)")
    }
}
