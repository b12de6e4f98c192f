import TR181
import Testing

@Suite("CWMP messages meant to hurt")
struct HostileXMLTests {
    private func tree(_ text: String) throws -> ParameterTree { try CWMPReader.document(Array(text.utf8)).device.tree }
    private func values(_ parameters: String) -> String { CWMPReaderTests.values(parameters) }
    private let one = CWMPReaderTests.parameter("Device.X", "1")

    @Test("a text cut off anywhere gives what stands before the cut, with a warning, or an error")
    func cuts() throws {
        let whole = Array(values(one + CWMPReaderTests.parameter("Device.Y", "2")).utf8)
        var partial = 0
        for cut in 0..<whole.count {
            do {
                let tree = try CWMPReader.document(Array(whole[..<cut])).device.tree
                #expect(tree.warnings == ["cut_short"] && (1...2).contains(tree.leafCount) && tree.text(at: "Device.X") == "1")
                partial += 1
            } catch {
                #expect(error == TreeReadError(.malformed))
            }
        }
        #expect(partial > 100)
    }

    @Test("a document type is refused wherever it hides, and no entity is ever expanded")
    func documentTypes() {
        let bomb = "<!DOCTYPE a [<!ENTITY x \"0123456789\"><!ENTITY y \"&x;&x;&x;&x;\"><!ENTITY z SYSTEM \"file:///etc/hostname\">]>"
        for head in [bomb, "<?xml version=\"1.0\"?> " + bomb, "<!-- a -->" + bomb, "<!DOCTYPE a SYSTEM \"http://192.0.2.1/a.dtd\">", "<!doctype a>"] {
            #expect(throws: TreeReadError(.doctype)) { try tree(head + values(one)) }
        }
        #expect(throws: TreeReadError(.doctype)) { try tree(values(one) + bomb) }
    }

    @Test("references to nothing, bare ampersands and control characters are repaired and noted")
    func repairs() throws {
        for (text, value) in [
            ("Tom & Jerry", "Tom & Jerry"), ("a&b;c", "a&b;c"), ("x&#1;y", "x y"), ("x\u{1}y\u{0}z", "x y z"), ("&amp;&;", "&&;"), ("<![CDATA[&\u{2}]]>", "& "),
            ("&#xD800;&#x110000;&#99999999999;", "  &#99999999999;"),
        ] {
            let tree = try tree(values(CWMPReaderTests.parameter("Device.S", text) + one))
            #expect(tree.text(at: "Device.S") == value && tree.text(at: "Device.X") == "1" && tree.warnings == ["text_repaired"], "\(text)")
        }
    }

    @Test("bytes that are no UTF-8: Latin-1 where the text says so, else replaced and noted")
    func encodings() throws {
        let parts = values(CWMPReaderTests.parameter("Device.S", "caf@") + one).split(separator: "@").map { Array($0.utf8) }
        let body = parts[0] + [0xE9] + parts[1]
        let declared = try CWMPReader.document(Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>".utf8) + body).device.tree
        #expect(declared.text(at: "Device.S") == "caf\u{E9}" && declared.warnings.isEmpty)
        let bare = try CWMPReader.document(body).device.tree
        #expect(bare.text(at: "Device.S") == "caf\u{FFFD}" && bare.warnings == ["text_repaired"])
        let lying = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + values(CWMPReaderTests.parameter("Device.S", "caf\u{E9}"))
        #expect(try tree(lying).text(at: "Device.S") == "caf\u{E9}")
    }

    @Test("elements nested too deep: what stands before them, or an error")
    func depth() throws {
        for levels in [70, 300, 100_000] {
            let deep = String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels)
            #expect(throws: TreeReadError(.tooDeep)) { try tree(deep) }
            #expect(try tree(values(one + deep)).warnings == ["too_deep_xml"])
        }
    }

    @Test("very many attributes are refused before they cost anything")
    func attributes() {
        let many = (0..<200_000).map { " x\($0)=\"\"" }.joined()
        #expect(throws: TreeReadError(.tooMany)) { try tree("<a\(many)>" + values(one) + "</a>") }
    }

