import Testing

@testable import ProfileYAML

@Suite("A YAML document that knows where every part of it stands")
struct YAMLDocumentTests {
    private func node(_ text: String) throws -> YAMLNode { try YAMLNode(yaml: text, file: "a.yaml") }

    @Test("Every key, item and value has its line")
    func lines() throws {
        let root = try node("# head\none: 1\ntwo:\n  - x\n  - { y: z }\n")
        #expect(root.mapping?.map(\.place.line) == [2, 3])
        #expect(root["two"]?.list?.map(\.place.line) == [4, 5])
        #expect(root["two"]?.list?.last?["y"]?.text == "z")
        #expect(root["two"]?.list?.last?["y"]?.place.description == "a.yaml:5")
    }

    @Test("What is a number is the reader's business: texts stay as they are written")
    func texts() throws {
        let root = try node("a: 010\nb: yes\nc: \"1\"\nd: ~\n")
        #expect(["a", "b", "c", "d"].map { root[$0]?.text } == ["010", "yes", "1", "~"])
    }

    @Test(
        "What is no document of this kind is refused at its line",
        arguments: [
            ("a: 1\nb: [1\nc: 2\n", 3, "is no YAML"), ("a: 1\nb: 2\na: 3\n", 1, "key written twice"), ("a: 1\n\"1\": x\n1: y\n", 3, "key written twice"),
            ("a: &x [1]\nb: *x\n", 2, "anchors"), ("a: !evil x\n", 1, "tag"), ("a: !replace x\n", 1, "tag"),
            ("a: 1\n---\nb: 2\n", 2, "another document"), ("? [a]\n: b\n", 1, "no text"),
        ])
    func refusals(text: String, line: Int, problem: String) throws {
        let error = #expect(throws: YAMLProblem.self) { try node(text) }
        #expect(error?.place.line == line)
        #expect(error?.problem.contains(problem) == true)
    }

    @Test("A text without a document is refused", arguments: ["", "# nothing\n"])
    func nothing(text: String) { #expect(throws: YAMLProblem.self) { try node(text) } }

    @Test("A bomb of aliases, a pit of brackets and an endless text are refused, not unfolded")
    func hostile() {
        let names = Array("abcdefghijklmnopqrst")
        let rungs = zip(names.dropFirst(), names).map { "\($0): &\($0) [*\($1),*\($1)]\n" }
        let bomb = "a: &a [x,x]\n" + rungs.joined()
        let keys = "? &a [x]\n: 1\n? [*a,*a]\n: 2\n"
        let pit = String(repeating: "[", count: 100_000)
        let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        let long = "a: \"" + String(repeating: "x", count: YAMLNode.maxBytes) + "\""
        let many = "[" + String(repeating: "1,", count: YAMLNode.maxNodes + 1) + "]"
        for text in [bomb, keys, pit, deep, long, many] { #expect(throws: YAMLProblem.self) { try node(text) } }
    }

    @Test("An ampersand in a text is no anchor")
    func ampersand() throws { #expect(try node("a: \"&x and *x\"\n")["a"]?.text == "&x and *x") }
}
