import Foundation
import TR181
import Testing

@Suite("A path of a device is found in the model")
struct DataModelTableTests {
    private let models: DataModels

    init() throws { models = DataModels([try DataModelTable(table: try DataModelCompiler.table(ofFull: InventedModel.xml))]) }

    @Test(
        "whatever stands for the row, and with a dot too much",
        arguments: [
            "Example.Port.1.Sent", "Example.Port.4294967295.Sent", "Example.Port.[cpe-1].Sent", "Example.Port.[a.b].Sent", "Example.Port.{i}.Sent",
            "Example.Port.1.Sent.",
        ])
    func rows(_ path: String) {
        #expect(models.parameter(at: path)?.path == "Example.Port.{i}.Sent")
        #expect(models.standing(ofParameter: path) == .standard)
    }

    @Test("and an object as such, its table too")
    func objects() {
        #expect(models.object(at: "Example.Port.7.")?.path == "Example.Port.{i}.")
        #expect(models.object(at: "Example.Port.7")?.isTable == false)
        #expect(models.object(at: "Example.Port.")?.isTable == true)
        #expect(models.object(at: "Example.Port.")?.isWritable == true)
        #expect(models.object(at: "Example.Old.Older")?.status == .obsoleted)
        #expect(models.object(at: "Example.Name") == nil)
        #expect(models.standing(ofObject: "Example.Port.") == .standard)
        #expect(models.standing(ofObject: "Example.Name") == .unknown)
        #expect(models.standing(ofObject: "Example.X_EX.") == .vendor)
        #expect(models.standing(ofParameter: "Example.Port") == .unknown)
        #expect(models.parameter(at: "Example.Port.1") == nil)
    }

    @Test(
        "a path with X_ anywhere is the vendor's", arguments: ["Example.X_EX_Thing", "Example.X_EX.Port.1.Sent", "Example.Port.1.X_EX-COM_Rate", "X_EX.Name"])
    func vendor(_ path: String) {
        #expect(models.standing(ofParameter: path) == .vendor)
        #expect(models.parameter(at: path) == nil)
    }

    @Test(
        "and anything else is unknown",
        arguments: [
            "", ".", "Example..Name", "Example.Names", "example.Name", "Other.Name", "Example.Port.1.Sent.More", "Example.Port.[].Sent", "Example.Port.[x.Sent",
            "Example.Port.x1.Sent", "Example.Port.1.MAX_Rate", "Example.Name..X", "Example.Port.{j}.Sent", "\u{0}", "Example.\u{1F600}",
        ])
    func unknown(_ path: String) {
        #expect(models.standing(ofParameter: path) == .unknown)
        #expect(models.parameter(at: path) == nil)
    }

    @Test("the newest of two models of one root counts")
    func newest() throws {
        func table(_ version: String) throws -> DataModelTable {
            try DataModelTable(table: Array("#diag-datamodel\t1\n#version\t\(version)\nE.\tr\n\tV\(version.split(separator: ".")[1])\tint\tr\n".utf8))
        }
        let models = DataModels([try table("2.9.0"), try table("2.19.1"), try table("2.11.0")])
        #expect(models.tables.map(\.version) == ["2.19.1"])
        #expect(models.standing(ofParameter: "E.V19") == .standard)
        #expect(models.standing(ofParameter: "E.V9") == .unknown)
    }

    @Test(
        "a table that is none is refused with its line",
        arguments: [
            ("", 1), ("nonsense", 1), ("#diag-datamodel\t2\nE.\tr\n", 2), ("#diag-datamodel\t1\n\tA\tint\n", 2), ("#diag-datamodel\t1\nE.\tr\n\tA\n", 3),
            ("#diag-datamodel\t1\nE.\tr\nF.\tr\n", 3), ("#diag-datamodel\t1\nE.\tr\nE.\tr\n", 3), ("#diag-datamodel\t1\nE.\tr\n\tA\tint\n\tA\tint\n", 4),
            ("#diag-datamodel\t1\nE..\tr\n", 2), ("#diag-datamodel\t1\nE\tr\n", 2), ("#diag-datamodel\t1\nE.\tr\n\t\t\n", 3),
        ])
    func refused(_ text: String, _ line: Int) { refuse(text, line) }

    @Test("paths and names without end are refused")
    func endless() {
        refuse("#diag-datamodel\t1\n" + String(repeating: "E.", count: 100) + "\tr\n", 2)
        refuse("#diag-datamodel\t1\n" + String(repeating: "E", count: 70_000) + ".\tr\n", 2)
        refuse("#diag-datamodel\t1\nE.\tr\n\t" + String(repeating: "E", count: 70_000) + "\tint\n", 3)
    }

    private func refuse(_ text: String, _ line: Int) {
        #expect(throws: DataModelError.self) { try DataModelTable(table: Array(text.utf8)) }
        do throws(DataModelError) { _ = try DataModelTable(table: Array(text.utf8)) } catch { #expect(error.line == line) }
    }
}
