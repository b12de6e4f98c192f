/// Bytes as hexadecimal digits, two each.
enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    /// In lower case, as the modem's page writes it.
    static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Nil when a character is no digit; an odd number of digits is padded on the left.
    static func bytes(_ text: String) -> [UInt8]? {
        var nibbles: [UInt8] = text.utf8.count.isMultiple(of: 2) ? [] : [0]
        for byte in text.utf8 {
            switch byte {
            case 48...57: nibbles.append(byte - 48)
            case 65...70: nibbles.append(byte - 55)
            case 97...102: nibbles.append(byte - 87)
            default: return nil
            }
        }
        return stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
    }
}
