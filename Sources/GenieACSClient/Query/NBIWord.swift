/// A text that may stand in an NBI query: 1…64 of `A-Z a-z 0-9 _ . : -`.
///
/// The NBI turns strings with `*` or `/…/` into patterns and dies on what it does not expect, so nothing else can be said.
struct NBIWord: Sendable, Hashable {
    let text: String

    init?(_ text: String) {
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.allows) else { return nil }
        self.text = text
    }

    private static func allows(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"): true
        default: false
        }
    }

    /// The word as GenieACS writes it inside an `_id`: all but letters, digits and `_` percent-encoded, upper case.
    var escapedForID: String {
        var out = ""
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "_"): out.unicodeScalars.append(UnicodeScalar(byte))
            default: out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }
}
