import CNetSNMP
import Glibc

extension SNMPVarbind {
    /// Copies one row of the library's flat answer, whose memory is lent for the length of a callback.
    /// - Parameter asked: the name that most likely stands here; it is taken over when it does, which spares a copy.
    init(_ row: cnetsnmp_varbind, asked: OID? = nil) {
        let name = UnsafeBufferPointer(start: row.name, count: row.name_length)
        if let asked, asked.isEqual(to: name) { oid = asked } else { oid = OID(Array(name)) }
        var octets: [UInt8] { Array(UnsafeBufferPointer(start: row.octets, count: row.octets_length)) }
        switch row.type {
        case 0x02: value = .integer(row.number)
        case 0x03, 0x04: value = .octets(octets)
        case 0x06: value = .oid(OID(Array(UnsafeBufferPointer(start: row.object_id, count: row.object_id_length))))
        case 0x40: value = .ipAddress(octets)
        case 0x41: value = .counter32(UInt32(truncatingIfNeeded: row.unsigned_number))
        case 0x42, 0x47: value = .gauge32(UInt32(truncatingIfNeeded: row.unsigned_number))
        case 0x43: value = .timeTicks(UInt32(truncatingIfNeeded: row.unsigned_number))
        case 0x44: value = .opaque(octets)
        case 0x46: value = .counter64(row.unsigned_number)
        case 0x80: value = .noSuchObject
        case 0x81: value = .noSuchInstance
        case 0x82: value = .endOfMibView
        default: value = .null
        }
    }
}

extension OID {
    fileprivate func isEqual(to name: UnsafeBufferPointer<UInt32>) -> Bool {
        parts.withUnsafeBytes { own in
            guard own.count == name.count * 4, let one = own.baseAddress, let other = name.baseAddress else { return false }
            return memcmp(one, other, own.count) == 0
        }
    }
}
