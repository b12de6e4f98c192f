/// A pattern of a dialect's `match`: a text that the device's must begin with, `*` for anything in between, `=` before it for the
/// whole text. Compared without case.
public struct TextPattern: Sendable, Hashable {
    /// As written.
    public let written: String
    private let parts: [[UInt8]]
    private let isWhole: Bool

    /// Nil for a pattern that would fit anything.
    init?(_ written: String) {
        self.written = written
        isWhole = written.hasPrefix("=")
        let text = (isWhole ? String(written.dropFirst()) : written).lowercased()
        parts = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
        guard parts.contains(where: { !$0.isEmpty }) else { return nil }
    }

    /// How much of it is no wildcard: the more, the closer the fit.
    var weight: Int { parts.reduce(isWhole ? 1 : 0) { $0 + $1.count } }

    /// - Parameter text: lower case.
    func fits(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = parts.first, let last = parts.last, bytes.starts(with: first) else { return false }
        guard parts.count > 1 else { return !isWhole || bytes.count == first.count }
        var at = first.count
        for part in parts.dropFirst().dropLast() {
            guard let end = Self.end(of: part, in: bytes, from: at, to: bytes.count) else { return false }
            at = end
        }
        if isWhole { return bytes.count - last.count >= at && bytes.suffix(last.count).elementsEqual(last) }
        return Self.end(of: last, in: bytes, from: at, to: bytes.count) != nil
    }

    private static func end(of part: [UInt8], in bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
        guard limit - start >= part.count else { return nil }
        for at in start...(limit - part.count) where bytes[at..<(at + part.count)].elementsEqual(part) { return at + part.count }
        return nil
    }
}
