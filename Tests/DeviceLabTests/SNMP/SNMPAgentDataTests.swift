import Testing

@testable import DeviceLab

@Suite struct SNMPAgentDataTests {
    @Test(
        "snmprec values by type",
        arguments: [
            ("2|-7", .integer(-7)), ("2|-2147483648", .integer(.min)), ("4|a|b", .octetString(Array("a|b".utf8))), ("4|", .octetString([])),
            ("4x|00ff", .octetString([0, 255])), ("4e|(\\x00\\\\", .octetString([0x28, 0, 0x5C])), ("5|", .null),
            ("6|.1.3.6.1", .objectIdentifier(SNMPOID([1, 3, 6, 1]))), ("6|1.3.6.1", .objectIdentifier(SNMPOID([1, 3, 6, 1]))),
            ("64|192.0.2.7", .ipAddress(192, 0, 2, 7)), ("64x|c0000207", .ipAddress(192, 0, 2, 7)), ("65|4294967295", .counter32(.max)),
            ("66|9", .gauge32(9)), ("67|8", .timeTicks(8)), ("70|18446744073709551615", .counter64(.max)),
        ] as [(String, SNMPValue)])
    func snmprecValue(_ text: String, _ value: SNMPValue) {
        let data = SNMPAgentData(snmprec: "1.3.9|\(text)\r\n")
        #expect(data.rows == [SNMPVarBind(SNMPOID([1, 3, 9]), value)])
        #expect(data.problems.isEmpty)
    }

    @Test(
        "what cannot be read is left out and told",
        arguments: [
            ("1.3.9|2", .notARow), ("1.x.9|2|1", .badObjectIdentifier), ("1.40.9|2|1", .badObjectIdentifier), ("3.1|2|1", .badObjectIdentifier),
            ("1.3.9|99|1", .unknownType), ("1.3.9||1", .unknownType), ("1.3.9|2|1.5", .badValue), ("1.3.9|2|2147483648", .badValue),
            ("1.3.9|65|-1", .badValue), ("1.3.9|4x|abc", .badValue), ("1.3.9|64|1.2.3", .badValue), ("1.3.9|6|", .badValue),
            ("1.3.9|70|18446744073709551616", .badValue), ("1.3.9|4e|\\x0", .badValue),
        ] as [(String, SNMPDataProblem.Reason)])
    func snmprecProblem(_ line: String, _ reason: SNMPDataProblem.Reason) {
        let data = SNMPAgentData(snmprec: "# a comment\n\(line)\n\n")
        #expect(data.rows.isEmpty)
        #expect(data.problems == [SNMPDataProblem(line: 2, reason: reason)])
    }

    @Test("rows are sorted as numbers; of repeated names the first counts")
    func order() {
        let data = SNMPAgentData(snmprec: "1.3.10|2|1\n1.3.9|2|2\n1.3.10|2|3\n1.3|2|4\n1.3.9.0|2|5")
        #expect(data.rows.map(\.name.description) == [".1.3", ".1.3.9", ".1.3.9.0", ".1.3.10"])
        #expect(data[SNMPOID([1, 3, 10])] == .integer(1))
        #expect(data.problems == [SNMPDataProblem(line: 3, reason: .duplicateRow)])
    }

    @Test(
        "walk values by type",
        arguments: [
            ("INTEGER: -1414", .integer(-1414)), ("INTEGER: up(1)", .integer(1)), ("INTEGER: 250 ms", .integer(250)),
            ("STRING: \"a \\\"b\\\" \\\\c\"", .octetString(Array("a \"b\" \\c".utf8))), ("STRING: bare = text", .octetString(Array("bare = text".utf8))),
            ("\"\"", .octetString([])), ("Hex-STRING: 41 4E 00 ", .octetString([0x41, 0x4E, 0])), ("BITS: 80 01 0(0) 15(15)", .octetString([0x80, 1])),
            ("NULL", .null), ("OID: .1.3.6", .objectIdentifier(SNMPOID([1, 3, 6]))), ("IpAddress: 192.0.2.7", .ipAddress(192, 0, 2, 7)),
            ("Network Address: C0:00:02:07", .ipAddress(192, 0, 2, 7)), ("Counter32: 5", .counter32(5)), ("Gauge32: 5", .gauge32(5)),
            ("Timeticks: (4242) 0:00:42.42", .timeTicks(4242)), ("Counter64: 11743711188810", .counter64(11_743_711_188_810)),
            ("Wrong Type (should be INTEGER): Gauge32: 6", .gauge32(6)),
        ] as [(String, SNMPValue)])
    func walkValue(_ text: String, _ value: SNMPValue) {
        let data = SNMPAgentData(walk: ".1.3.9 = \(text)\n")
        #expect(data.rows == [SNMPVarBind(SNMPOID([1, 3, 9]), value)])
        #expect(data.problems.isEmpty)
    }

    @Test("walk values over several lines; answers that are no rows")
    func walkLines() {
        let data = SNMPAgentData(
            walk: """
                .1.3.2 = Hex-STRING: 01 02
                03 04
                .1.3.1 = STRING: "two
                lines"
                .1.3.4 = No Such Instance currently exists at this OID
                .1.3.5 = No more variables left in this MIB View (It is past the end of the MIB tree)
                .1.3.6 = Float: 1.0

                """)
        #expect(
            data.rows == [
                SNMPVarBind(SNMPOID([1, 3, 1]), .octetString(Array("two\nlines".utf8))),
                SNMPVarBind(SNMPOID([1, 3, 2]), .octetString([1, 2, 3, 4])),
            ])
        #expect(data.problems == [SNMPDataProblem(line: 7, reason: .unknownType)])
    }

    @Test("rows written as snmprec are read back")
    func written() {
        let data = SNMPAgentData(
            rows: BERCodecTests.values.enumerated().map { SNMPVarBind(SNMPOID([1, 3, UInt32($0.offset)]), $0.element.0) })
        let kept = data.rows.filter { ![.noSuchObject, .noSuchInstance, .endOfMibView].contains($0.value) }
        let again = SNMPAgentData(snmprec: data.snmprec)
        #expect(again.rows == kept)
        #expect(again.problems.isEmpty)
    }

    @Test(
        "every published recording is read whole", .enabled(if: !SharedRecordings.snmprecs.isEmpty, "no recordings beside the project"),
        arguments: SharedRecordings.snmprecs)
    func recordings(_ path: String) throws {
        let bytes = try #require(SharedRecordings.bytes(path))
        let data = SNMPAgentData(snmprec: bytes)
        #expect(data.problems.filter { $0.reason != .duplicateRow } == [])
        let lines = RecordingText.lines(bytes).filter { !$0.isEmpty }.count
        #expect(data.rows.count + data.problemCount == lines)
    }
}
