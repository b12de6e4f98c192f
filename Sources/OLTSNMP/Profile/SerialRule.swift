public import DeviceReport

/// Where the ONU's serial stands and in which form. The form is declared, never guessed: eight octets may happen to be text.
public struct SerialRule: Sendable, Decodable {
    public enum Encoding: String, Sendable, Decodable, CaseIterable {
        /// Four letters and four octets.
        case octets8 = "octets_8"
        /// Sixteen hex digits as text.
        case hex16 = "hex_16"
        /// Four letters and eight hex digits as text, a dash allowed.
        case text12 = "text_12"
    }

    /// Name of the column.
    public var column: String
    public var encoding: Encoding

    enum CodingKeys: String, CodingKey, CaseIterable { case column, encoding }

    /// The serial in a value of the column; nil when there is none.
    public func serial(in value: SNMPValue) -> GPONSerial? {
        guard let octets = value.octets else { return nil }
        switch encoding {
        case .octets8: return GPONSerial(octets: octets)
        case .hex16:
            guard octets.count == 16, let raw = Hex.octets(octets) else { return nil }
            return GPONSerial(octets: raw)
        case .text12:
            guard octets.count == 12 || octets.count == 13 else { return nil }
            return GPONSerial(String(decoding: octets, as: UTF8.self))
        }
    }
}
