import DeviceReport

/// The ONU's serial as sub-identifiers, one an octet.
public struct IndexSerialPart: Sendable, Decodable {
    public enum HexCase: String, Sendable, Decodable, CaseIterable { case lower, upper }

    public var encoding: SerialRule.Encoding
    /// The number of octets stands before them.
    public var isPrefixed: Bool
    /// How the agent writes the hex digits of a serial in text; a GET tells the cases apart, so the likely one comes first.
    public var hexCase: [HexCase]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case encoding
        case isPrefixed = "length_prefixed"
        case hexCase = "hex_case"
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        encoding = try box.decode(SerialRule.Encoding.self, forKey: .encoding)
        isPrefixed = try box.decode(Bool.self, forKey: .isPrefixed)
        hexCase = try box.decodeIfPresent([HexCase].self, forKey: .hexCase) ?? [.upper]
        guard !hexCase.isEmpty else { throw DecodingError.dataCorruptedError(forKey: .hexCase, in: box, debugDescription: "needs lower or upper") }
        guard length != nil else {
            throw DecodingError.dataCorruptedError(forKey: .encoding, in: box, debugDescription: "an index holds octets_8, hex_16 or text_12")
        }
    }

    /// Octets of a serial in this encoding.
    private var length: Int? {
        switch encoding {
        case .octets8: 8
        case .hex16: 16
        case .text12: 12
        default: nil
        }
    }

    /// Takes the serial off the front of a row number.
    func decode(_ index: ArraySlice<UInt32>) -> (serial: GPONSerial, rest: ArraySlice<UInt32>)? {
        guard let length else { return nil }
        var rest = index
        if isPrefixed {
            guard let count = rest.popFirst(), count == UInt32(length) else { return nil }
        }
        let octets = rest.prefix(length).compactMap { UInt8(exactly: $0) }
        guard octets.count == length, let serial = encoding.serial(octets) else { return nil }
        return (serial, rest.dropFirst(length))
    }

    /// Every row number the agent may use for a serial, the likely one first.
    func encode(_ serial: GPONSerial) -> [[UInt32]] {
        let texts: [[UInt8]]
        switch encoding {
        case .octets8: texts = [serial.octets]
        case .hex16: texts = hexCase.map { Array(($0 == .lower ? serial.hexText.lowercased() : serial.hexText).utf8) }
        default: texts = hexCase.map { Array((serial.description.prefix(4) + tail(serial, $0)).utf8) }
        }
        return texts.map { octets in (isPrefixed ? [UInt32(octets.count)] : []) + octets.map(UInt32.init) }
    }

    private func tail(_ serial: GPONSerial, _ hexCase: HexCase) -> String {
        let digits = serial.description.dropFirst(4)
        return hexCase == .lower ? digits.lowercased() : String(digits)
    }
}
