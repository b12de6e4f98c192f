import Foundation

/// A row number as octets, four a sub-identifier, the high one first: so that the order of the octets is that of the rows.
enum RowNumber {
    static func blob(_ parts: [UInt32]) -> Data {
        Data(parts.flatMap { part in stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: part >> UInt32($0)) } })
    }

    /// Octets beyond the last whole sub-identifier are none.
    static func parts(_ blob: Data) -> [UInt32] {
        var parts: [UInt32] = []
        var current: UInt32 = 0
        for (position, octet) in blob.enumerated() {
            current = current << 8 | UInt32(octet)
            if position % 4 == 3 { parts.append(current) }
        }
        return parts
    }
}
