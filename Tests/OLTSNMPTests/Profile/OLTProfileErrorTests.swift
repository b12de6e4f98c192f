import Foundation
import Testing

@testable import OLTSNMP

@Suite struct OLTProfileErrorTests {
    static let good = """
        schema_version: 1
        name: sample
        title: Sample
        match: {sys_object_id: ["1.3.6.1.4.1.99"]}
        base: "1.3.6.1.4.1.99.1"
        index:
          parts:
            - name: port
            - name: onu
          pon_port: "{port}"
          onu_id: onu
          port_parts: [port]
        serial: {column: serial, encoding: text_12}
        states:
          - {state: online, when: {run_status: online}}
          - {state: unknown}
        columns:
          - {name: serial, oid: "1", type: text, mark: M}
          - {name: run_status, oid: "2", type: enum, values: {1: online, 2: offline}, mark: M}
          - {name: onu_rx_dbm, oid: "3", type: integer, live: true, multiply: 0.002, add: -30, signed_bits: 16, sentinels: [65535], mark: C2}

        """

    func problem(_ from: String, _ to: String) -> OLTProfileError? {
        do throws(OLTProfileError) {
            _ = try OLTProfile(yaml: Self.good.replacingOccurrences(of: from, with: to), file: "sample.yaml")
            return nil
        } catch { return error }
    }

    @Test func theSampleIsGood() { #expect(problem("", "") == nil) }

    @Test(arguments: [
        ("name: sample", "name: Sample OLT", 2, "name"),
        ("schema_version: 1", "schema_version: 2", 1, "schema_version"),
        ("title: Sample", "title: Sample\ncolour: blue", 4, "colour"),
        ("base: \"1.3.6.1.4.1.99.1\"", "base: \"1.3.x\"", 5, "base"),
        ("onu_id: onu", "onu_id: ont", 11, "index.onu_id"),
        ("pon_port: \"{port}\"", "pon_port: \"{slot}\"", 10, "index.pon_port"),
        ("port_parts: [port]", "port_parts: [slot]", 12, "index.port_parts"),
        ("encoding: text_12", "encoding: text", 13, "serial.encoding"),
        ("{column: serial,", "{column: onu_rx_dbm,", 13, "serial.column"),
        ("state: online, when", "state: working, when", 15, "states[0].state"),
        ("when: {run_status: online}", "when: {run_status: up}", 15, "states[0].when.run_status"),
        ("when: {run_status: online}", "when: {phase: online}", 15, "states[0].when.phase"),
        ("oid: \"3\", type: integer", "oid: \"3\", type: float", 20, "columns[2].type"),
        ("oid: \"3\", type: integer", "oid: \"3\", type: enum", 20, "columns[2].type"),
        ("mark: C2", "mark: X", 20, "columns[2].mark"),
        ("mark: C2", "mark: C2, unti: dBm", 20, "columns[2].unti"),
        ("mark: C2", "mark: C2, range: [1]", 20, "columns[2].range"),
        ("mark: C2", "mark: C2, divide: 0", 20, "columns[2].divide"),
        ("name: onu_rx_dbm", "name: power", 20, "columns[2].name"),
        ("name: onu_rx_dbm", "name: run_status", 20, "columns[2].name"),
        ("    - name: onu", "    - name: onu\n      bits: [{name: onu, shift: 30, width: 8}]", 10, "index.parts[1].bits[0].shift"),
    ])
    func namesFileAndLine(_ from: String, _ to: String, _ line: Int, _ path: String) throws {
        let error = try #require(problem(from, to))
        #expect(error.path == path)
        #expect(error.line == line)
        #expect(error.description.hasPrefix("sample.yaml:\(line): \(path): "))
    }

    @Test func aMissingKeyAndBrokenYAMLHaveAPlace() throws {
        let missing = try #require(problem("title: Sample\n", ""))
        #expect(missing.problem.contains("title"))
        let broken = try #require(problem("title: Sample", "title: [Sample"))
        #expect(broken.line != nil)
        #expect(problem(Self.good, "") != nil)
        #expect(problem(Self.good, "- 1\n- 2\n") != nil)
    }

    @Test func aWordThatIsNoCauseIsRefused() throws {
        let text = "name: last_down_cause, oid: \"3\", type: enum, values: {1: power_cut}, mark: M}"
        let error = try #require(
            problem("name: onu_rx_dbm, oid: \"3\", type: integer, live: true, multiply: 0.002, add: -30, signed_bits: 16, sentinels: [65535], mark: C2}", text))
        #expect(error.path == "columns[2].values")
    }

    @Test func aFileThatIsNotThereIsNamed() {
        #expect(throws: OLTProfileError.self) { _ = try OLTProfile(contentsOf: "/nowhere/x.yaml") }
        #expect(throws: OLTProfileError.self) { _ = try OLTProfileSet(directory: "/nowhere") }
    }
}
