import DeviceReport
import Foundation
import Testing

@testable import TR181

/// One modem of the published table of models: where it keeps the signal of a Wi-Fi client, and in which unit.
struct PublishedSignal: CustomTestStringConvertible {
    var model: String
    /// Where its optical power stands; empty without optics.
    var rx: String
    var path: String
    var unit: String

    var testDescription: String { model }

    static let all: [PublishedSignal] = {
        guard let folder = Recordings.folder else { return [] }
        let file = folder.deletingLastPathComponent().appendingPathComponent("reference/cpe-optical-and-rssi-by-model.tsv")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count > 8, !cells[6].isEmpty else { return nil }
            return PublishedSignal(model: cells[0], rx: cells[3], path: cells[6], unit: cells[8])
        }
    }()

    static let mac = "00:00:5e:00:53:21"

    /// An invented device of the model with one client at -61 dBm.
    var tree: ParameterTree {
        let root = path.prefix { $0 != "." }
        let words = model.replacingOccurrences(of: "Multilaser / ", with: "").split(separator: " ").map(String.init)
        let makers = model.hasPrefix("Next Fiber") ? 2 : 1
        var builder = ParameterTreeBuilder()
        builder.set(path: "\(root).DeviceInfo.Manufacturer", value: words.prefix(makers).joined(separator: " "))
        builder.set(path: "\(root).DeviceInfo.ModelName", value: words.dropFirst(makers).joined(separator: " "))
        if !rx.isEmpty { builder.set(path: rx.replacingOccurrences(of: "*", with: "1"), value: "-20") }
        let leaf = path.replacingOccurrences(of: "*", with: "1")
        let row = leaf.prefix(upTo: leaf.lastIndex(of: ".") ?? leaf.endIndex)
        let isWLAN = row.contains("WLANConfiguration")
        builder.set(path: "\(row).\(isWLAN ? "AssociatedDeviceMACAddress" : "MACAddress")", value: Self.mac)
        if row.contains("Hosts.Host") { builder.set(path: "\(row).InterfaceType", value: "802.11") }
        builder.set(path: leaf, value: ["dbm": "-61", "rcpi": "98", "negated": "61"][unit] ?? "")
        return builder.build()
    }
}

@Suite("Every published path of a client's signal is covered by a dialect", .enabled(if: !PublishedSignal.all.isEmpty, "the table of models is not here"))
struct PublishedSignalTests {
    @Test("The dialect of the model measures the client", arguments: PublishedSignal.all)
    func measured(_ signal: PublishedSignal) throws {
        let dialect = try Recorded.dialects().dialect(for: signal.tree)
        let hosts = TreeNormaliser(dialect).sections(of: signal.tree, source: .acs, now: .now).hosts
        let host = try #require(hosts.first, "\(dialect.name)")
        #expect(hosts.count == 1 && host.mac == PublishedSignal.mac)
        #expect(host.connection == .wifi)
        #expect(host.wifi?.rssiDBm.value == -61, "\(dialect.name)")
        #expect(host.wifi?.rssiDBm.confidence == .measured)
    }

    @Test("All rows with a signal are there") func complete() { #expect(PublishedSignal.all.count == 87) }
}
