/// The right-hand side of a row as net-snmp's tools print it.
enum WalkValue {
    case row(SNMPValue)
    case noRow
    case failure(SNMPDataProblem.Reason)

    /// Reads `TYPE: value`; `""` and `NULL` come without a type.
    static func parse(_ text: ArraySlice<UInt8>) -> WalkValue {
        var text = RecordingText.trimmed(text)
        if text.starts(with: "Wrong Type".utf8), let end = text.firstIndex(of: UInt8(ascii: ")")) {
            // "Wrong Type (should be X): TYPE: value": what the device sent is what counts.
            text = RecordingText.trimmed(text[(end + 1)...].drop { $0 == UInt8(ascii: ":") })
        }
        if text.elementsEqual("\"\"".utf8) { return .row(.octetString([])) }
        if text.elementsEqual("NULL".utf8) { return .row(.null) }
        if text.starts(with: "No Such ".utf8) || text.starts(with: "No more variables".utf8) { return .noRow }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return .failure(.unknownType) }
        let type = String(decoding: text[..<colon], as: UTF8.self)
        let rest = text[(colon + 1)...]
        let raw = rest.first == UInt8(ascii: " ") ? rest.dropFirst() : rest
        guard let reader = readers[type] else { return .failure(.unknownType) }
        return reader(raw).map(WalkValue.row) ?? .failure(.badValue)
    }

    private static let readers: [String: @Sendable (ArraySlice<UInt8>) -> SNMPValue?] = [
        "INTEGER": { integer($0).map(SNMPValue.integer) },
        "STRING": { .octetString(string($0)) },
        "Hex-STRING": { RecordingText.hexadecimal($0).map(SNMPValue.octetString) },
        "BITS": { .octetString(bits($0)) },
        "OID": { RecordingText.objectIdentifier($0).map(SNMPValue.objectIdentifier) },
        "IpAddress": { RecordingText.address($0, octets: false) },
        "Network Address": { RecordingText.hexadecimal($0).flatMap { RecordingText.address($0[...], octets: true) } },
        "Counter32": { RecordingText.unsigned(number($0), as: UInt32.self).map(SNMPValue.counter32) },
        "Gauge32": { RecordingText.unsigned(number($0), as: UInt32.self).map(SNMPValue.gauge32) },
        "Unsigned32": { RecordingText.unsigned(number($0), as: UInt32.self).map(SNMPValue.gauge32) },
        "Timeticks": { RecordingText.unsigned(parenthesised($0), as: UInt32.self).map(SNMPValue.timeTicks) },
        "Counter64": { RecordingText.unsigned(number($0), as: UInt64.self).map(SNMPValue.counter64) },
    ]

    /// "3", "up(1)" or "100 ms": the number, without the unit a display hint adds.
    private static func integer(_ raw: ArraySlice<UInt8>) -> Int32? {
        RecordingText.signed(number(parenthesised(raw)))
    }

    private static func number(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        RecordingText.trimmed(raw).prefix { !RecordingText.isSpace($0) }
    }

    private static func parenthesised(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let open = raw.firstIndex(of: UInt8(ascii: "(")), let close = raw.lastIndex(of: UInt8(ascii: ")")), open < close
        else { return raw }
        return raw[(open + 1)..<close]
    }

    /// Quoted text with net-snmp's escapes of quote and backslash, or text without quotes as it stands.
    private static func string(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        guard raw.count >= 2, raw.first == UInt8(ascii: "\""), raw.last == UInt8(ascii: "\"") else { return Array(raw) }
        var octets: [UInt8] = []
        var rest = raw.dropFirst().dropLast()
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), let next = rest.first, next == UInt8(ascii: "\\") || next == UInt8(ascii: "\"") {
                octets.append(next)
                rest = rest.dropFirst()
            } else {
                octets.append(byte)
            }
        }
        return octets
    }

    /// The octets, without the list of bit names or numbers that follows them.
    private static func bits(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        raw.split(whereSeparator: RecordingText.isSpace).prefix { $0.count == 2 }
            .compactMap { RecordingText.hexadecimal($0)?.first }
    }
}
