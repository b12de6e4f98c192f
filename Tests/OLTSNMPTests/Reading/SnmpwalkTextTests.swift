import Testing

@testable import OLTSNMP

@Suite struct TheTextOfASnmpwalk {
    func read(_ text: String) -> (rows: [SNMPVarbind], skipped: Int) { SnmpwalkText.read(Array(text.utf8)) }

    @Test func isReadByItsTypes() {
        let (rows, skipped) = read(
            """
            .1.3.6.1.4.1.9.1 = INTEGER: -1414
            .1.3.6.1.4.1.9.2 = INTEGER: up(1)
            .1.3.6.1.4.1.9.3 = STRING: "say \\"hi\\" \\\\"
            .1.3.6.1.4.1.9.4 = Hex-STRING: 41 4E 4F 4E
            00 00 00 01
            .1.3.6.1.4.1.9.5 = ""
            .1.3.6.1.4.1.9.6 = Counter64: 18446744073709551615
            .1.3.6.1.4.1.9.7 = Timeticks: (8100) 0:01:21.00
            .1.3.6.1.4.1.9.8 = OID: .1.3.6.1.4.1.2011.2.123
            .1.3.6.1.4.1.9.9 = IpAddress: 192.0.2.7
            .1.3.6.1.4.1.9.10 = Gauge32: 7
            .1.3.6.1.4.1.9.11 = No Such Instance currently exists at this OID
            .1.3.6.1.4.1.9.12 = Wobble: 7
            .1.3.6.1.4.1.9.13 = STRING: "two
            lines"
            """)
        #expect(skipped == 1)
        #expect(
            rows.map(\.value) == [
                .integer(-1414), .integer(1), .octets(Array("say \"hi\" \\".utf8)), .octets([0x41, 0x4E, 0x4F, 0x4E, 0, 0, 0, 1]), .octets([]),
                .counter64(.max),
                .timeTicks(8100), .oid(oid("1.3.6.1.4.1.2011.2.123")), .ipAddress([192, 0, 2, 7]), .gauge32(7), .octets(Array("two\nlines".utf8)),
            ])
    }

    @Test(arguments: ["", "\n\n", ".", "=", ". = INTEGER: 1", ".1.3 = INTEGER: ", ".1.3 = INTEGER: (", ".1.3 =", "...= STRING: \"", ".1.3 = Hex-STRING: 4"])
    func brokenTextDoesNotHurt(_ text: String) { #expect(read(text).rows.allSatisfy { $0.oid.parts.count >= 1 }) }

    @Test func aRecordingIsToldByItsFirstLine() {
        let walk = RecordedWalk(text: Array("# made up\n.1.3.6.1.9.2 = INTEGER: 2\n.1.3.6.1.9.1 = STRING: \"a|b\"\n".utf8))
        #expect(walk.rows.map { $0.oid.description } == ["1.3.6.1.9.1", "1.3.6.1.9.2"])
        let prec = RecordedWalk(text: Array("1.3.6.1.9.10|2|1\n1.3.6.1.9.2|4e|\\x00a=\\n\n1.3.6.1.9.2|2|5\n".utf8))
        #expect(prec.rows == [SNMPVarbind(oid("1.3.6.1.9.2"), .integer(5)), SNMPVarbind(oid("1.3.6.1.9.10"), .integer(1))])
        #expect(prec.next(after: oid("1.3.6.1.9.2")).oid == oid("1.3.6.1.9.10"))
        #expect(prec.next(after: oid("1.3.6.1.9.10")).value == .endOfMibView)
        #expect(prec.rows(below: oid("1.3.6.1.9.1")).isEmpty)
        #expect(RecordedWalk(text: []).rows.isEmpty)
        #expect(Snmprec.read(Array("1.3.6.1|4e|\\x0|\n1.3.6.1|4e|\\x41\\\\b\n".utf8)).rows.map(\.value) == [.octets(Array("A\\b".utf8))])
    }
}
