import DeviceReport
import Foundation
import ProfileYAML
import Testing

@testable import TR181

/// The fenced blocks of docs/dialects.md.
enum DialectDocument {
    static func blocks(_ kind: String) throws -> [String] {
        let text = try String(contentsOf: Recorded.root.appendingPathComponent("docs/dialects.md"), encoding: .utf8)
        var out: [String] = []
        var block: [Substring]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                if let done = block { out.append(done.joined(separator: "\n") + "\n") }
                block = block == nil && line == "```\(kind)" ? [] : nil
            } else {
                block?.append(line)
            }
        }
        return out
    }

    static func shipped() throws -> [String: String] {
        let folder = Recorded.root.appendingPathComponent("profiles/cpe")
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".yaml") {
            files[String(name.dropLast(5))] = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        return files
    }
}

@Suite("The reference of dialects is true")
struct DialectReferenceTests {
    // The reader refuses a key that it does not know.
    @Test("Every key that the document names exists")
    func exists() throws {
        let references = try DialectDocument.blocks("yaml reference")
        #expect(references.count >= 12)
        for (index, text) in references.enumerated() { _ = try Dialects.load(files: DialectDocument.shipped().merging(["reference\(index)": text]) { $1 }) }
        for (index, text) in try DialectDocument.blocks("yaml").enumerated() {
            _ = try Dialects.load(files: DialectDocument.shipped().merging(["example\(index)": text]) { $1 })
        }
    }

    @Test("Every field that a table can have is named in its section")
    func complete() throws {
        func missing<Field: DialectField>(_ type: Field.Type, _ section: String) throws -> [String] {
            let text = try DialectDocument.blocks("yaml reference").filter { $0.hasPrefix("\(section):") || $0.contains("\n\(section):") }.joined()
            return Field.allCases.map(\.rawValue).filter { !text.contains(" \($0):") }
        }
        #expect(try missing(DeviceField.self, "device") == [])
        #expect(try missing(TemperatureField.self, "device") == [])
        #expect(try missing(FirmwareField.self, "device") == [])
        #expect(try missing(OpticalField.self, "optical") == [])
        #expect(try missing(InterfaceField.self, "interfaces") == [])
        #expect(try missing(WANField.self, "wan") == [])
        #expect(try missing(RouteField.self, "wan") == [])
        #expect(try missing(RadioField.self, "wifi") == [])
        #expect(try missing(NetworkField.self, "wifi") == [])
        #expect(try missing(StationField.self, "wifi") == [])
        #expect(try missing(NeighborField.self, "wifi") == [])
        #expect(try missing(HostField.self, "hosts") == [])
        #expect(try missing(WiredField.self, "hosts") == [])
        #expect(try missing(MeshField.self, "mesh") == [])
        #expect(try missing(VoiceField.self, "voice") == [])
        #expect(try missing(VoiceSocketField.self, "voice") == [])
    }

    @Test("The worked example reads its device, and a mistake in it has the line that the text says")
    func example() throws {
        let recording = try #require(try DialectDocument.blocks("json").first)
        let acme = try #require(try DialectDocument.blocks("yaml").first)
        let document = try #require(try NBIReader.documents(Array(recording.utf8)).first)
        let files = try DialectDocument.shipped()
        let dialects = try Dialects.load(files: files.merging(["acme": acme]) { $1 })
        let facts = SourceFacts(document)
        let dialect = dialects.dialect(for: document.tree, identity: facts.identity)
        let sections = TreeNormaliser(dialect).sections(of: document.tree, source: .acs, facts: facts, now: Date(timeIntervalSince1970: 1_790_000_000))
        #expect(dialect.name == "acme")
        #expect(sections.onu?.rxDBm.value == -21.3 && sections.onu?.txDBm.value == 2.4 && sections.onu?.temperatureC.value == 46)
        #expect(sections.onu?.voltageMV.value == 3290 && sections.onu?.state.value == .o5 && sections.technology == .gpon)
        #expect(sections.device?.cpuPct.value == 31 && sections.identity.gponSN != nil)
        let error = #expect(throws: DialectError.self) {
            try Dialects.load(files: files.merging(["acme": acme.replacingOccurrences(of: "RxTenths, scale: 0.1dBm", with: "RxTenths, scale: 0.1dB")]) { $1 })
        }
        let text = try String(contentsOf: Recorded.root.appendingPathComponent("docs/dialects.md"), encoding: .utf8)
        #expect(text.contains("`\(error?.description ?? "-")`"), "\(error?.description ?? "")")
    }
}
