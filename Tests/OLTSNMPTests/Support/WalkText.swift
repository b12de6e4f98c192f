@testable import OLTSNMP

/// The text of `snmpwalk -On`.
enum WalkText {
    static func rows(_ text: String) -> [SNMPVarbind] {
        text.split(separator: "\n").compactMap { line in
            guard let equals = line.firstRange(of: " = "), let oid = OID(line[..<equals.lowerBound]) else { return nil }
            let parts = line[equals.upperBound...].split(separator: ": ", maxSplits: 1)
            guard parts.count == 2, let kind = parts.first, let value = parts.last else { return nil }
            switch kind {
            case "INTEGER": return Int64(value).map { SNMPVarbind(oid, .integer($0)) }
            case "Counter64": return UInt64(value).map { SNMPVarbind(oid, .counter64($0)) }
            case "Hex-STRING": return SNMPVarbind(oid, .octets(value.split(separator: " ").compactMap { UInt8($0, radix: 16) }))
            case "STRING": return SNMPVarbind(oid, .octets(Array(value.filter { $0 != "\"" }.utf8)))
            default: return nil
            }
        }
    }
}
