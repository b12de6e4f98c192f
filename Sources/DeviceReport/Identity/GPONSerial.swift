/// The serial number of an ONU on a PON: four letters of the vendor and four octets.
/// Not the TR-069 serial: on a TP-Link modem the two have nothing in common.
public struct GPONSerial: Sendable, Hashable, CustomStringConvertible {
    /// Eight octets, the first four upper-case letters.
    public let octets: [UInt8]

    public init?(octets: [UInt8]) {
        guard octets.count == 8, octets.prefix(4).allSatisfy({ (65...90).contains($0) }) else { return nil }
        self.octets = octets
    }

    /// Accepts `TPLGB4FB2AC8`, `TPLG-b4fb2ac8` and the 16 hex digits `54504C47B4FB2AC8`.
    public init?(_ text: String) {
        var raw = Array(text.utf8.prefix(17))
        if raw.count == 13, raw[4] == UInt8(ascii: "-") { raw.remove(at: 4) }
        if raw.count == 16, let octets = Hex.octets(raw[...]) {
            self.init(octets: octets)
        } else if raw.count == 12, let tail = Hex.octets(raw[4...]) {
            self.init(octets: raw.prefix(4).map { (97...122).contains($0) ? $0 - 32 : $0 } + tail)
        } else {
            return nil
        }
    }

    /// `TPLGB4FB2AC8`: four letters and eight upper-case hex digits.
    public var description: String { String(decoding: octets.prefix(4), as: UTF8.self) + Self.hex(octets.suffix(4)) }

    /// `54504C47B4FB2AC8`: sixteen upper-case hex digits.
    public var hexText: String { Self.hex(octets[...]) }

    private static func hex(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
}

extension GPONSerial: ReportScalar {
    public static var schema: ScalarSchema { .string }
    public func write(to json: inout JSONWriter) { json.string(description) }
}
