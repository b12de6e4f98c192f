import Foundation
import TR181
import Testing

@Suite("A full model file becomes a table")
struct DataModelCompilerTests {
    private let table: DataModelTable
    private let text: String

    init() throws {
        let bytes = try DataModelCompiler.table(ofFull: InventedModel.xml)
        text = String(decoding: bytes, as: UTF8.self)
        table = try DataModelTable(table: bytes)
    }

    private func port(_ name: String) throws -> ParameterInfo { try #require(table.parameter(at: "Example.Port.{i}." + name)) }

    @Test("which names the model, its version and how much is in it")
    func head() {
        #expect(table.name == "Example:1.2")
        #expect(table.spec == "urn:example:tr-900-1-2-0-cwmp")
        #expect(table.version == "1.2.0")
        #expect(table.root == "Example")
        #expect(table.objectCount == 4)
        #expect(table.parameterCount == 18)
    }

    @Test("which keeps the copyright notice of the file, word for word")
    func notice() {
        for line in InventedModel.notice.split(separator: "\n") { #expect(text.contains("# " + line) || text.contains("#   " + line), "\(line)") }
        #expect(text.hasPrefix("#diag-datamodel\t1\n"))
    }

    @Test("with base types, units, ranges and access")
    func plain() throws {
        let heat = try port("Heat")
        #expect(heat.type == .int)
        #expect(heat.unit == "degrees | celsius")
        #expect(heat.range == "-274..")
        #expect(heat.since == "1.2")
        #expect(!heat.isWritable)
        #expect(table.parameter(at: "Example.UpTime")?.unit == "seconds")
        #expect(table.parameter(at: "Example.UpTime")?.since == nil)
        #expect(table.parameter(at: "Example.Name")?.isWritable == true)
        #expect(try port("Rate").type == .decimal)
        #expect(try port("Spaced").type == .dateTime)
    }

    @Test("with data types followed to the base type, their unit, range and values")
    func dataTypes() throws {
        let sent = try port("Sent")
        #expect(sent.type == .unsignedLong)
        #expect(sent.namedType == "Counter")
        #expect(sent.unit == "bytes")
        let power = try port("Power")
        #expect(power.type == .int)
        #expect(power.unit == "0.1 dBm")
        #expect(power.range == "-40..10")
        let alias = try port("Alias")
        #expect(alias.type == .string)
        #expect(alias.namedType == "Handle")
        #expect(alias.since == "1.1")
        let levels = try port("Levels")
        #expect(levels.isList)
        #expect(levels.type == .unsignedInt)
    }

    @Test("with enumerations: those of the data type, or the parameter's own, removed values among them")
    func enumerations() throws {
        #expect(try port("State").enumeration == ["Idle", "Done"])
        #expect(try port("Test").enumeration == ["Idle", "Gone"])
        #expect(try port("Odd").enumeration == ["a|b", "c\\d", ""])
        #expect(try port("Power").enumeration.isEmpty)
    }

    @Test("with lists, references, commands and secrets marked")
    func flags() throws {
        let lower = try port("Lower")
        #expect(lower.isList)
        #expect(lower.flags == .reference)
        #expect(try port("Reset").flags == .command)
        #expect(try port("Key").flags == [.hidden, .secured])
    }

    @Test("in which a removed object removes what is below it")
    func status() throws {
        #expect(try port("Rate").status == .deprecated)
        #expect(table.parameter(at: "Example.Old.Value")?.status == .obsoleted)
        #expect(table.parameter(at: "Example.Old.Gone")?.status == .deleted)
        #expect(table.parameter(at: "Example.Old.Older.1.Value")?.status == .obsoleted)
        #expect(table.object(at: "Example.Old.Older.1.")?.status == .obsoleted)
        #expect(table.object(at: "Example.Port.1.")?.status == .current)
    }

    @Test("which is the same, byte for byte, every time")
    func deterministic() throws {
        #expect(try DataModelCompiler.table(ofFull: InventedModel.xml) == Array(text.utf8))
    }
}
