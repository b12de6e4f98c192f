/// The path of a parameter that may stand in a query, a projection or a task: segments of letters, digits, `_` and `-` between
/// single dots, none of them beginning with `_`, no dot at the end (a trailing dot leaves a task that faults for ever).
struct NBIParameterPath: Sendable, Hashable {
    let text: String

    init?(_ text: String) {
        guard (1...256).contains(text.utf8.count) else { return nil }
        var previous = UInt8(ascii: ".")
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"): break
            case UInt8(ascii: "_"), UInt8(ascii: "."): if previous == UInt8(ascii: ".") { return nil }
            default: return nil
            }
            previous = byte
        }
        guard previous != UInt8(ascii: ".") else { return nil }
        self.text = text
    }
}
