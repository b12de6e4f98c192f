import Foundation
import Testing

@testable import OLTSNMP

/// Mistakes in what the grammar can say, each with its line.
@Suite struct AMistakeInAProfileIsNamedWithItsLine {
    static let good = """
        schema_version: 1
        name: sample
        title: Sample
        evidence: {mark: W, recordings: [some.snmprec]}
        match:
          sys_object_id: ["1.3.6.1.4.1.99"]
          others: [{sys_object_id: "1.3.6.1.4.1.99.3", is: not_an_olt, what: a switch}]
          probes: [{column: serial, value: serial}]
        agent: {max_repetitions: 10, no_bulk: [serial]}
        base: "1.3.6.1.4.1.99.1"
        index:
          parts:
            - {name: pon, bits: [{name: slot, shift: 8, width: 8, add: 1}, {name: port, shift: 0, width: 8}]}
            - {name: onu, min: 1, max: 64}
          pon_port: "{slot}/{port}"
          onu_id: onu
          rows:
            port: [pon]
            side: [{name: side, decimal: [{name: port, times: 100}, {name: onu, times: 1}]}]
        examples:
          - {index: "514.7", pon_port: "1/2", onu_id: 7, rows: {side: "207", port: "514"}}
        serial: {column: serial, encoding: [text_12, octets_8]}
        states:
          - {state: online, when: {run_status: [online, degraded]}}
          - {state: offline, cause: los, when: {run_status: los}}
        columns:
          - {name: serial, oid: "1", type: text, mark: W}
          - {name: run_status, oid: "2", type: bits, values: {0: online}, bits: [{bit: 1, word: degraded}, {bit: 0, word: los}], mark: M}
          - {name: onu_rx_dbm, oid: "3", type: integer, row: side, live: true, divide: 10, range: [-45, 10], alternatives: [{divide: 500}], unit: dBm, mark: C2}
          - {name: last_down, oid: "4", type: date_text, format: "YYYY-MM-DD hh:mm:ss", mark: C2}
          - {name: onu_tx_dbm, oid: "5", type: quantity, unit: dBm, if_number: {divide: 100}, mark: C2}

        """

    func problem(_ from: String, _ to: String) -> OLTProfileError? {
        do throws(OLTProfileError) {
            _ = try OLTProfile(yaml: Self.good.replacingOccurrences(of: from, with: to), file: "sample.yaml")
            return nil
        } catch { return error }
    }

