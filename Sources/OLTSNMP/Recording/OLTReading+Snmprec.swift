public import DeviceReport
public import Foundation

extension OLTReading {
    /// Reads an ONU out of a recording, as a lookup read it then.
    ///
    /// - Parameters:
    ///   - snmprec: lines `OID|type|value`; other ONUs' rows may be among them.
    ///   - oltName: the OLT's name in the configuration of that time; the recording does not hold it.
    ///   - now: the clock of the recording.
    /// - Returns: nil when no row has this serial.
    public static func decode(
        snmprec: [UInt8], profile: OLTProfile, serial: GPONSerial, oltName: String? = nil, now: Date
    ) -> OLTReading? {
        let rows = Dictionary(Snmprec.read(snmprec).rows.map { ($0.oid, $0.value) }) { $1 }
        return OLTAnswer.reading(rows: rows, profile: profile, serial: serial, oltName: oltName, now: now)
    }

    /// The same for an ONU that its OLT may name otherwise than by a serial.
    public static func decode(snmprec: [UInt8], profile: OLTProfile, key: ONUKey, oltName: String? = nil, now: Date) -> OLTReading? {
        let rows = Dictionary(Snmprec.read(snmprec).rows.map { ($0.oid, $0.value) }) { $1 }
        return OLTAnswer.reading(rows: rows, profile: profile, key: key, oltName: oltName, now: now)
    }
}
