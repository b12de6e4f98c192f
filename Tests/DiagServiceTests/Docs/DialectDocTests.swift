import DeviceReport
import DiagService
import Foundation
import TR181
import Testing

@Suite("The worked example of docs/dialects.md is what diag dialect check says")
struct DialectDocTests {
    private static func blocks(_ kind: String) throws -> [String] {
        let text = try String(contentsOf: ReplayTests.root.appendingPathComponent("docs/dialects.md"), encoding: .utf8)
        return text.components(separatedBy: "\n```\(kind)\n").dropFirst().compactMap { $0.components(separatedBy: "\n```").first.map { $0 + "\n" } }
    }

    @Test func before() throws { try compare(at: 0, with: [:]) }

    @Test func after() throws { try compare(at: 1, with: ["acme": try #require(try Self.blocks("yaml").first)]) }

    /// Every line of the text stands in the output, in its order.
    private func compare(at index: Int, with added: [String: String]) throws {
        let folder = ReplayTests.root.appendingPathComponent("profiles/cpe")
        var files = added
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".yaml") {
            files[String(name.dropLast(5))] = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        let recording = try #require(try Self.blocks("json").first)
        let document = try #require(try NBIReader.documents(Array(recording.utf8)).first)
        let check = DialectCheck(
            of: document.tree, facts: SourceFacts(document), dialects: try Dialects.load(files: files), now: Date(timeIntervalSince1970: 1_767_225_600))
        let said = DialectCheckText.text(check).split(separator: "\n").map(Self.words)
        var rest = said[...]
        let blocks = try Self.blocks("text")
        try #require(blocks.indices.contains(index))
        for line in blocks[index].split(separator: "\n") {
            guard let at = rest.firstIndex(of: Self.words(line)) else {
                Issue.record("not said: \(line)\n\(DialectCheckText.text(check))")
                return
            }
            rest = rest[(at + 1)...]
        }
    }

    /// Columns are as wide as their cells are.
    private static func words(_ line: Substring) -> [Substring] { line.split(separator: " ") }
}
