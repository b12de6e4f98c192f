import TR181
import Testing

@Suite("NBI documents meant to hurt")
struct HostileDocumentTests {
    private func tree(_ json: String) throws -> ParameterTree {
        try #require(try NBIReader.documents(Array(json.utf8)).first).tree
    }

    @Test("10^5 siblings: every one is found")
    func manySiblings() throws {
        let count = 100_000
        let rows = (1...count).map { #""\#($0)":{"_value":\#($0)}"# }.joined(separator: ",")
        let tree = try tree(#"{"Device":{"T":{\#(rows)}}}"#)
        #expect(tree.leafCount == count)
        let table = try #require(tree.find("Device.T"))
        for number in 1...count {
            guard let node = tree.child(table, String(number)), tree.text(node) == String(number) else {
                Issue.record("row \(number) is not found")
                return
            }
        }
        #expect(tree.child(table, "0") == nil && tree.child(table, "100001") == nil)
        #expect(tree.instances(table).map(\.0) == Array(1...count))
    }

    @Test("deep nesting is cut with a warning, deeper still is refused")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: #"{"a":"#, count: levels) + #"{"_value":1}"# + String(repeating: "}", count: levels)
        }
        let kept = try tree(nested(60))
        #expect(kept.leafCount == 1 && kept.warnings.isEmpty)
        let cut = try tree(nested(200))
        #expect(cut.leafCount == 0 && cut.warnings == ["too_deep:1"])
        for levels in [2_000, 200_000] {
            #expect(throws: TreeReadError(.tooDeep)) { try NBIReader.documents(Array(nested(levels).utf8)) }
        }
        #expect(throws: TreeReadError.self) { try NBIReader.documents(Array(String(repeating: "[", count: 1_000_000).utf8)) }
    }

    @Test("secrets below the depth cap are not read either")
    func deepSecrets() throws {
        let json = String(repeating: #"{"a":"#, count: 70) + #"{"Password":{"_value":"canary"}}"# + String(repeating: "}", count: 70)
        #expect(try tree(json).leafCount == 0)
    }

    @Test("limits of size and number")
    func limits() throws {
        var limits = TreeReadLimits()
        limits.maxBytes = 10
        #expect(throws: TreeReadError(.tooLarge)) { try NBIReader.documents(Array(#"{"_id":"abcdef"}"#.utf8), limits: limits) }
        limits = TreeReadLimits()
        limits.maxDocuments = 1
        #expect(throws: TreeReadError(.tooMany)) { try NBIReader.documents(Array("[{},{}]".utf8), limits: limits) }
        limits = TreeReadLimits()
        limits.maxNodes = 3
        #expect(throws: TreeReadError(.tooMany)) { try NBIReader.documents(Array(#"{"A":{},"B":{},"C":{}}"#.utf8), limits: limits) }
    }

    @Test("bad text is repaired and said so")
    func repaired() throws {
        func read(_ bytes: [UInt8]) throws -> ParameterTree { try #require(try NBIReader.documents(bytes).first).tree }
        let head = Array(#"{"Device":{"A":{"_value":"x"#.utf8)
        let tail = Array(#"y"},"B":{"_value":7}}}"#.utf8)
        let invalid = try read(head + [0xFF, 0xC3] + tail)
        #expect(invalid.text(at: "Device.A")?.hasPrefix("x\u{FFFD}") == true && invalid.text(at: "Device.B") == "7")
        #expect(invalid.warnings == ["text_repaired"])
        #expect(try read(head + Array(#"\ud83d"#.utf8) + tail).text(at: "Device.A") == "x\u{FFFD}y")
        #expect(try read(head + Array(#"\ud83d\u0041"#.utf8) + tail).text(at: "Device.A") == "x\u{FFFD}Ay")
        #expect(try read(head + Array(#"\udc00\\ud83d"#.utf8) + tail).text(at: "Device.A") == "x\u{FFFD}\\ud83dy")
        #expect(try read(head + [0x0A, 0x09] + tail).text(at: "Device.A") == "x  y")
        let huge = try tree(#"{"A":{"_value":18446744073709552000},"B":{"_value":-99999999999999999999},"C":{"_value":1e999},"D":{"_value":0.5e1}}"#)
        #expect(huge.text(at: "A") == "18446744073709552000" && huge.text(at: "B") == "-99999999999999999999")
        #expect(huge.text(at: "C") == "1e999" && huge.text(at: "D").flatMap(Double.init) == 5)
    }

    @Test("a nul byte in a name or a value is just a byte")
    func nul() throws {
        let tree = try tree(#"{"De\u0000v":{"_value":"a\u0000b"}}"#)
        #expect(tree.text(at: "De\u{0}v") == "a\u{0}b")
    }

    @Test("seeded fuzz: random damage never crashes, and what is read is consistent")
    func fuzz() throws {
        var random = SeededGenerator(seed: 0x5EED)
        let original = Array(NBIReaderTests.small.utf8)
        for _ in 0..<4_000 {
            var body = original
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let at = Int.random(in: 0..<body.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: body[at] = UInt8.random(in: 0...255, using: &random)
                case 1: body.remove(at: at)
                case 2: body.insert(Array(#"{}[]",:\0_"#.utf8).randomElement(using: &random) ?? 0, at: at)
                default: body.swapAt(at, Int.random(in: 0..<body.count, using: &random))
                }
            }
            guard let documents = try? NBIReader.documents(body) else { continue }
            for document in documents { check(document.tree) }
        }
    }

    private func check(_ tree: ParameterTree) {
        var leaves = 0
        func walk(_ node: ParameterTree.Node) {
            for child in tree.children(node) {
                if tree.isLeaf(child) { leaves += 1 }
                #expect(tree.parent(child) == node)
                _ = tree.text(child)
                walk(child)
            }
        }
        walk(tree.root)
        #expect(leaves == tree.leafCount)
    }
}
