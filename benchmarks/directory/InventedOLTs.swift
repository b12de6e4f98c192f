import DeviceReport
import OLTSNMP

/// Invented OLTs of a thousand ONUs each: 16 PON ports, 64 places a port.
struct InventedOLTs {
    let count: Int
    static let each = 1000

    func name(_ olt: Int) -> String { "olt-\(olt)" }

    func onus(_ olt: Int) -> [ListedONU] {
        (0..<Self.each).compactMap { number in
            let (port, onu) = (number / 64, number % 64)
            let ifIndex = UInt32(125 << 25 | 1 << 13 | port << 8)
            return key(olt, number).map {
                ListedONU(key: $0, index: ONUIndex(parts: [ifIndex, UInt32(onu)], ponPort: "0/1/\(port)", onuID: onu, portIndex: [ifIndex]))
            }
        }
    }

    func key(_ olt: Int, _ number: Int) -> ONUKey? {
        // Serials of a maker are not dealt out in order.
        let mixed = UInt32(truncatingIfNeeded: olt * Self.each + number) &* 2_654_435_761
        return GPONSerial(octets: Array("TPLG".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: mixed >> UInt32(24 - 8 * $0)) }).map { .serial($0) }
    }
}