    @Test func theSampleIsGood() { #expect(problem("", "") == nil) }

    @Test(
        arguments: [
            ("recordings: [some.snmprec]", "recordings: []", 4, "evidence.mark"), ("{mark: W, rec", "{mark: W, vendor: x, rec", 4, "evidence.vendor"),
            ("evidence: {mark: W, recordings: [some.snmprec]}", "evidence: {mark: M}", 27, "columns[0].mark"),
            ("is: not_an_olt", "is: a_toaster", 7, "match.others[0].is"), ("{column: serial, value: serial}]", "{column: sn}]", 8, "match.probes[0].column"),
            ("value: serial}]", "value: colour}]", 8, "match.probes[0].value"), ("max_repetitions: 10", "max_repetitions: 0", 9, "agent.max_repetitions"),
            ("no_bulk: [serial]", "no_bulk: [sn]", 9, "agent.no_bulk[0]"), ("shift: 8, width: 8", "shift: 4, width: 8", 13, "index.parts[0].bits"),
            ("shift: 8, width: 8", "shift: 8, width: 0", 13, "index.parts[0].bits[0].shift"), ("add: 1}", "add: 99999999}", 13, "index.parts[0].bits[0].add"),
            ("min: 1, max: 64", "min: 65, max: 64", 14, "index.parts[1].min"), ("min: 1, max: 64", "equals: 3, max: 64", 14, "index.parts[1].max"),
            ("port: [pon]", "port: [pons]", 17, "index.rows"), ("times: 100}", "times: 0}", 19, "index.rows.side[0].decimal[0].times"),
            ("times: 100}", "times: 1}", 19, "index.rows.side[0].decimal"), ("{name: port, times", "{nam: port, times", 19, "index.rows.side[0].decimal[0]"),
            ("index: \"514.7\"", "index: \"514\"", 21, "examples[0].index"), ("index: \"514.7\"", "index: \"514.65\"", 21, "examples[0].index"),
            ("pon_port: \"1/2\"", "pon_port: \"2/2\"", 21, "examples[0].pon_port"), ("onu_id: 7", "onu_id: 8", 21, "examples[0].onu_id"),
            ("side: \"207\"", "side: \"208\"", 21, "examples[0].rows.side"), ("rows: {side:", "rows: {sid:", 21, "examples[0].rows.sid"),
            ("onu_id: 7,", "onu_id: 7, serial: TPLGA0000001,", 21, "examples[0].serial"),
            ("encoding: [text_12, octets_8]", "encoding: [text_12, none]", 22, "serial.encoding"),
            ("encoding: [text_12, octets_8]", "encoding: [text_13]", 22, "serial.encoding"),
            ("encoding: [text_12, octets_8]", "encoding: mac_6", 22, "serial.column"),
            ("[online, degraded]", "[online, up]", 24, "states[0].when.run_status"), ("cause: los", "cause: dark", 25, "states[1].cause"),
            ("{state: offline, cause", "{state: ranging, cause", 25, "states[1].cause"), ("{state: online, when", "{state: disabled, when", 23, "states"),
            ("bits: [{bit: 1, word: degraded}, {bit: 0, word: los}]", "bits: []", 28, "columns[1].type"),
            ("{bit: 1, word", "{bit: 64, word", 28, "columns[1].bits"),
            ("row: side", "row: sides", 29, "columns[2].row"), ("row: side, live: true", "scope: uni, live: true", 29, "columns[2].scope"),
            ("range: [-45, 10], ", "", 29, "columns[2].alternatives"), ("[{divide: 500}]", "[{divide: 0}]", 29, "columns[2].alternatives[0].divide"),
            ("[{divide: 500}]", "[{decibel_of: -1}]", 29, "columns[2].alternatives[0].decibel_of"),
            ("[{divide: 500}]", "[{by: 5}]", 29, "columns[2].alternatives[0].by"),
            ("YYYY-MM-DD hh:mm:ss", "YYYY-MM hh:mm", 30, "columns[3].type"), ("unit: dBm, if_number", "if_number", 31, "columns[4].type"),
        ])
    func namesFileAndLine(_ from: String, _ to: String, _ line: Int, _ path: String) throws {
        let error = try #require(problem(from, to))
        #expect(error.path == path)
        // Of what is said about a list as a whole, the line is that of its key.
        #expect(error.line == line)
    }

    @Test func endlessChoicesAndDeepNumbersDoNotHurt() throws {
        let many = (0..<32).map { "{name: b\($0), shift: \($0), width: 1, values: {0: a, 1: b}}" }.joined(separator: ", ")
        let parts = "{name: pon, bits: [\(many)]}"
        let text = Self.good.replacingOccurrences(
            of: "{name: pon, bits: [{name: slot, shift: 8, width: 8, add: 1}, {name: port, shift: 0, width: 8}]}", with: parts
        )
        .replacingOccurrences(of: "{slot}/{port}", with: "{b0}")
        .replacingOccurrences(of: "examples:\n  - {index: \"514.7\", pon_port: \"1/2\", onu_id: 7, rows: {side: \"207\", port: \"514\"}}\n", with: "")
        .replacingOccurrences(of: ", row: side", with: "")
        let profile = try OLTProfile(yaml: text, file: "sample.yaml")
        #expect(profile.index.encode(ponPort: "1", onuID: 1).isEmpty)
        #expect(problem("name: sample", "name: &a [*a]") != nil)
        #expect(problem("divide: 10", "divide: 1e999") != nil)
        #expect(problem("min: 1", "min: -1") != nil)
        #expect(problem("title: Sample", "title: \(String(repeating: "[", count: 2000))") != nil)
    }
}
