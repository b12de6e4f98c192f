import DeviceReport
import Foundation
import Testing

@testable import TR181

/// One modem of the published table of models: where it keeps its optical powers, and in which unit.
struct PublishedOptics: CustomTestStringConvertible {
    var model: String
    var rx: String
    var tx: String
    var unit: String

    var testDescription: String { model }

    static let all: [PublishedOptics] = {
        guard let folder = Recordings.folder else { return [] }
        let file = folder.deletingLastPathComponent().appendingPathComponent("reference/cpe-optical-and-rssi-by-model.tsv")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count > 5, !cells[3].isEmpty else { return nil }
            return PublishedOptics(model: cells[0], rx: cells[3], tx: cells[4], unit: cells[5])
        }
    }()

    /// An invented device of the model at -20.5 and 2.25 dBm.
    var tree: ParameterTree {
        let root = rx.prefix { $0 != "." }
        // "Multilaser / ZTE F670L v9" is a ZTE sold by Multilaser.
        let words = model.replacingOccurrences(of: "Multilaser / ", with: "").split(separator: " ").map(String.init)
        var builder = ParameterTreeBuilder()
        builder.set(path: "\(root).DeviceInfo.Manufacturer", value: words[0])
        builder.set(path: "\(root).DeviceInfo.ModelName", value: words.dropFirst().joined(separator: " "))
        let texts = ["raw_0.1uW": ("89", "16788"), "dbm": ("-20.5", "2.25"), "text_dbm": ("-20.5 dBm", "2.25 dBm")][unit] ?? ("", "")
        builder.set(path: rx.replacingOccurrences(of: "*", with: "1"), value: texts.0)
        builder.set(path: tx.replacingOccurrences(of: "*", with: "1"), value: texts.1)
        return builder.build()
    }
}

@Suite("Every published optical path and unit is covered by a dialect", .enabled(if: !PublishedOptics.all.isEmpty, "the table of models is not here"))
struct PublishedOpticsTests {
    @Test("The dialect of the model measures both powers", arguments: PublishedOptics.all)
    func measured(_ optics: PublishedOptics) throws {
        let dialect = try Recorded.dialects().dialect(for: optics.tree)
        let onu = try #require(TreeNormaliser(dialect).sections(of: optics.tree, source: .acs, now: .now).onu)
        #expect(abs((onu.rxDBm.value ?? 0) + 20.5) < 0.02, "\(dialect.name)")
        #expect(abs((onu.txDBm.value ?? 0) - 2.25) < 0.02, "\(dialect.name)")
        #expect(onu.rxDBm.confidence == .measured && onu.txDBm.confidence == .measured, "\(dialect.name)")
    }

    @Test("The generic dialect says the same and calls it inferred", arguments: PublishedOptics.all)
    func generic(_ optics: PublishedOptics) throws {
        let dialect = try #require(try Recorded.dialects().named("generic"))
        let onu = try #require(TreeNormaliser(dialect).sections(of: optics.tree, source: .acs, now: .now).onu)
        #expect(abs((onu.rxDBm.value ?? 0) + 20.5) < 0.02)
        #expect(abs((onu.txDBm.value ?? 0) - 2.25) < 0.02)
        #expect(onu.rxDBm.confidence == .inferred && onu.txDBm.confidence == .inferred)
    }

    @Test("All rows with optics are there") func complete() { #expect(PublishedOptics.all.count == 48) }
}
