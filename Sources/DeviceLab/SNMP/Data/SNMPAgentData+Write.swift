extension SNMPAgentData {
    /// The rows as snmprec text in walk order; octets are written in hexadecimal, so that any reader gets them back.
    /// Exceptions are no rows and are left out.
    public var snmprec: [UInt8] {
        var text = ""
        for row in rows {
            guard let (tag, value) = Self.field(row.value) else { continue }
            text += row.name.description.dropFirst() + "|\(tag)|\(value)\n"
        }
        return Array(text.utf8)
    }

    private static func field(_ value: SNMPValue) -> (String, String)? {
        switch value {
        case .integer(let number): ("2", String(number))
        case .octetString(let octets): ("4x", hexadecimal(octets))
        case .null: ("5", "")
        case .objectIdentifier(let oid): ("6", String(oid.description.dropFirst()))
        case .ipAddress(let first, let second, let third, let fourth): ("64", "\(first).\(second).\(third).\(fourth)")
        case .counter32(let number): ("65", String(number))
        case .gauge32(let number): ("66", String(number))
        case .timeTicks(let number): ("67", String(number))
        case .opaque(let octets): ("68x", hexadecimal(octets))
        case .counter64(let number): ("70", String(number))
        case .noSuchObject, .noSuchInstance, .endOfMibView: nil
        }
    }

    private static func hexadecimal(_ octets: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: octets.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
