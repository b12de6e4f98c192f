import CNetSNMP

extension SNMPVarbind {
    /// Copies one row of the library's flat answer, whose memory is lent for the length of a callback.
    init(_ row: cnetsnmp_varbind) {
        oid = OID(Array(UnsafeBufferPointer(start: row.name, count: row.name_length)))
        let octets = Array(UnsafeBufferPointer(start: row.octets, count: row.octets_length))
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
