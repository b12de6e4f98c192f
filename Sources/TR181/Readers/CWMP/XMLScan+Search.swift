internal import Foundation

extension XMLScan {
    /// Where the text begins, at `from` or after it.
    static func find(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var at = from
        while at < bytes.count, let found = memchr(base + at, Int32(text.utf8Start[0]), bytes.count - at) {
            at = UnsafeRawPointer(base).distance(to: found)
            if stands(text, bytes, at: at) { return at }
            at += 1
        }
        return nil
    }

    /// What comes after the text; the end when it never comes.
    static func end(of text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
        find(text, bytes, from: from).map { $0 + text.utf8CodeUnitCount } ?? bytes.count
    }

    static func stands(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
        guard at + text.utf8CodeUnitCount <= bytes.count, let base = bytes.baseAddress else { return false }
        return memcmp(base + at, text.utf8Start, text.utf8CodeUnitCount) == 0
    }
}
