import Foundation
import Testing

@testable import TR181

@Suite("A dialect file that cannot be used is refused with its file, its line and what is wrong")
struct DialectLoadTests {
    private static let base = "description: any\nscales:\n  dbm: { factor: 1 }\n"

    private func load(_ files: [String: String]) throws -> Dialects {
        try Dialects.load(files: ["generic": Self.base].merging(files) { $1 })
    }

    @Test(
        "Every mistake has its line",
        arguments: [
            ("extends: generic\nmtach:\n  - { model: X }\n", "a.yaml:2: mtach: unknown key"),
            ("extends: generic\nmatch:\n  - { model: X }\n  - { modell: Y }\n", "a.yaml:4: match[1].modell: unknown key"),
            ("match:\n  - { model: \"*\" }\n", "a.yaml:2: match[0].model: fits any device"),
            ("match:\n  - {}\n", "a.yaml:2: match[0]: a condition is expected that not every device meets"),
            ("match: x\n", "a.yaml:1: match: a list was expected"),
            ("extends: [generic, nobody]\n", "a.yaml:1: extends: no dialect named nobody"),
            ("extends:\n  - generic\n  - a\n", "a.yaml:3: extends: goes in a circle"),
            ("optical:\n  objects:\n    - path: A.B\n      rx_dbm: { leaf: P, scale: dbn }\n", "a.yaml:4: optical.objects[0].rx_dbm.scale: no scale named dbn"),
            ("optical:\n  objects:\n    - rx_dbm: P\n", "a.yaml:3: optical.objects[0].path: a path is expected"),
            (
                "optical:\n  objects:\n    - path: A\n      state:\n        leaf: S\n        map: { Up: upp }\n",
                "a.yaml:4: optical.objects[0].state: unknown word upp"
            ),
            (
                "optical:\n  plausible:\n    rx_dbm:\n      min: 3\n      max: 1\n",
                "a.yaml:4: optical.plausible.rx_dbm: min below max is expected, both within a million"
            ),
            ("scales:\n  x: { factor: 1, offset: 2, log_microwatts: 3 }\n", "a.yaml:2: scales.x: either factor and offset or log_microwatts is expected"),
            (
                "device:\n  objects:\n    - path: A\n      uptime_s: { leaf: U, list: longest }\n",
                "a.yaml:4: device.objects[0].uptime_s.list: unknown word longest"
            ),
            ("sentinels: { a: b }\n", "a.yaml:1: sentinels: a list was expected"),
            ("sentinels:\n  - a\n  - [b]\n", "a.yaml:3: sentinels: a list of texts was expected"),
            ("- a\n", "a.yaml:1: is no YAML mapping"), ("a: [\n", "a.yaml:2: is no YAML: did not find expected node content"),
            ("description: &x a\nextends: *x\n", "a.yaml:2: anchors and aliases are not supported"), ("wan: !!python/object x\n", "a.yaml:1: the tag"),
        ])
    func mistakes(text: String, expected: String) {
        let error = #expect(throws: DialectError.self) { try load(["a": text]) }
        #expect(error?.description.hasPrefix(expected) == true, "\(error?.description ?? "")")
    }

    @Test("A mistake of a base is the base's, whoever builds on it")
    func baseMistake() {
        let error = #expect(throws: DialectError.self) {
            try load(["a": "extends: b\ndescription: x\n", "b": "# one\n# two\nvoice:\n  rots: [x]\n"])
        }
        #expect(error?.description == "b.yaml:4: voice.rots: unknown key")
    }

    @Test("A circle of several is found from any of them")
    func circle() {
        let error = #expect(throws: DialectError.self) { try load(["a": "extends: b\n", "b": "extends: c\n", "c": "extends: a\n"]) }
        #expect(error?.problem == "goes in a circle")
    }

    @Test("Without a generic dialect there is none")
    func noGeneric() { #expect(throws: DialectError.self) { try Dialects.load(files: ["a": "description: x\n"]) } }

    @Test("Objects of a dialect come before its base's, of several bases in their order, a shared one last")
    func order() throws {
        func objects(_ path: String) -> String { "optical:\n  objects:\n    - { path: \(path), rx_dbm: P }\n" }
        let dialects = try load([
            "root": objects("Root"), "left": "extends: root\n" + objects("Left"), "right": "extends: root\n" + objects("Right"),
            "a": "extends: [left, right]\n" + objects("A"),
        ])
        let found = try #require(dialects.named("a"))
        #expect(found.optical.objects.map(\.paths) == [["A"], ["Left"], ["Right"], ["Root"]])
        #expect(found.bases == ["left", "right", "root"])
    }

    @Test("A list tagged !replace stands alone, and what a dialect is recognised by is not inherited")
    func replacing() throws {
        let dialects = try load([
            "b": "match:\n  - { model: B }\nsentinels: [x]\noptical:\n  objects:\n    - { path: B, rx_dbm: P }\n",
            "a": "extends: b\noptical:\n  objects: !replace\n    - { path: A, rx_dbm: P }\n",
        ])
        let found = try #require(dialects.named("a"))
        #expect(found.optical.objects.map(\.paths) == [["A"]])
        #expect(found.sentinels.contains("x"))
        #expect(found.matches.isEmpty)
    }

    @Test("Every shipped dialect loads, describes itself, and all but the bases can be recognised")
    func shipped() throws {
        let dialects = try Recorded.dialects()
        #expect(dialects.all.count >= 24)
        for dialect in dialects.all { #expect(!dialect.summary.isEmpty, "\(dialect.name)") }
        #expect(Set(dialects.all.filter(\.matches.isEmpty).map(\.name)) == ["common", "tr181", "tr098", "gpon-interafce", "generic"])
    }

    @Test("A folder that is not there, and a file that is no text, are errors and no crash")
    func folders() throws {
        #expect(throws: DialectError.self) { try Dialects.load(directory: "/nonexistent/dialects") }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dialects-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data([0xff, 0xfe, 0x00]).write(to: folder.appendingPathComponent("generic.yaml"))
        let error = #expect(throws: DialectError.self) { try Dialects.load(directory: folder.path) }
        #expect(error?.file == "generic.yaml")
    }
}
