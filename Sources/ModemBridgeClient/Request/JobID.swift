/// The id of a bridge's job: 1…64 of `A-Z a-z 0-9 _ -`.
struct JobID: Sendable, Hashable {
    let text: String

    init?(_ text: String) {
        guard (1...64).contains(text.utf8.count) else { return nil }
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): continue
            default: return nil
            }
        }
        self.text = text
    }
}
