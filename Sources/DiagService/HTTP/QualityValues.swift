/// A header that lists what the reader prefers, such as `Accept: text/plain; color=ansi, */*;q=0.1`.
struct QualityValues {
    struct Item: Equatable {
        /// Lower case, without the parameters.
        var value: String
        /// Lower case, `q` not among them.
        var parameters: [String]
        /// In thousandths.
        var quality: Int
    }

    /// What is acceptable, best first; equals in the order in which they are written.
    let items: [Item]

    init(_ header: String?) {
        var items: [Item] = []
        for range in (header ?? "").split(separator: ",").prefix(Self.capacity) {
            let parts = range.split(separator: ";", omittingEmptySubsequences: false).map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let value = parts.first, !value.isEmpty else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Self.thousandths($0.dropFirst(2)) } ?? 1000
            if quality > 0 { items.append(Item(value: value, parameters: parts.dropFirst().filter { !$0.hasPrefix("q=") }, quality: quality)) }
        }
        self.items = items.enumerated().sorted { ($1.element.quality, $0.offset) < ($0.element.quality, $1.offset) }.map(\.element)
    }

    /// Preferences that are looked at; nobody has more.
    private static let capacity = 64

    /// A quality that cannot be read counts as none given.
    private static func thousandths(_ text: Substring) -> Int {
        guard let value = Double(text), (0...1).contains(value) else { return 1000 }
        return Int((value * 1000).rounded())
    }
}
