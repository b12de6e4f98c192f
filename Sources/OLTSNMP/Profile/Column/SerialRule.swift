public import DeviceReport

/// Where the ONU's serial stands and in which forms. The forms are declared, never guessed: eight octets may happen to be text.
public struct SerialRule: Sendable, Decodable {
    public enum Encoding: String, Sendable, Decodable, CaseIterable {
        /// Four letters and four octets.
        case octets8 = "octets_8"
        /// Sixteen hex digits as text.
        case hex16 = "hex_16"
        /// Four letters and eight hex digits as text; a dash or a colon between them is allowed.
        case text12 = "text_12"
        /// One of the text forms behind a comma: `1,HWTC…`.
        case afterComma = "after_comma"
        /// Six octets: the MAC address of an EPON ONU, which has no PON serial.
        case mac6 = "mac_6"
        /// A MAC address as text.
        case macText = "mac_text"
        /// The OLT does not say it: another source has to map the ONU's name on it.
        case none

        /// The PON serial in octets of this form.
        func serial(_ octets: [UInt8]) -> GPONSerial? {
            switch self {
            case .octets8: return GPONSerial(octets: octets)
            case .hex16:
                guard octets.count == 16, let raw = Hex.octets(octets) else { return nil }
                return GPONSerial(octets: raw)
            case .text12:
                let plain = octets.count == 13 && octets[4] == UInt8(ascii: ":") ? octets.prefix(4) + octets.suffix(8) : octets[...]
                guard plain.count == 12 || plain.count == 13 else { return nil }
                return GPONSerial(String(decoding: plain, as: UTF8.self))
            case .afterComma:
                guard let comma = octets.lastIndex(of: UInt8(ascii: ",")) else { return nil }
                let tail = Array(octets[(comma + 1)...])
                return Encoding.text12.serial(tail) ?? Encoding.hex16.serial(tail)
            case .mac6, .macText, .none: return nil
            }
        }
    }

    /// Name of the column; empty when there is none.
    public var column: String
    /// In the order in which they are tried; no two fit the same octets.
    public var encodings: [Encoding]

    enum CodingKeys: String, CodingKey, CaseIterable { case column, encoding }

    public init(column: String, encodings: [Encoding]) {
        self.column = column
        self.encodings = encodings
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        if let list = try? box.decode([String].self, forKey: .encoding) {
            encodings = try list.map { word in
                guard let encoding = Encoding(rawValue: word) else {
                    throw DecodingError.dataCorruptedError(forKey: .encoding, in: box, debugDescription: "unknown encoding '\(word)'")
                }
                return encoding
            }
        } else {
            encodings = [try box.decode(Encoding.self, forKey: .encoding)]
        }
        let isAbsent = encodings == [.none]
        if encodings.isEmpty || encodings.contains(.none) && !isAbsent {
            throw DecodingError.dataCorruptedError(forKey: .encoding, in: box, debugDescription: "needs an encoding, and 'none' stands alone")
        }
        column = isAbsent ? try box.decodeIfPresent(String.self, forKey: .column) ?? "" : try box.decode(String.self, forKey: .column)
    }

    /// The OLT says a PON serial.
    public var hasSerial: Bool { encodings.contains { ![.mac6, .macText, .none].contains($0) } }

    /// What names the ONU in a value of the column: its serial, or the MAC address where the OLT says no serial.
    public func key(in value: SNMPValue) -> ONUKey? {
        serial(in: value).map { .serial($0) } ?? mac(in: value).map { .mac($0) }
    }

    /// The serial in a value of the column; nil when there is none.
    public func serial(in value: SNMPValue) -> GPONSerial? {
        guard let octets = value.octets else { return nil }
        return encodings.lazy.compactMap { $0.serial(octets) }.first
    }

    /// The MAC address that names an EPON ONU.
    public func mac(in value: SNMPValue) -> MACAddress? {
        guard let octets = value.octets else { return nil }
        return encodings.lazy.compactMap { encoding in
            switch encoding {
            case .mac6: octets.count == 6 ? MACAddress(Hex.lower(octets)) : nil
            case .macText: MACAddress(String(decoding: octets, as: UTF8.self))
            default: nil
            }
        }.first
    }
}
