extension OLTColumn: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, oid, type, scope, row, read, live, offset, multiply, divide, add, sentinels, none, range, values, texts, bits, format, unit, mark
        case note, alternatives
        case signedBits = "signed_bits"
        case decibelOf = "decibel_of"
        case numberScale = "if_number"
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        name = try box.decode(String.self, forKey: .name)
        field = OLTField(rawValue: name)
        oid = try box.decode(OID.self, forKey: .oid)
        isAbsolute = oid.parts.starts(with: [1, 3, 6, 1])
        kind = try box.decode(Kind.self, forKey: .type)
        scope = try box.decodeIfPresent(Scope.self, forKey: .scope) ?? .onu
        row = try box.decodeIfPresent(String.self, forKey: .row)
        let isOfReport = field.map(\.isInLookup) ?? true
        let isDetail = (field?.isDetail ?? false) && scope != .table && scope != .olt
        reading = try box.decodeIfPresent(Reading.self, forKey: .read) ?? (isOfReport ? .lookup : isDetail ? .detail : .extra)
        isLive = try box.decodeIfPresent(Bool.self, forKey: .live) ?? false
        scale = try ColumnScale(from: decoder)
        numberScale = try box.decodeIfPresent(ColumnScale.self, forKey: .numberScale)
        alternatives = try box.decodeIfPresent([ColumnScale].self, forKey: .alternatives) ?? []
        sentinels = Set(try box.decodeIfPresent([Int64].self, forKey: .sentinels) ?? [])
        noneTexts = Set((try box.decodeIfPresent([String].self, forKey: .none) ?? []).map { $0.lowercased() })
        unit = try box.decodeIfPresent(String.self, forKey: .unit)
        mark = try box.decode(EvidenceMark.self, forKey: .mark)
        note = try box.decodeIfPresent(String.self, forKey: .note)
        format = try box.decodeIfPresent(String.self, forKey: .format)
        let words = try box.decodeIfPresent([Int: String].self, forKey: .values) ?? [:]
        values = Dictionary(uniqueKeysWithValues: words.map { (Int64($0.key), $0.value) })
        texts = Dictionary((try box.decodeIfPresent([String: String].self, forKey: .texts) ?? [:]).map { ($0.key.lowercased(), $0.value) }) { $1 }
        bits = try box.decodeIfPresent([BitWord].self, forKey: .bits) ?? []
        if let bounds = try box.decodeIfPresent([Double].self, forKey: .range) {
            guard bounds.count == 2, let low = bounds.first, let high = bounds.last, low <= high else {
                throw DecodingError.dataCorruptedError(forKey: .range, in: box, debugDescription: "a range is [lowest, highest]")
            }
            range = low...high
        }
        if let problem {
            throw DecodingError.dataCorruptedError(forKey: problem.key, in: box, debugDescription: problem.text)
        }
    }

    private var problem: (key: CodingKeys, text: String)? {
        if kind == .enumeration, values.isEmpty, texts.isEmpty { return (.type, "an enum needs values or texts") }
        if kind == .bits, bits.isEmpty { return (.type, "a mask needs bits") }
        if bits.contains(where: { !(0...62).contains($0.bit) }) { return (.bits, "a bit is 0…62") }
        if kind == .quantity, unit == nil { return (.type, "a quantity needs its unit") }
        if kind == .dateText, format.map({ DateText($0).isComplete }) != true { return (.type, "a date_text needs a format with YYYY, MM, DD, hh and mm") }
        if !alternatives.isEmpty, range == nil { return (.alternatives, "alternatives need a range to choose by") }
        if reading == .lookup, field?.isInLookup != true {
            return (.name, "only fields of the report are read in a lookup; mark others 'read: extra'")
        }
        if reading == .detail, field.map({ $0.isDetail || $0.isInLookup }) != true || scope == .table || scope == .olt {
            return (.name, "only fields of the report in rows of the ONU, its sockets or its port are details")
        }
        if reading == .lookup, scope != .onu, scope != .port { return (.scope, "a lookup reads columns of the ONU and of its port only") }
        return nil
    }
}
