internal import CSimdJSON

/// The type a source declares for a parameter. A hint only: devices mislabel values, so fields are parsed by what they mean.
public enum ValueType: UInt8, Sendable, Hashable, CaseIterable {
    case unknown, string, int, unsignedInt, long, unsignedLong, boolean, dateTime, base64, hexBinary

    /// The type of a text such as `xsd:unsignedInt`, in any case and with or without its prefix.
    public init(declared text: String) {
        var text = text
        let raw = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { csj_parse_type($0.baseAddress, $0.count) }
        }
        self = ValueType(rawValue: raw) ?? .unknown
    }
}
