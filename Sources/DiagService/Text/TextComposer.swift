import DeviceReport
internal import Foundation

/// Puts the blocks of one report together. Each block is a list of finished lines.
struct TextComposer: Sendable {
    let report: Report
    let words: TextWords
    let format: TextFormat
    let paint: TextPaint
    let width: Int

    /// Columns of the labels at the left of a line.
    static let labelWidth = 20

    init(_ report: Report, color: Bool, width: Int) {
        self.report = report
        words = TextWords.of(report.request.lang)
        format = TextFormat(words: words, now: report.generatedAt)
        paint = TextPaint(color: color)
        self.width = width
    }

    // MARK: - Lines

    /// `── Title · note ─────`, over the whole width.
    func title(_ label: TextLabel, _ notes: [String] = []) -> String {
        let text = ([words[label]] + notes.filter { !$0.isEmpty }).joined(separator: TextFlow.divider)
        let shown = TextWidth.fit(text, width - 4)
        let rest = width - 4 - TextWidth.columns(shown)
        return paint("── ", .dim) + paint(shown, .strong) + (rest > 0 ? " " + paint(String(repeating: "─", count: rest), .dim) : "")
    }

    /// A label and what it says; nothing where there is nothing to say.
    func entry(_ label: TextLabel, _ parts: [TextCell]) -> [String] { entry(words[label], parts) }

    func entry(_ label: String, _ parts: [TextCell]) -> [String] {
        guard parts.contains(where: { !$0.isBlank }) else { return [] }
        let name = TextWidth.fit(label, Self.labelWidth - 1)
        let left = "  " + paint(name, .dim) + TextWidth.padding(name, to: Self.labelWidth)
        let indent = Self.labelWidth + 2
        return TextFlow(first: left, next: String(repeating: " ", count: indent), indent: indent).lines(settled(parts), width: width, paint: paint)
    }

    /// Parts of one age say it once, at the end.
    func settled(_ parts: [TextCell]) -> [TextCell] {
        let ages = parts.compactMap(\.age)
        guard ages.count > 1, let age = ages.first, !age.isEmpty, ages.allSatisfy({ $0 == age }) else { return parts }
        return parts.map { TextCell($0.text, $0.style) } + [TextCell(words[.allSeen].replacingOccurrences(of: "{v}", with: age), .dim)]
    }

    /// A sentence under a table or in place of one.
    func remark(_ parts: [TextCell]) -> [String] { TextFlow(first: "  ", next: "  ", indent: 2).lines(parts, width: width, paint: paint) }

    // MARK: - Values

    /// A measured value with all its doubts, or a dash with the reason.
    func cell<Value>(_ value: Observed<Value>, mark: TextMark? = nil, _ text: (Value) -> String) -> TextCell {
        guard let known = value.value else { return TextCell(dash(value.reason), .dim) }
        let shown = format.doubted(text(known), value)
        let age = format.age(of: value)
        return mark.map { TextCell($0, shown, age: age) } ?? TextCell(shown, age: age)
    }

    /// A mark as long as the value is recent enough to be judged by it, seconds; a question mark after.
    func judged<Value>(_ value: Observed<Value>, within limit: Double = 900, _ mark: (Value) -> TextMark?) -> TextMark? {
        guard let known = value.value, let mark = mark(known) else { return nil }
        return value.at.map { abs(report.generatedAt.timeIntervalSince($0)) <= limit } == true ? mark : .unknown
    }

    /// The same after a word that says what it is.
    func named<Value>(_ label: TextLabel, _ value: Observed<Value>, _ text: (Value) -> String) -> TextCell {
        let cell = cell(value, text)
        return TextCell("\(words[label]) \(cell.text)", cell.style, age: cell.age)
    }

    /// The same, left out where nobody carries the value: for what is not missed.
    func optional<Value>(_ label: TextLabel, _ value: Observed<Value>, _ text: (Value) -> String) -> TextCell {
        value.value == nil ? .blank : named(label, value, text)
    }

    func dash(_ reason: UnknownReason?) -> String { "— (\(words.reason(reason ?? .notReported)))" }

    /// Text from outside, harmless, or a dash where nothing readable is left of it.
    func safe(_ text: String) -> String {
        let clean = TextSafety.clean(text)
        return clean.isEmpty ? dash(.empty) : clean
    }

    // MARK: - Absence

    /// The blocks about which nothing is known, and why: what became of the sources that could have told.
    func absent(_ labels: [TextLabel]) -> [String] {
        guard !labels.isEmpty else { return [] }
        return [title(.noData)]
            + labels.flatMap { label in
                // The OLT knows of the fibre only.
                let silent = report.sources.filter { !$0.state.hasData && (label == .fibre || $0.name != .olt) }
                let why = silent.map { "\(words.source($0.name))\(words.colon)\(words.state($0.state))" }.joined(separator: ", ")
                return entry(label, [TextCell(why.isEmpty ? dash(.notReported) : "— (\(why))", .dim)])
            }
    }
}
