import TR181
import Testing

@Suite("Damaged models and tables")
struct DataModelFuzzTests {
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    private func damaged(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard let at = bytes.indices.randomElement(using: &random) else { break }
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &random)
            case 1: bytes[at] = Array("<>/\"&.\t\n|\\{}#".utf8).randomElement(using: &random) ?? 0
            case 2: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &random)))
            default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + Int.random(in: 1...40, using: &random))], at: at)
            }
        }
        return bytes
    }

    @Test("a damaged XML is refused, or compiled into a table that loads")
    func xml() {
        var random = Seeded(state: 1)
        var compiled = 0
        for _ in 0..<3_000 {
            let xml = damaged(InventedModel.xml, &random)
            guard let table = try? DataModelCompiler.table(ofFull: xml) else { continue }
            compiled += 1
            #expect((try? DataModelTable(table: table)) != nil)
        }
        #expect(compiled > 100)
    }

    @Test("a damaged table is refused, or answers what it can")
    func table() throws {
        let whole = try DataModelCompiler.table(ofFull: InventedModel.xml)
        var random = Seeded(state: 2)
        var loaded = 0
        for _ in 0..<3_000 {
            guard let table = try? DataModelTable(table: damaged(whole, &random)) else { continue }
            loaded += 1
            let models = DataModels([table])
            _ = models.children(of: table.root)
            for path in ["Example.Port.1.Odd", "Example.Port.", "Example.Old.Older.1.Value", table.root] {
                _ = models.parameter(at: path)
                _ = models.object(at: path)
            }
        }
        #expect(loaded > 100)
    }
}
