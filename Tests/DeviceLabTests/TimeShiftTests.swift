import Foundation
import Testing

@testable import DeviceLab

@Suite struct TimeShiftTests {
    private func shift() throws -> TimeShift {
        var options = DeviceLabOptions()
        options.timeStamps = .relativeToNow
        let now = try #require(ISODate.date("2027-03-05T03:04:05.000Z"))
        return try #require(TimeShift(of: LabFixtures.capture(), options: options, now: now))
    }

    @Test func movesTimesAndNothingElse() throws {
        var object = try #require(
            try LabFixtures.json(
                #"{"_lastInform":"2026-01-02T03:00:00.000Z","T":{"_value":"2026-01-01T03:04:05.000Z","_type":"xsd:dateTime"},"#
                    + #""Z":{"_value":"0001-01-01T00:00:00.000Z","_type":"xsd:dateTime"},"S":{"_value":"2026-01-01","_type":"xsd:string"}}"#
            ).object)
        try shift().apply(to: &object)
        let text = String(decoding: LabJSON.object(object).bytes, as: UTF8.self)
        #expect(
            text == #"{"_lastInform":"2027-03-05T03:00:00.000Z","T":{"_value":"2027-03-04T03:04:05.000Z","_type":"xsd:dateTime"},"#
                + #""Z":{"_value":"0001-01-01T00:00:00.000Z","_type":"xsd:dateTime"},"S":{"_value":"2026-01-01","_type":"xsd:string"}}"#)
    }

    @Test func movesDateAndTimeOfAgents() throws {
        let name = SNMPOID([1, 3, 6, 1])
        func moved(_ octets: [UInt8]) throws -> SNMPValue {
            try shift().apply(to: SNMPVarBind(name, .octetString(octets))).value
        }
        #expect(try moved([0x07, 0xEA, 1, 2, 3, 4, 5, 0]) == .octetString([0x07, 0xEB, 3, 5, 3, 4, 5, 0]))
        #expect(
            try moved([0x07, 0xEA, 1, 1, 23, 0, 0, 0, 0x2D, 4, 0]) == .octetString([0x07, 0xEB, 3, 4, 23, 0, 0, 0, 0x2D, 4, 0]))
        let serial = Array("TPLG".utf8) + [0x12, 0x34, 0x56, 0x78]
        #expect(try moved(serial) == .octetString(serial))
        #expect(try moved([0x07, 0xEA, 13, 2, 3, 4, 5, 0]) == .octetString([0x07, 0xEA, 13, 2, 3, 4, 5, 0]))
    }
}
