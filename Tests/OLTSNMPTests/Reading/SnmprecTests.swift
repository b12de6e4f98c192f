import Testing

@testable import OLTSNMP

@Suite struct SnmprecTests {
    @Test func whatIsWrittenIsReadBack() {
        let rows = [
            SNMPVarbind(oid("1.3.6.1.10"), .integer(-5)), SNMPVarbind(oid("1.3.6.1.2"), .octets(Array("plain|text".utf8))),
            SNMPVarbind(oid("1.3.6.1.3"), .octets([0, 10, 255])), SNMPVarbind(oid("1.3.6.1.4"), .octets([])),
            SNMPVarbind(oid("1.3.6.1.5"), .octets(Array("é\n".utf8))), SNMPVarbind(oid("1.3.6.1.6"), .counter64(.max)),
            SNMPVarbind(oid("1.3.6.1.7"), .noSuchInstance),
        ]
        let bytes = Snmprec.write(rows)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.split(separator: "\n").first == "1.3.6.1.2|4|plain|text")
        #expect(text.contains("1.3.6.1.3|4x|000aff\n"))
        let back = Snmprec.read(bytes)
        #expect(back.skipped == 0)
        #expect(back.rows == rows.dropLast().sorted { $0.oid < $1.oid })
    }

    @Test func linesThatAreNoneAreCounted() {
        let read = Snmprec.read(Array("1.3|2|x\n1.3|99|1\nnothing\n1.3.1|2|7\r\n\n.1.3.2|6|.1.3\n1.3|4x|0g\n1.3|64|1.2.3\n".utf8))
        #expect(read.skipped == 5)
        #expect(read.rows == [SNMPVarbind(oid("1.3.1"), .integer(7)), SNMPVarbind(oid("1.3.2"), .oid(oid("1.3")))])
    }
}
