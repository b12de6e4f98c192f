extension SNMPAgentData {
    /// Reads snmprec text: `OID|type|value` per line, in any order.
    ///
    /// Types: 2 INTEGER, 4 OCTET STRING, 5 NULL, 6 OBJECT IDENTIFIER, 64 IpAddress, 65 Counter32, 66 Gauge32, 67 TimeTicks, 68 Opaque,
    /// 70 Counter64; a following `x` says that the value is in hexadecimal, `e` that it holds backslash escapes.
    /// Blank lines and lines that begin with `#` are skipped; what cannot be read is in `problems`.
    /// Bytes need not be UTF-8: recordings of real equipment are not.
    public init(snmprec bytes: [UInt8]) {
        var lines: [(line: Int, row: SNMPVarBind)] = []
        var problems: [SNMPDataProblem] = []
        for (index, text) in RecordingText.lines(bytes).enumerated() {
            guard !RecordingText.trimmed(text).isEmpty, text.first != UInt8(ascii: "#") else { continue }
            switch Self.snmprecRow(text) {
            case .success(let row): lines.append((index + 1, row))
            case .failure(let failure): problems.append(SNMPDataProblem(line: index + 1, reason: failure.reason))
            }
        }
        self.init(lines: lines, problems: problems)
    }

    public init(snmprec text: String) {
        self.init(snmprec: Array(text.utf8))
    }

    private static func snmprecRow(_ line: ArraySlice<UInt8>) -> Result<SNMPVarBind, RowFailure> {
        let fields = line.split(separator: UInt8(ascii: "|"), maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3 else { return .failure(RowFailure(.notARow)) }
        guard let name = RecordingText.objectIdentifier(fields[0]) else { return .failure(RowFailure(.badObjectIdentifier)) }
        var tag = fields[1]
        var raw = fields[2]
        let marker = tag.last
        if marker == UInt8(ascii: "x") {
            guard let octets = RecordingText.hexadecimal(raw) else { return .failure(RowFailure(.badValue)) }
            raw = octets[...]
            tag = tag.dropLast()
        } else if marker == UInt8(ascii: "e") {
            guard let octets = RecordingText.unescaped(raw) else { return .failure(RowFailure(.badValue)) }
            raw = octets[...]
            tag = tag.dropLast()
        }
        guard let type = RecordingText.unsigned(tag, as: UInt8.self) else { return .failure(RowFailure(.unknownType)) }
        let value: SNMPValue?
        switch type {
        case BERTag.integer: value = RecordingText.signed(raw).map(SNMPValue.integer)
        case BERTag.octetString: value = .octetString(Array(raw))
        case BERTag.null: value = .null
        case BERTag.objectIdentifier: value = RecordingText.objectIdentifier(raw).map(SNMPValue.objectIdentifier)
        case BERTag.ipAddress: value = RecordingText.address(raw, octets: marker == UInt8(ascii: "x"))
        case BERTag.counter32: value = RecordingText.unsigned(raw, as: UInt32.self).map(SNMPValue.counter32)
        case BERTag.gauge32: value = RecordingText.unsigned(raw, as: UInt32.self).map(SNMPValue.gauge32)
        case BERTag.timeTicks: value = RecordingText.unsigned(raw, as: UInt32.self).map(SNMPValue.timeTicks)
        case BERTag.opaque: value = .opaque(Array(raw))
        case BERTag.counter64: value = RecordingText.unsigned(raw, as: UInt64.self).map(SNMPValue.counter64)
        default: return .failure(RowFailure(.unknownType))
        }
        guard let value else { return .failure(RowFailure(.badValue)) }
        return .success(SNMPVarBind(name, value))
    }
}
