import Foundation
import TR181
import Testing

@Suite("A file that is no full model is refused with a reason and its line")
struct DataModelRefusalTests {
    private func problem(_ xml: [UInt8]) -> DataModelError? {
        do throws(DataModelError) {
            _ = try DataModelCompiler.table(ofFull: xml)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "a model in parts",
        arguments: [
            "<import file=\"a.xml\" spec=\"urn:a\"/><model name=\"E:1\"/>",
            "<component name=\"C\"/><model name=\"E:1\"/>",
            "<model name=\"E:1\"><component ref=\"C\"/></model>",
            "<model name=\"E:2\" base=\"E:1\"/>",
            "<model name=\"E:1\"><object base=\"E.\"/></model>",
            "<model name=\"E:1\"><object name=\"E.\"><component ref=\"C\"/></object></model>",
            "<model name=\"E:1\"><object name=\"E.\"><parameter base=\"A\"/></object></model>",
        ])
    func parts(_ children: String) throws {
        let error = try #require(problem(InventedModel.document(children)))
        #expect(error.code == .notFull)
        #expect(error.line == 10)
        #expect(error.description.contains("-full.xml"))
    }

    @Test("a data type that is nowhere, builds on itself, or leaves the type open")
    func dataTypes() {
        let ref = "<parameter name=\"A\"><syntax><dataType ref=\"T\"/></syntax></parameter>"
        #expect(problem(InventedModel.object(ref))?.code == .notFull)
        let model = "<model name=\"E:1\"><object name=\"E.\">\(ref)</object></model>"
        #expect(problem(InventedModel.document("<dataType name=\"T\" base=\"U\"/><dataType name=\"U\" base=\"T\"/>" + model))?.code == .unexpectedShape)
        #expect(problem(InventedModel.document("<dataType name=\"T\" base=\"U\"/>" + model))?.code == .notFull)
        #expect(problem(InventedModel.document("<dataType name=\"T\"/>" + model))?.code == .unexpectedShape)
    }

    @Test(
        "names that are none, or that come twice",
        arguments: [
            "<parameter access=\"readOnly\"><syntax><int/></syntax></parameter>",
            "<parameter name=\"A.B\"><syntax><int/></syntax></parameter>",
            "<parameter name=\"A\"><syntax><int/></syntax></parameter><parameter name=\"A\"><syntax><int/></syntax></parameter>",
            "<parameter name=\"A\" status=\"odd\"><syntax><int/></syntax></parameter>",
            "<parameter name=\"A\"/>",
        ])
    func names(_ children: String) {
        #expect(problem(InventedModel.object(children))?.code == .unexpectedShape)
    }

    @Test("objects that are no path", arguments: ["", "E", ".", "E..", "E.{i}", "E.{j}.", "{i}.", "E. .", String(repeating: "E.", count: 70)])
    func objects(_ name: String) {
        #expect(problem(InventedModel.document("<model name=\"E:1\"><object name=\"\(name)\"/></model>"))?.code == .unexpectedShape)
    }

    @Test("other XML, and what is none")
    func other() {
        #expect(problem([])?.code == .malformed)
        #expect(problem(Array("no XML".utf8))?.code == .malformed)
        #expect(problem(Array("<html/>".utf8))?.code == .unexpectedShape)
        #expect(problem(InventedModel.document(""))?.code == .unexpectedShape)
        #expect(problem(InventedModel.document("<model name=\"E:1\"/>"))?.code == .unexpectedShape)
        #expect(problem(InventedModel.document("<model name=\"E:1\"><object name=\"E.\"/></model><model name=\"F:1\"/>"))?.code == .unexpectedShape)
        #expect(problem([0x1f, 0x8b, 8, 0])?.description.contains("gunzip") == true)
        #expect(problem(InventedModel.document("") + Array("<more/>".utf8))?.code == .malformed)
    }

    @Test("a file cut off anywhere")
    func truncated() {
        let whole = InventedModel.xml
        for end in stride(from: 0, to: whole.count - 2, by: 97) { #expect(problem(Array(whole[..<end])) != nil, "cut at \(end)") }
    }

    @Test(
        "entities and declarations, before they are read",
        arguments: [
            "<!DOCTYPE document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><document spec=\"a\">&x;</document>",
            "<!DOCTYPE document [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><document spec=\"&b;\"/>",
            "<!DOCTYPE document SYSTEM \"http://192.0.2.1/x.dtd\"><document/>",
        ])
    func entities(_ text: String) {
        #expect(problem(Array(text.utf8))?.problem.contains("document type declaration") == true)
    }

    @Test("nesting without end, and an error text that stays one short line")
    func hostile() throws {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(problem(InventedModel.object(deep))?.code == .malformed)
        let name = String(repeating: "x", count: 10_000) + "&#10;y"
        let error = try #require(
            problem(Array("<document><model name=\"E:1\"><object name=\"E.\"><parameter name=\"A\" status=\"\(name)\"/></object></model></document>".utf8)))
        #expect(error.description.count < 200)
        #expect(!error.description.contains("\n"))
    }
}
