import DeviceReport

/// The reasons behind the dashes of a dense table: each reason gets a letter, explained under the table.
struct TextNotes: Sendable {
    private var reasons: [UnknownReason] = []

    /// A dash with its letter, `—a`.
    mutating func dash(_ reason: UnknownReason?) -> TextCell {
        let reason = reason ?? .notReported
        if !reasons.contains(reason) { reasons.append(reason) }
        return TextCell("—\(letter(reasons.firstIndex(of: reason) ?? 0))", .dim)
    }

    /// `—a not reported`, one for each reason used.
    func legend(_ words: TextWords) -> [TextCell] {
        reasons.enumerated().map { TextCell("—\(letter($0.offset)) \(words.reason($0.element))", .dim) }
    }

    private func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(97 + min(index, 25)))) }
}
