import DeviceReport
import Foundation

/// The value of one column for one ONU, with its origin or the reason why there is none.
struct ColumnReading {
    let column: OLTColumn
    let value: SNMPValue?
    let origin: Origin

    /// - Parameters:
    ///   - value: nil when the answer has no such row.
    ///   - at: when the OLT was asked.
    init(_ column: OLTColumn, name: OID, value: SNMPValue?, at: Date) {
        self.column = column
        self.value = value.flatMap { $0.isMissing ? nil : $0 }
        origin = Origin(
            .olt, path: "\(column.name) \(name)", raw: Self.raw(self.value, column), at: at, scale: column.scale.text,
            confidence: column.mark.confidence)
    }

    var number: Observed<Double> {
        guard let raw = value?.number else { return .unknown(value == nil ? .notReported : .unparseable, origin) }
        if column.sentinels.contains(raw) { return .unknown(.sentinel, origin) }
        guard let scaled = column.scale.value(of: raw) else { return .unknown(.outOfRange, origin) }
        if let range = column.range, !range.contains(scaled) { return .unknown(.outOfRange, origin) }
        return Observed(scaled, origin)
    }

    var integer: Observed<Int> {
        let number = number
        guard let value = number.value else { return .unknown(number.reason ?? .notReported, origin) }
        return Observed(Int(exactly: value.rounded()), else: .outOfRange, origin)
    }

    /// The word of an enumeration; a number without one is kept as `code_N`.
    var word: Observed<String> {
        guard let raw = value?.number else { return .unknown(value == nil ? .notReported : .unparseable, origin) }
        if column.sentinels.contains(raw) { return .unknown(.sentinel, origin) }
        return Observed(column.values[raw] ?? "code_\(raw)", origin)
    }

    var text: Observed<String> {
        guard let octets = value?.octets else { return .unknown(value == nil ? .notReported : .unparseable, origin) }
        let text = Self.text(octets)
        return text.isEmpty ? .unknown(.empty, origin) : Observed(text, origin)
    }

    var time: (shown: Observed<String>, seconds: Int64?) {
        guard let octets = value?.octets else { return (.unknown(value == nil ? .notReported : .unparseable, origin), nil) }
        switch OLTLocalTime.read(octets) {
        case .success(let time): return (Observed(time.text, origin), time.seconds)
        case .failure(.never): return (.unknown(.never, origin), nil)
        case .failure(.clockUnset): return (.unknown(.clockUnset, origin), nil)
        case .failure(.unparseable): return (.unknown(.unparseable, origin), nil)
        }
    }

    /// UTF-8, without padding and without control characters.
    private static func text(_ octets: [UInt8]) -> String {
        let visible = String(decoding: octets, as: UTF8.self).unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
        return String(String.UnicodeScalarView(visible)).trimmingCharacters(in: .whitespaces)
    }

    private static func raw(_ value: SNMPValue?, _ column: OLTColumn) -> String {
        guard let value else { return "" }
        guard let octets = value.octets else { return value.rawText }
        switch column.kind {
        case .text: return text(octets)
        default: return Hex.lower(octets)
        }
    }
}
