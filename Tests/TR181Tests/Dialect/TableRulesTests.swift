import DeviceReport
import Foundation
import Testing

@testable import TR181

@Suite("A dialect's table: where values stand and how they read")
struct TableRulesTests {
    enum Thing: String, DialectField {
        case name, status, speed, level, number, vlan, kind

        func accepts(_ text: String) -> Bool { self != .status || ["Up", "Down"].contains(text) }
    }

    private static let scales = ["half": DialectScale(name: "half", rule: .linear(factor: 0.5, offset: -110))]

    private func rules(_ yaml: String) throws -> TableRules<Thing> {
        let node = try #require(try YAMLText.object(yaml))
        return try TableRules<Thing>.read(node, scales: Self.scales)
    }

    private func rows(_ yaml: String, _ leaves: [(String, String?)]) throws -> [TableRow<Thing>] {
        var builder = ParameterTreeBuilder()
        for (path, value) in leaves { builder.set(path: path, value: value) }
        let dialect = try #require(try Dialects.load(files: ["generic": "description: x"]).all.first)
        let scope = TreeScope(tree: builder.build(), dialect: dialect, source: .acs, now: .init(timeIntervalSince1970: 0))
        return scope.rows(try rules(yaml))
    }

    @Test("The first leaf with a value counts, and the origin names it")
    func fallbacks() throws {
        let found = try rows(
            "{path: A.B, name: [Missing, Empty, Real]}", [("A.B.1.Empty", ""), ("A.B.1.Real", "modem"), ("A.B.2.Empty", nil)])
        #expect(found.count == 2)
        #expect(found[0].string(.name).value == "modem")
        #expect(found[0].string(.name).origin?.path == "A.B.1.Real")
        #expect(found[1].string(.name).reason == .notFetched)
        #expect(found[1].string(.name).origin?.path == "A.B.2.Empty")
    }

    @Test("A place may climb, descend into the first instance with a value, or be the instance number")
    func places() throws {
        let found = try rows(
            "{path: 'A.{i}.B', name: '^.^.Title', speed: 'C.{i}.Rate', number: '#', vlan: '^.^.#'}",
            [("A.7.Title", "outer"), ("A.7.B.3.C.1.Rate", ""), ("A.7.B.3.C.4.Rate", "12")])
        let row = try #require(found.first)
        #expect(row.string(.name).value == "outer")
        #expect(row.whole(.speed).value == 12)
        #expect(row.whole(.speed).origin?.path == "A.7.B.3.C.4.Rate")
        #expect(row.whole(.number).value == 3)
        #expect(row.whole(.vlan).value == 7)
    }

    @Test("A value map gives words of TR-181, ranges and sentinels included")
    func words() throws {
        let yaml = "{path: A, status: {leaf: S, map: {NoLink: Down, '2..5': Up}, sentinels: [idle]}}"
        let found = try rows(yaml, [("A.1.S", "nolink "), ("A.2.S", "4"), ("A.3.S", "Idle"), ("A.4.S", "other")])
        #expect(found.map { $0.string(.status).value } == ["Down", "Up", nil, "other"])
        #expect(found[2].string(.status).reason == .sentinel)
        #expect(found[0].string(.status).origin?.raw == "nolink ")
    }

    @Test("Zero, scale and window decide about a number")
    func numbers() throws {
        let yaml = "{path: A, level: {leaf: L, scale: half, zero: not_implemented, window: {min: -110, max: -1}}}"
        let found = try rows(yaml, [("A.1.L", "152"), ("A.2.L", "0"), ("A.3.L", "255")])
        #expect(found[0].number(.level).value == -34)
        #expect(found[0].number(.level).origin?.scale == "half")
        #expect(found[1].number(.level).reason == .notImplemented)
        #expect(found[2].number(.level).reason == .outOfRange)
    }

    @Test("Rows that a condition leaves out are no rows; a leaf that is not there is no forbidden text")
    func conditions() throws {
        let yaml = "{path: A, where: [{leaf: K, not: [spare]}, {leaf: N, contains: [INTERNET]}], name: N}"
        let found = try rows(
            yaml, [("A.1.K", "Spare"), ("A.1.N", "1_INTERNET"), ("A.2.N", "2_TR069_INTERNET_R"), ("A.3.K", "main"), ("A.3.N", "VOIP")])
        #expect(found.map(\.number) == [2])
    }

    @Test("What a dialect knows without a leaf is derived, never measured")
    func constants() throws {
        let row = try #require(try rows("{path: A, single: true, set: {kind: pppoe}, name: N}", [("A.N", "x")]).first)
        #expect(row.string(.kind).value == "pppoe")
        #expect(row.string(.kind).origin?.confidence == .derived)
        #expect(row.string(.name).value == "x")
    }

    @Test(
        "A rule that cannot work is refused with its place",
        arguments: [
            ("{name: N}", "path"), ("{path: A, nam: N}", "nam"), ("{path: A, name: 'a..b'}", "name"), ("{path: A, name: []}", "name"),
            ("{path: A, level: {leaf: L, scale: none}}", "level.scale"), ("{path: A, status: {leaf: S, map: {x: Upp}}}", "status"),
            ("{path: A, set: {status: Upp}}", "set.status"), ("{path: A, where: [{leaf: S}]}", "where[0].leaf"),
            ("{path: A, level: {leaf: L, window: {min: 3, max: 1}}}", "level.window"), ("{path: A, level: {scale: half}}", "level.leaf"),
        ])
    func refusals(yaml: String, place: String) throws {
        let error = #expect(throws: DialectError.self) { try rules(yaml) }
        #expect(error?.place == place)
    }
}
