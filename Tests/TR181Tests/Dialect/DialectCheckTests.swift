import DeviceReport
import Foundation
import Testing

@testable import TR181

@Suite("The check of a dialect says what its rules found, what they refused and what they left")
struct DialectCheckTests {
    private static let files = [
        "generic": "description: any\n",
        "acme": """
        description: Acme
        match:
          - { manufacturer: Acme }
        scales:
          raw: { log_microwatts: 0.1 }
          dbm: { factor: 1 }
        optical:
          objects:
            - path: Device.X_ACME.Optics.{i}
              rx_dbm: { leaf: Rx, scale: [raw, dbm], window: { min: -45, max: 0 } }
              tx_dbm: { leaf: Tx, scale: raw }
              bias_ma: Bias
            - path: Device.X_ACME.Other
              rx_dbm: Rx
        """,
    ]

    private func check(_ leaves: [String: String], forced: String? = nil, everyLeaf: Bool = false) throws -> DialectCheck {
        var builder = ParameterTreeBuilder()
        for (path, value) in leaves.sorted(by: { $0.key < $1.key }) { builder.set(path: path, value: value) }
        let dialects = try Dialects.load(files: Self.files)
        return DialectCheck(
            of: builder.build(), dialects: dialects, forced: forced.flatMap { dialects.named($0) }, now: Date(timeIntervalSince1970: 1_790_000_000),
            everyLeaf: everyLeaf)
    }

    private static let leaves = [
        "Device.DeviceInfo.Manufacturer": "Acme", "Device.X_ACME.Optics.1.Rx": "-21.5", "Device.X_ACME.Optics.1.Tx": "65000000",
        "Device.X_ACME.Optics.2.Rx": "57", "Device.X_ACME.Lamp.1.Colour": "red", "Device.X_ACME.Lamp.2.Colour": "blue", "Device.X_ACME.Lamp.2.Empty": "",
    ]

    @Test("Which dialect, and why")
    func choice() throws {
        let found = try check(Self.leaves)
        #expect(found.dialect == "acme" && !found.isForced)
        #expect(found.candidates.first?.conditions == ["manufacturer Acme"])
        #expect(found.known.map(\.name) == ["manufacturer"])
        let forced = try check(Self.leaves, forced: "generic")
        #expect(forced.dialect == "generic" && forced.isForced && forced.matched.allSatisfy { $0.section != "optical" })
    }

    @Test("A rule that matched shows its value, the raw text, the scale that gave it and where the rule stands")
    func matched() throws {
        let rx = try #require(try check(Self.leaves).matched.first { $0.field == "rx_dbm" })
        #expect(rx.section == "optical" && rx.rule == "acme.yaml:9" && rx.leaf == "Device.X_ACME.Optics.{i}.Rx")
        #expect(rx.count == 1 && rx.example == "-21.5" && rx.raw == "-21.5")
        #expect(rx.scale == "dbm" && rx.confidence == .inferred)
    }

    @Test("What was rejected, and why")
    func rejected() throws {
        let tx = try #require(try check(Self.leaves).rejected.first { $0.field == "tx_dbm" })
        #expect(tx.reason == .outOfRange && tx.examples == ["65000000"] && tx.count == 1)
    }

    @Test("Rules that found nothing: no leaf, or no object")
    func silent() throws {
        let silent = try check(Self.leaves).silent.filter { $0.section == "optical" }
        #expect(silent.map(\.fields) == [["bias_ma: Bias"], []])
        #expect(silent.map(\.rows) == [2, 0])
        #expect(silent.last?.objects == ["Device.X_ACME.Other"] && silent.last?.rule == "acme.yaml:13")
    }

    @Test("Leaves that nobody reads are counted by object; what a rule read, or what is empty, is not among them")
    func unread() throws {
        let found = try check(Self.leaves)
        #expect(found.unreadLeaves == 2)
        #expect(found.unread.map(\.object) == ["Device.X_ACME.Lamp.{i}"])
        #expect(found.unread.first?.names == ["Colour"] && found.unread.first?.leaves == 2)
    }

    @Test(
        "The trace changes nothing in the sections", .enabled(if: Recorded.areThere, "the recordings are not beside the project"),
        arguments: [Recorded.xx230v, Recorded.eg8145v5])
    func unchanged(name: String) throws {
        let document = try Recorded.nbi(name)
        let facts = SourceFacts(document)
        let dialect = try Recorded.dialects().dialect(for: document.tree, identity: facts.identity)
        let now = Date(timeIntervalSince1970: 1_700_000_000)
        let plain = TreeNormaliser(dialect).sections(of: document.tree, source: .acs, facts: facts, now: now)
        #expect(TreeNormaliser(dialect).sections(of: document.tree, source: .acs, facts: facts, now: now, trace: RuleTrace()) == plain)
    }

    @Test("The check of a recording names its powers, and what it cannot read", .enabled(if: Recorded.areThere, "the recordings are not beside the project"))
    func recording() throws {
        let document = try Recorded.nbi(Recorded.xx230v)
        let found = DialectCheck(
            of: document.tree, facts: SourceFacts(document), dialects: try Recorded.dialects(), now: Date(timeIntervalSince1970: 1_700_000_000))
        #expect(found.dialect == "tplink-xx230v")
        let rx = try #require(found.matched.first { $0.field == "rx_dbm" && $0.section == "optical" })
        #expect(rx.example == "-2.5" && rx.raw == "5624" && rx.scale == "0.1uW_log" && rx.rule.hasPrefix("tplink.yaml:"))
        #expect(found.rejected.contains { $0.leaf == "Device.WiFi.DataElements.Network.Device.{i}.Radio.{i}.Noise" && $0.reason == .sentinel && $0.examples == ["0"] })
        #expect(found.silent.contains { $0.objects.contains("Device.XPON.ONU.{i}.ANI.{i}") })
        #expect((1..<found.leavesWithValue).contains(found.unreadLeaves))
    }
}
