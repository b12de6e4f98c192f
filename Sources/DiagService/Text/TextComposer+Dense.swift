import DeviceReport
internal import Foundation

extension TextComposer {
    /// A value in a dense table: its age is the row's, its reason a letter.
    func dense<Value>(_ value: Observed<Value>, _ notes: inout TextNotes, _ text: (Value) -> String) -> TextCell {
        guard let known = value.value else { return notes.dash(value.reason) }
        return TextCell(format.doubted(text(known), value))
    }

    /// Text from outside in a dense table.
    func denseText(_ value: Observed<String>, _ notes: inout TextNotes) -> TextCell {
        guard let known = value.value else { return notes.dash(value.reason) }
        let clean = TextSafety.clean(known)
        return clean.isEmpty ? notes.dash(.empty) : TextCell(format.doubted(clean, value))
    }

    /// When a value was observed; nil for one that is missing or whose time is not known.
    func when<Value>(_ value: Observed<Value>) -> Date? { value.value == nil ? nil : value.at }

    /// A radio band with its unit.
    func gigahertz(_ band: Band) -> String { band.rawValue.replacingOccurrences(of: ".", with: words.decimalPoint) + "\u{A0}GHz" }

    /// `… and 12 more`.
    func more(_ count: Int) -> [String] {
        count <= 0 ? [] : remark([TextCell(words[.more].replacingOccurrences(of: "{n}", with: "\(count)"), .dim)])
    }
}
