/// Texts that a device writes where it has nothing to say, compared without case. Asked for every value of a report, so a look at
/// the first byte decides nearly all of them.
public struct SentinelTexts: Sendable, Hashable {
    private let texts: Set<String>
    private let starts: ByteSet
    private let longest: Int

    public init(_ texts: [String]) {
        self.texts = Set(texts.map { $0.lowercased() })
        // A letter may come in either case.
        starts = ByteSet(texts.flatMap { [$0.lowercased().utf8.first, $0.uppercased().utf8.first].compactMap { $0 } })
        longest = texts.map { $0.utf8.count }.max() ?? 0
    }

    public func contains(_ text: String) -> Bool {
        guard let first = text.utf8.first, starts.contains(first), text.utf8.count <= longest else { return false }
        return texts.contains(text.lowercased())
    }
}