    @Test("very many names are refused, whatever they name")
    func names() throws {
        func many(_ count: Int, _ element: (Int) -> String) -> String { "<a>" + (0..<count).map(element).joined() + values(one) + "</a>" }
        let elements: [(Int) -> String] = [
            { "<n\($0)/>" }, { "<p\($0):n/>" }, { "<n a\($0)=''/>" }, { "<n b='' a\($0)=''/>" }, { "<n xmlns:p='u\($0)'/>" }, { "<n xmlns:p\($0)='u'/>" },
        ]
        for element in elements {
            #expect(throws: TreeReadError(.tooMany)) { try tree(many(5_000, element)) }
            #expect(try tree(many(1_000, element)).text(at: "Device.X") == "1")
        }
        // One name, and values that are none.
        #expect(try tree(many(20_000) { "<n a='\($0)'>\($0)</n>" }).text(at: "Device.X") == "1")
    }

    @Test("comments and instructions are not read, not even those that are wrong")
    func comments() throws {
        let dashes = String(repeating: "-", count: 300_000)
        for odd in ["<!--\(dashes)-->", "<!-- a -- <b> & -->", "<?\(dashes)?>", "<?xml version='1.0'?>"] {
            let tree = try tree(values(one.replacing("1</", with: "1\(odd)2</")) + odd)
            #expect(tree.text(at: "Device.X") == "12" && tree.warnings.isEmpty)
        }
        #expect(try tree(values(one + "<!--" + dashes)).warnings == ["cut_short"])
        #expect(throws: TreeReadError(.malformed)) { try tree("<!--" + dashes) }
    }

    @Test("very many messages are refused")
    func messages() throws {
        var limits = TreeReadLimits()
        limits.maxMessages = 2
        #expect(throws: TreeReadError(.tooMany)) { try CWMPReader.document(Array("<a/><a/><a/>".utf8), limits: limits) }
        limits.maxNodes = 3
        let three = values(CWMPReaderTests.parameter("A.B.C", "1"))
        #expect(throws: TreeReadError(.tooMany)) { try CWMPReader.document(Array(three.utf8), limits: limits) }
        limits.maxBytes = 10
        #expect(throws: TreeReadError(.tooLarge)) { try CWMPReader.document(Array(three.utf8), limits: limits) }
    }

    @Test("markup inside a value, rows without a name or a value: left out and counted")
    func oddRows() throws {
        let rows =
            CWMPReaderTests.parameter("Device.S", "a<b>c</b>") + CWMPReaderTests.parameter("", "1") + CWMPReaderTests.parameter("Device.O.", "1")
            + "<ParameterValueStruct><Name>Device.T</Name></ParameterValueStruct><x/>"
        let tree = try tree(values(rows + one))
        #expect(tree.leafCount == 1 && tree.warnings == ["odd_shape:5"])
    }

    @Test("paths without a root, too deep or too long are left out and counted")
    func oddPaths() throws {
        let deep = (0..<10_000).map { "a\($0)" }.joined(separator: ".")
        let rows = [".ExternalIPAddress", deep, "Device." + String(repeating: "x", count: 1_000_000)].map { CWMPReaderTests.parameter($0, "1") }.joined()
        #expect(try tree(values(rows + one)).warnings == ["too_deep:1", "long_path:1", "odd_path:1"])
    }

    @Test(
        "what is no message throws", arguments: ["", " ", "\u{FEFF}", "<", "<a", "<a>", "</a>", "text", "{}", "<?xml", "<!--", "<a/><", "<a b='", "\u{0}\u{0}"])
    func refused(_ text: String) {
        #expect(throws: TreeReadError.self) { try tree(text) }
    }

    @Test("seeded damage: no crash, and the tree is whole")
    func fuzz() throws {
        let whole = Array((CWMPReaderTests.inform(time: "2026-01-02T03:04:05Z") + values(one)).utf8)
        var random = SeededGenerator(seed: 41)
        for _ in 0..<1_500 {
            var damaged = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0..<damaged.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: damaged[at] = UInt8.random(in: 0...255, using: &random)
                case 1: damaged.remove(at: at)
                default: damaged.insert(Array("<>&\"/!".utf8).randomElement(using: &random) ?? 0, at: at)
                }
            }
            guard let tree = try? CWMPReader.document(damaged).device.tree else { continue }
            var leaves = 0
            tree.forEachLeaf(below: tree.root) { if tree.find(tree.path($0)) != nil { leaves += 1 } }
            #expect(leaves == tree.leafCount)
        }
    }
}
