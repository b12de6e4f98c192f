import Testing

@testable import ProfileYAML

@Suite("A document laid over another")
struct YAMLMergeTests {
    private func laid(_ upper: String, _ lower: String) throws -> YAMLNode {
        try YAMLNode(yaml: upper, file: "upper.yaml").laid(over: YAMLNode(yaml: lower, file: "lower.yaml"))
    }

    @Test("Mappings are merged key by key, at any depth, and a value takes the place of the other")
    func mappings() throws {
        let both = try laid("a: { b: { c: new } }\nd: 1\n", "a: { b: { c: old, e: kept } }\nd: [1]\nf: kept\n")
        #expect(both["a"]?["b"]?["c"]?.text == "new")
        #expect(both["a"]?["b"]?["e"]?.text == "kept")
        #expect(both["d"]?.text == "1")
        #expect(both["f"]?.text == "kept")
    }

    @Test("The lists of the upper come first")
    func lists() throws { #expect(try laid("a: [1, 2]", "a: [3]")["a"]?.list?.compactMap(\.text) == ["1", "2", "3"]) }

    @Test("What is tagged !replace stands alone, list or mapping")
    func replacing() throws {
        let both = try laid("a: !replace [1]\nb: !replace { x: 1 }\nc: !replace []\n", "a: [3]\nb: { y: 2 }\nc: [4]\n")
        #expect(both["a"]?.list?.compactMap(\.text) == ["1"])
        #expect(both["b"]?.mapping?.map(\.key) == ["x"])
        #expect(both["c"]?.list?.isEmpty == true)
    }

    @Test("Every part still says from which file it came")
    func places() throws {
        let both = try laid("# upper\na: { b: 1 }\n", "a:\n  c: 2\nl: [x]\n")
        #expect(both["a"]?["b"]?.place.description == "upper.yaml:2")
        #expect(both["a"]?["c"]?.place.description == "lower.yaml:2")
        #expect(both["l"]?.list?.first?.place.description == "lower.yaml:3")
    }
}

@Suite("A document written out")
struct YAMLTextTests {
    @Test(
        "What is written reads the same again",
        arguments: [
            "a: 1\nb: { c: [x, \"y z\"], d: {} }\n", "- { a: 1, b: [] }\n- x\n- [[1, 2], { c: \"#\" }]\n",
            "\"a: b\": \"- \\\"q\\\" \\\\ \\t\"\nk: \"\"\nl: \"-\"\n", "x\n",
            "rows:\n  - path: A.{i}\n    rx: { leaf: [a, b], scale: \"/256\" }\n  - path: B\n",
        ])
    func roundTrip(text: String) throws {
        let node = try YAMLNode(yaml: text, file: "a.yaml")
        let again = try YAMLNode(yaml: node.text(in: "a.yaml"), file: "a.yaml")
        #expect(plain(again) == plain(node))
    }

    @Test("What comes from another file says so")
    func origins() throws {
        let both = try YAMLNode(yaml: "a: 1\n", file: "upper.yaml").laid(over: YAMLNode(yaml: "b: 2\nl:\n  - { x: y }\n", file: "lower.yaml"))
        #expect(both.text(in: "upper.yaml") == "b: 2  # lower.yaml:1\nl:  # lower.yaml:2\n  - x: y  # lower.yaml:3\na: 1\n")
    }

    private func plain(_ node: YAMLNode) -> String {
        switch node.content {
        case .text(let text): "'\(text)'"
        case .list(let items): "[\(items.map(plain).joined(separator: ","))]"
        case .mapping(let entries): "{\(entries.map { "\($0.key):\(plain($0.value))" }.joined(separator: ","))}"
        }
    }
}
