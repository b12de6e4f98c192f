import FuzzSupport
import TR181
import Testing

/// What no device should send, in each format: the same rules hold for all readers.
@Suite("Odd names, values and paths, every reader")
struct OddTreeTests {
    /// Parameters below `Device.` as a document of each format.
    private func documents(_ parameters: [(String, String)]) -> [(FuzzFormat, String)] {
        let quoted = parameters.map { path, value in (path, value.replacing("\"", with: "\"\"")) }
        let csv = quoted.map { "\"Device.\($0)\",false,\"\($1)\"\n" }.joined()
        let cwmp = parameters.map { CWMPReaderTests.parameter("Device." + $0, $1) }.joined()
        let ambiorix = parameters.map { path, value in
            let at = path.lastIndex(of: ".").map { String(path[..<$0]) } ?? ""
            let name = path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? path
            return #"{"path":"Device.\#(at)","parameters":{"\#(name)":"\#(value)"}}"#
        }
        let nbi = parameters.map { path, value in
            path.split(separator: ".").reversed().reduce(#"{"_value":"\#(value)"}"#) { #"{"\#($1)":\#($0)}"# }
        }
        let documents = nbi.map { #"{"Device":\#($0)}"# }.joined(separator: ",")
        return [
            (.csv, "Parameter,Object,Value\n" + csv), (.cwmp, CWMPReaderTests.values(cwmp)), (.ambiorix, "[\(ambiorix.joined(separator: ","))]"),
            (.nbi, "[\(documents)]"),
        ]
    }

    private func trees(_ parameters: [(String, String)]) throws -> [(FuzzFormat, ParameterTree)] {
        try documents(parameters).flatMap { format, text in try format.read(Array(text.utf8)).map { (format, $0.tree) } }
    }

    @Test("numbers of instances that are none: names like any other")
    func instances() throws {
        let names = ["0", "007", "999999999", "1000000000", "4294967296", "99999999999999999999999", "-1", "1a", "\u{0661}"]
        for (format, tree) in try trees([(names[0], "x")] + names.map { ("T.\($0).A", "v") }) where format != .nbi {
            let table = try #require(tree.find("Device.T"))
            #expect(tree.instances(table).map(\.0) == [0, 7, 999_999_999], "\(format)")
            for name in names { #expect(tree.text(at: "Device.T.\(name).A") == "v") }
        }
    }

    @Test("a parameter that is an object too is the object, whichever comes first")
    func mixed() throws {
        for pair in [[("A", "1"), ("A.B", "2")], [("A.B", "2"), ("A", "1")]] {
            for (format, tree) in try trees(pair) where format != .nbi {
                #expect(tree.text(at: "Device.A.B") == "2" && tree.text(at: "Device.A") == nil && tree.leafCount == 1, "\(format)")
            }
        }
        let nbi = try #require(try NBIReader.documents(Array(#"{"Device":{"A":{"_value":"1","B":{"_value":"2"}}}}"#.utf8)).first).tree
        #expect(nbi.text(at: "Device.A.B") == "2" && nbi.text(at: "Device.A") == nil && nbi.warnings == ["odd_shape:1"])
    }

    @Test("of two values for one parameter the later one counts")
    func duplicates() throws {
        for (format, tree) in try trees([("A.X", "1"), ("B", "3"), ("A.X", "2")]) where format != .nbi {
            #expect(tree.text(at: "Device.A.X") == "2" && tree.leafCount == 2, "\(format)")
        }
    }

    @Test("a value of a megabyte is kept, a name or a path longer than the limit left out with a warning")
    func enormous() throws {
        let long = String(repeating: "v", count: 1_000_000)
        for (format, tree) in try trees([("A", long)]) { #expect(tree.text(at: "Device.A")?.utf8.count == 1_000_000 && tree.warnings.isEmpty, "\(format)") }
        for name in [
            String(repeating: "n", count: 2_000), String(repeating: "n", count: 100_000), (0..<30).map { _ in long.prefix(50) }.joined(separator: "."),
        ] {
            for (format, tree) in try trees([(name, "1")]) { #expect(tree.leafCount == 0 && tree.warnings == ["long_path:1"], "\(format)") }
        }
        let longest = String(repeating: "n", count: TreeReadLimits.standard.maxPathBytes - "Device.".count)
        for (format, tree) in try trees([(longest, "1")]) { #expect(tree.text(at: "Device." + longest) == "1", "\(format)") }
    }

    @Test("a path of ten thousand objects is left out with a warning, or refused")
    func deep() throws {
        let path = Array(repeating: "a", count: 10_000).joined(separator: ".")
        for (format, text) in documents([(path, "1")]) where format != .nbi {
            let tree = try #require(try format.read(Array(text.utf8)).first).tree
            #expect(tree.leafCount == 0 && tree.warnings.contains { $0.hasPrefix("too_deep:") }, "\(format)")
        }
        for (format, text) in documents([(path, "1")]) where format == .nbi {
            #expect(throws: TreeReadError(.tooDeep)) { try format.read(Array(text.utf8)) }
        }
    }

    @Test("bytes that are no text, and NULs, are replaced or kept, and the rest is read")
    func bytes() throws {
        for (format, text) in documents([("A", "x@y"), ("B", "1")]) {
            for bytes in [[0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0x00], [0x01]] as [[UInt8]] {
                let body = text.utf8.flatMap { $0 == UInt8(ascii: "@") ? bytes : [$0] }
                let documents = try format.read(body)
                let trees = documents.map(\.tree)
                #expect(trees.contains { $0.text(at: "Device.B") == "1" }, "\(format)")
                #expect(trees.contains { $0.text(at: "Device.A").map { $0.hasPrefix("x") && $0.hasSuffix("y") } ?? false }, "\(format)")
                for tree in trees { #expect(FuzzCheck.problem(tree) == nil) }
            }
        }
    }

    @Test("a document cut off anywhere is an error or a part of it", arguments: FuzzFormat.allCases)
    func cuts(_ format: FuzzFormat) {
        for shape in [FuzzLarge.table, .deep] {
            let body = shape.document(format, parameters: 10)
            for cut in stride(from: 0, to: body.count, by: 5) {
                for document in (try? format.read(Array(body[..<cut]))) ?? [] { #expect(FuzzCheck.problem(document.tree) == nil) }
            }
        }
    }
}
