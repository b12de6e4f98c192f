import DeviceReport

/// The text that `snmpwalk -On` prints: `.1.3.6… = TYPE: value`. A value may go on over further lines.
public enum SnmpwalkText {
    /// Rows in the order of the text. Answers that are no rows ("No Such Instance…") are left out; lines that cannot be read are counted.
    public static func read(_ bytes: [UInt8]) -> (rows: [SNMPVarbind], skipped: Int) {
        var rows: [SNMPVarbind] = []
        var skipped = 0
        var pending: (name: OID, text: [UInt8])?
        func finish() {
            guard let (name, text) = pending else { return }
            pending = nil
            switch value(text[...]) {
            case .row(let value): rows.append(SNMPVarbind(name, value))
            case .noRow: break
            case .unreadable: skipped += 1
            }
        }
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = line.last == 13 ? line.dropLast() : line
            if let (name, value) = start(line) {
                finish()
                pending = (name, Array(value))
            } else if pending != nil {
                pending?.text.append(UInt8(ascii: "\n"))
                pending?.text.append(contentsOf: line)
            } else if line.contains(where: { $0 > 32 }), line.first != UInt8(ascii: "#") {
                skipped += 1
            }
        }
        finish()
        return (rows, skipped)
    }

    private enum Value {
        case row(SNMPValue)
        case noRow
        case unreadable
    }

    private static func start(_ line: ArraySlice<UInt8>) -> (OID, ArraySlice<UInt8>)? {
        guard line.first == UInt8(ascii: "."), let equals = line.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = trimmed(line[..<equals])
        return OID(String(decoding: name, as: UTF8.self)).map { ($0, line[(equals + 1)...]) }
    }

    private static func value(_ text: ArraySlice<UInt8>) -> Value {
        let text = trimmed(text)
        if text.elementsEqual("\"\"".utf8) || text.isEmpty { return .row(.octets([])) }
        if text.elementsEqual("NULL".utf8) { return .row(.null) }
        if text.starts(with: "No Such ".utf8) || text.starts(with: "No more variables".utf8) { return .noRow }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return .unreadable }
        let rest = text[(colon + 1)...]
        let raw = rest.first == 32 ? rest.dropFirst() : rest
        let number = String(decoding: raw.split(whereSeparator: { $0 <= 32 }).first ?? [], as: UTF8.self)
        let value: SNMPValue?
        switch String(decoding: text[..<colon], as: UTF8.self) {
        case "INTEGER": value = Int64(inBrackets(raw) ?? number).map { .integer($0) }
        case "STRING": value = .octets(quoted(raw))
        case "Hex-STRING": value = Hex.octets(raw.filter { $0 > 32 }).map { .octets($0) }
        case "OID": value = OID(number).map { .oid($0) }
        case "IpAddress":
            let parts = number.split(separator: ".", omittingEmptySubsequences: false).compactMap { UInt8($0) }
            value = parts.count == 4 ? .ipAddress(parts) : nil
        case "Counter32": value = UInt32(number).map { .counter32($0) }
        case "Gauge32", "Unsigned32": value = UInt32(number).map { .gauge32($0) }
        case "Timeticks": value = UInt32(inBrackets(raw) ?? number).map { .timeTicks($0) }
        case "Counter64": value = UInt64(number).map { .counter64($0) }
        default: value = nil
        }
        return value.map { .row($0) } ?? .unreadable
    }

    /// The number in `up(1)` and `(8100) 0:01:21.00`.
    private static func inBrackets(_ raw: ArraySlice<UInt8>) -> String? {
        guard let open = raw.firstIndex(of: UInt8(ascii: "(")), let close = raw[open...].firstIndex(of: UInt8(ascii: ")")) else { return nil }
        return String(decoding: raw[(open + 1)..<close], as: UTF8.self)
    }

    /// Quoted text with its escapes of quote and backslash, or text without quotes as it stands.
    private static func quoted(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        guard raw.count >= 2, raw.first == UInt8(ascii: "\""), raw.last == UInt8(ascii: "\"") else { return Array(raw) }
        var octets: [UInt8] = []
        var rest = raw.dropFirst().dropLast()
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), let next = rest.popFirst() { octets.append(next) } else { octets.append(byte) }
        }
        return octets
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text.drop { $0 <= 32 }
        while let last = text.last, last <= 32 { text = text.dropLast() }
        return text
    }
}
