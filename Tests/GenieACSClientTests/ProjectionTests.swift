import DeviceReport
import Foundation
import TR181
import Testing

@testable import GenieACSClient

/// What is not asked for must not be missed: a report made of the projected document is the report made of the whole one.
@Suite struct ProjectionTests {
    private static let profiles = SharedFiles.captures.deletingLastPathComponent().appending(path: "profiles/cpe")

    @Test(arguments: [
        "device-1C61B4-XX230v-22275A7000395-2023-04-27T154050686Z", "device-1C61B4-EX220-2226469000523", "device-9CA2F4-EC220_G5_V3-22275K2000315",
        "device-00259E-EG8145V5-48575443A94196A5-2023-03-28T154335106Z", "tplink-hx220",
    ]) func realDevicesLoseNothing(_ name: String) throws {
        guard let bytes = SharedFiles.bytes("captures/genieacs-nbi/\(name).json") else {
            print("skipped: the recordings of real devices are not here")
            return
        }
        try expectSameSections(bytes)
    }

    @Test func recordedDevicesLoseNothing() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: SharedFiles.captures.path).sorted()
        let bodies = names.compactMap { try? Data(contentsOf: SharedFiles.captures.appending(path: "\($0)/acs.nbi.json")) }
        #expect(!bodies.isEmpty)
        for body in bodies { try expectSameSections(Array(body)) }
    }

    private func expectSameSections(_ bytes: [UInt8]) throws {
        guard let document = ACSSource.decode(bytes).payload else { return }
        let dialects = try Dialects.load(directory: Self.profiles.path)
        let whole = sections(of: document.tree, document, dialects)
        let cut = project(document.tree)
        #expect(cut.leafCount < document.tree.leafCount || document.tree.leafCount < 600)
        let projected = sections(of: cut, document, dialects)
        if let odd = zip(whole, projected).first(where: { $0 != $1 }) { Issue.record("\(odd.0) became \(odd.1)") }
        #expect(whole.count == projected.count)
    }

    private func sections(of tree: ParameterTree, _ document: NBIDocument, _ dialects: Dialects) -> [Substring] {
        let facts = SourceFacts(document)
        let dialect = dialects.dialect(for: tree, identity: facts.identity)
        var text = ""
        dump(TreeNormaliser(dialect).sections(of: tree, source: .acs, facts: facts, now: Fixtures.options.now), to: &text)
        return text.split(separator: "\n")
    }

    /// The tree as an NBI would cut it: ancestors of a projected node lose their own attributes.
    private func project(_ tree: ParameterTree) -> ParameterTree {
        let paths = NBIVocabulary.standard.projection
        var builder = ParameterTreeBuilder()
        func visit(_ node: ParameterTree.Node) {
            let path = tree.path(node)
            if paths.contains(where: { path == $0 || path.hasPrefix($0 + ".") }) {
                if tree.isLeaf(node) {
                    builder.set(
                        path: path, value: tree.text(node), type: tree.declaredType(node), timestampMs: tree.timestampMs(node), writable: tree.isWritable(node))
                } else {
                    builder.setObject(path: path, timestampMs: tree.timestampMs(node), writable: tree.isWritable(node))
                }
            }
            for child in tree.children(node) { visit(child) }
        }
        for child in tree.children(tree.root) { visit(child) }
        return builder.build()
    }
}
