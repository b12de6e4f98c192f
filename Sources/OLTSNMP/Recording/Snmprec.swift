import DeviceReport

/// The snmprec format: `OID|type|value` a line, sorted by OID; types 2 integer, 4 string, 4x hex string, 4e string with the escapes
/// of Python, 6 OID, 64 address,
/// 65 Counter32, 66 Gauge32, 67 TimeTicks, 68 Opaque, 70 Counter64.
public enum Snmprec {
    /// Rows in the order of their names. Missing rows have no line.
    public static func write(_ rows: some Sequence<SNMPVarbind>) -> [UInt8] {
        var text = ""
        for row in rows.sorted(by: { $0.oid < $1.oid }) {
            guard let (type, value) = fields(row.value) else { continue }
            text += "\(row.oid)|\(type)|\(value)\n"
        }
        return Array(text.utf8)
    }

    private static func fields(_ value: SNMPValue) -> (String, String)? {
        switch value {
        case .integer: ("2", value.rawText)
        // Hex unless it is printable: a line of text cannot hold a line break.
        case .octets(let bytes): Hex.isPlainText(bytes) && !bytes.isEmpty ? ("4", value.rawText) : ("4x", Hex.lower(bytes))
        case .oid: ("6", value.rawText)
        case .ipAddress: ("64", value.rawText)
        case .counter32: ("65", value.rawText)
        case .gauge32: ("66", value.rawText)
        case .timeTicks: ("67", value.rawText)
        case .opaque: ("68x", value.rawText)
        case .counter64: ("70", value.rawText)
        case .null, .noSuchObject, .noSuchInstance, .endOfMibView: nil
        }
    }

    /// Reads a recording. Lines that are none are counted and left out; of two lines with one name the last counts.
    public static func read(_ bytes: [UInt8]) -> (rows: [SNMPVarbind], skipped: Int) {
        var rows: [SNMPVarbind] = []
        var skipped = 0
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: "|"), maxSplits: 2, omittingEmptySubsequences: false)
            if line.allSatisfy({ $0 == 13 || $0 == 32 }) || line.first == UInt8(ascii: "#") { continue }
            if parts.count == 3, let row = row(parts[0], parts[1], parts[2].last == 13 ? parts[2].dropLast() : parts[2]) {
                rows.append(row)
            } else {
                skipped += 1
            }
        }
        return (rows, skipped)
    }

    private static func row(_ name: ArraySlice<UInt8>, _ type: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> SNMPVarbind? {
        guard let oid = OID(String(decoding: name, as: UTF8.self)) else { return nil }
        let text = String(decoding: value, as: UTF8.self)
        let found: SNMPValue?
        switch String(decoding: type, as: UTF8.self) {
        case "2": found = Int64(text).map { .integer($0) }
        case "4": found = .octets(Array(value))
        case "4x": found = Hex.octets(value).map { .octets($0) }
        case "4e": found = unescaped(value).map { .octets($0) }
        case "5": found = .null
        case "6": found = OID(text).map { .oid($0) }
        case "64": found = address(text)
        case "64x": found = Hex.octets(value).map { .ipAddress($0) }
        case "65": found = UInt32(text).map { .counter32($0) }
        case "66": found = UInt32(text).map { .gauge32($0) }
        case "67": found = UInt32(text).map { .timeTicks($0) }
        case "68": found = .opaque(Array(value))
        case "68x": found = Hex.octets(value).map { .opaque($0) }
        case "70": found = UInt64(text).map { .counter64($0) }
        default: found = nil
        }
        return found.map { SNMPVarbind(oid, $0) }
    }

    /// Text with the escapes of a Python string literal, which is how recorders write octets that are not text.
    private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var octets: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                octets.append(byte)
                continue
            }
            guard let escape = rest.popFirst() else { return nil }
            switch escape {
            case UInt8(ascii: "x"):
                guard let octet = Hex.octets(rest.prefix(2)), octet.count == 1 else { return nil }
                octets += octet
                rest = rest.dropFirst(2)
            case UInt8(ascii: "n"): octets.append(10)
            case UInt8(ascii: "r"): octets.append(13)
            case UInt8(ascii: "t"): octets.append(9)
            default: octets.append(escape)
            }
        }
        return octets
    }

    private static func address(_ text: String) -> SNMPValue? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).compactMap { UInt8($0) }
        return parts.count == 4 ? .ipAddress(parts) : nil
    }
}
