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
            confidence: column.isGuess ? .inferred : column.mark.confidence)
    }

    var number: Observed<Double> {
        guard let value else { return .unknown(.notReported, origin) }
        switch column.measure(value) {
        case .value(let number, let scale):
            var origin = origin
            origin.scale = scale.text
            return Observed(number, origin)
        case .missing(let reason): return .unknown(reason, origin)
        }
    }

    var integer: Observed<Int> {
        let number = number
        guard let value = number.value, let origin = number.origin else { return .unknown(number.reason ?? .notReported, origin) }
        return Observed(Int(exactly: value.rounded()), else: .outOfRange, origin)
    }

    /// The word of an enumeration; a number without one is kept as `code_N`.
    var word: Observed<String> {
        guard let value else { return .unknown(.notReported, origin) }
        switch column.word(value) {
        case .success(let word): return Observed(word, origin)
        case .failure(let missing): return .unknown(missing.reason, origin)
        }
    }

    var text: Observed<String> {
        guard let value else { return .unknown(.notReported, origin) }
        if column.kind == .mac {
            let mac = value.octets.flatMap { SerialRule(column: "", encodings: [.mac6, .macText]).mac(in: .octets($0)) }
            return Observed(mac?.description, else: .unparseable, origin)
        }
        guard let octets = value.octets else { return .unknown(.unparseable, origin) }
        let text = PlainText.of(octets)
        if text.isEmpty { return .unknown(.empty, origin) }
        return column.noneTexts.contains(text.lowercased()) ? .unknown(.sentinel, origin) : Observed(text, origin)
    }

    var time: (shown: Observed<String>, seconds: Int64?) {
        guard let octets = value?.octets else { return (.unknown(value == nil ? .notReported : .unparseable, origin), nil) }
        if column.noneTexts.contains(PlainText.of(octets).lowercased()) { return (.unknown(.never, origin), nil) }
        let result = column.kind == .dateText ? DateText(column.format ?? "").read(octets) : OLTLocalTime.read(octets)
        switch result {
        case .success(let time): return (Observed(time.text, origin), time.seconds)
        case .failure(.never): return (.unknown(.never, origin), nil)
        case .failure(.clockUnset): return (.unknown(.clockUnset, origin), nil)
        case .failure(.unparseable): return (.unknown(.unparseable, origin), nil)
        }
    }

    private static func raw(_ value: SNMPValue?, _ column: OLTColumn) -> String {
        guard let value else { return "" }
        guard let octets = value.octets else { return value.rawText }
        switch column.kind {
        case .text, .quantity, .dateText: return PlainText.of(octets)
        case .enumeration, .bits, .integer, .counter: return value.rawText
        case .octets, .mac, .dateAndTime: return Hex.lower(octets)
        }
    }
}
