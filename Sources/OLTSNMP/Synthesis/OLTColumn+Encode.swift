import DeviceReport
import Foundation

/// The way back: from what is true to what an agent's column says.
extension OLTColumn {
    /// The raw value of a measurement; nil when it does not fit the column.
    func encode(_ value: Double) -> SNMPValue? {
        let value = range.map { min(max(value, $0.lowerBound), $0.upperBound) } ?? value
        let unscaled = scale.decibelOf.map { pow(10, value / 10) * $0 } ?? (value - scale.add) * scale.divide / scale.multiply - Double(scale.offset)
        guard unscaled.isFinite, abs(unscaled) < 4e9 else { return nil }
        if kind == .quantity { return .octets(Array(String(format: "%.2f", unscaled).utf8)) }
        var raw = Int64(unscaled.rounded())
        if sentinels.contains(raw) { raw += 1 }
        if let bits = scale.signedBits, raw < 0 { raw += 1 << Int64(bits) }
        return kind == .counter ? .counter64(UInt64(clamping: raw)) : .integer(raw)
    }

    /// The raw value of a word; nil when the column has none for it.
    func encode(word: String) -> SNMPValue? {
        if let number = values.filter({ $0.value == word }).keys.min() { return .integer(number) }
        if let text = texts.filter({ $0.value == word }).keys.min() { return .octets(Array(text.utf8)) }
        return bits.first { $0.word == word }.map { .integer(1 << Int64($0.bit)) }
    }

    /// What the column says when it has nothing to say; nil when the row is left out.
    var none: SNMPValue? {
        if kind == .quantity || kind == .text || !texts.isEmpty { return noneTexts.min().map { .octets(Array($0.utf8)) } }
        return sentinels.min().map { .integer($0) }
    }

    /// Seconds since 1970 as a date of the column's form.
    func encode(seconds: Int64) -> SNMPValue? {
        var clock = time_t(seconds)
        var parts = tm()
        guard gmtime_r(&clock, &parts) != nil else { return nil }
        let year = Int(parts.tm_year) + 1900
        if kind == .dateAndTime {
            let rest = [parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, 0].map { UInt8(clamping: $0) }
            return .octets([UInt8(clamping: year >> 8), UInt8(truncatingIfNeeded: year)] + rest)
        }
        guard let format else { return nil }
        var text = format.replacingOccurrences(of: "YYYY", with: String(format: "%04d", year))
        for (field, number) in [("MM", parts.tm_mon + 1), ("DD", parts.tm_mday), ("hh", parts.tm_hour), ("mm", parts.tm_min), ("ss", parts.tm_sec)] {
            text = text.replacingOccurrences(of: field, with: String(format: "%02d", number))
        }
        return .octets(Array(text.utf8))
    }
}

extension SerialRule {
    /// How the OLT writes the serial, or the MAC address that stands for it; nil when it says none.
    func encode(_ onu: SyntheticONU) -> SNMPValue? {
        switch encodings.first {
        case .octets8: .octets(onu.serial.octets)
        case .hex16: .octets(Array(onu.serial.hexText.utf8))
        case .text12: .octets(Array(onu.serial.description.utf8))
        case .afterComma: .octets(Array("1,\(onu.serial)".utf8))
        case .mac6: .octets(onu.mac)
        case .macText: .octets(Array(Self.text(mac: onu.mac).utf8))
        case .some(.none), nil: nil
        }
    }

    static func text(mac: [UInt8]) -> String { mac.map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined(separator: ":") }
}
