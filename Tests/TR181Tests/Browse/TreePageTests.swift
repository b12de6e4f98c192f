import Foundation
import TR181
import Testing

@Suite("A tree is browsed page by page")
struct TreePageTests {
    private let models: DataModels
    private let tree: ParameterTree

    init() throws {
        models = DataModels([try DataModelTable(table: try DataModelCompiler.table(ofFull: InventedModel.xml))])
        var builder = ParameterTreeBuilder()
        for port in [10, 2, 1] {
            builder.set(path: "Example.Port.\(port).Sent", value: "5")
            builder.set(path: "Example.Port.\(port).X_EX_Rate", value: "6")
            builder.set(path: "Example.Port.\(port).Sennt", value: nil)
        }
        builder.set(path: "Example.UpTime", value: "7", type: .string)
        builder.set(path: "Example.X_EX.Port.1.Sent", value: "8")
        builder.setObject(path: "Example.Old")
        tree = builder.build()
    }

    private func page(_ path: String, depth: Int = 1, limit: Int = 500, after: String? = nil) throws -> TreePage {
        try #require(tree.page(TreeQuery(path: path, depth: depth, limit: limit, after: after), by: models))
    }

    @Test("an object shows its parameters, and counts what is in the objects below")
    func level() throws {
        let page = try page("Example")
        #expect(page.parameters.map(\.path) == ["Example.UpTime"])
        #expect(page.parameters.first?.typing.type == .unsignedInt)
        #expect(page.objects.map(\.path) == ["Example.Old.", "Example.Port.", "Example.X_EX."])
        #expect(page.objects.map(\.standing) == [.standard, .standard, .vendor])
        #expect(page.objects.map(\.counts.parameters) == [0, 9, 1])
        #expect(page.objects.map(\.counts.withValue) == [0, 6, 1])
        #expect(page.next == nil)
    }

    @Test("everything below the path is counted by standing, shown or not")
    func counts() throws {
        let whole = try page("").counts
        #expect((whole.standard, whole.vendor, whole.unknown, whole.withValue) == (4, 4, 3, 8))
        let one = try page("Example.Port.2").counts
        #expect((one.standard, one.vendor, one.unknown, one.withValue) == (1, 1, 1, 2))
        #expect(try page("Example.X_EX.Port").counts.vendor == 1)
        #expect(try page("").objects.map(\.path) == ["Example."])
    }

    @Test("deeper levels come in the order of their paths, numbers by value")
    func depth() throws {
        let page = try page("Example.Port", depth: 2)
        #expect(page.parameters.count == 9)
        #expect(page.parameters.prefix(4).map(\.path) == [1, 1, 1, 2].enumerated().map { "Example.Port.\($1)." + ["Sennt", "Sent", "X_EX_Rate"][$0 % 3] })
        #expect(page.parameters.last?.path == "Example.Port.10.X_EX_Rate")
        #expect(page.objects.isEmpty)
    }

    @Test("a parameter is a page of its own")
    func leaf() throws {
        let page = try page("Example.UpTime")
        #expect(page.parameters.map(\.path) == ["Example.UpTime"])
        #expect(page.counts.standard == 1)
        #expect(page.next == nil)
        #expect(try self.page("Example.UpTime", after: "Example.UpTime").parameters.isEmpty)
    }

    @Test("pages of any size hold everything once, in order", arguments: [1, 2, 3, 7, 12], [1, 2, 64])
    func pages(limit: Int, depth: Int) throws {
        let whole = try page("", depth: depth)
        let wanted = Set(whole.parameters.map(\.path) + whole.objects.map(\.path))
        var seen: [String] = []
        var after: String?
        repeat {
            let page = try page("", depth: depth, limit: limit, after: after)
            #expect(page.parameters.count + page.objects.count <= limit)
            #expect(page.counts == whole.counts)
            seen += page.parameters.map(\.path) + page.objects.map(\.path)
            after = page.next
        } while after != nil && seen.count < 100
        #expect(seen.count == wanted.count)
        #expect(Set(seen) == wanted)
    }

    @Test("a page goes on where the last one ended although the device has changed since")
    func changed() throws {
        #expect(try page("Example.Port", depth: 2, after: "Example.Port.1.Zzz").parameters.first?.path == "Example.Port.2.Sennt")
        #expect(try page("Example.Port", depth: 2, after: "Example.Port.3.Sent").parameters.first?.path == "Example.Port.10.Sennt")
        #expect(try page("Example.Port", depth: 2, after: "Example.Port.11").parameters.isEmpty)
    }

    @Test("what is not there is nothing, nor is a mark of another part")
    func missing() {
        #expect(tree.page(TreeQuery(path: "Example.Nothing"), by: models) == nil)
        #expect(tree.page(TreeQuery(path: "Example..Port"), by: models) == nil)
        #expect(tree.page(TreeQuery(path: "Example.Port", after: "Example.UpTime"), by: models) == nil)
        #expect(tree.page(TreeQuery(path: "Example.Port", after: "Example.Port"), by: models) == nil)
        #expect(tree.page(TreeQuery(path: "Example.Port", after: "...."), by: models) == nil)
    }

    @Test("the counts agree with what each path says alone", .enabled(if: Recorded.areThere, "no recordings here"))
    func recorded() throws {
        let models = try DataModels.load(directory: Recorded.root.appendingPathComponent("profiles/datamodel").path)
        for name in [Recorded.xx230v, Recorded.eg8145v5] {
            let tree = try Recorded.nbi(name).tree
            var standard = 0
            var vendor = 0
            tree.forEachLeaf(below: tree.root) { node in
                switch models.standing(ofParameter: tree.path(node)) {
                case .standard: standard += 1
                case .vendor: vendor += 1
                case .unknown: break
                }
            }
            let page = try #require(tree.page(TreeQuery(path: "", depth: 64, limit: 1_000_000), by: models))
            #expect(page.counts.standard == standard && page.counts.vendor == vendor)
            #expect(page.counts.parameters == tree.leafCount)
            #expect(page.parameters.count == tree.leafCount)
        }
    }

    @Test("names with dots do not send a reader in circles")
    func dots() throws {
        let json = #"{"_id":"A-B-C","Device":{"a.b":{"_value":["1","xsd:string"]},"a%2Eb":{"_value":["2","xsd:string"]},"a":{"_value":["3","xsd:string"]}}}"#
        let tree = try #require(try NBIReader.documents(Array(json.utf8)).first).tree
        var seen = 0
        var after: String?
        repeat {
            let page = try #require(tree.page(TreeQuery(path: "Device", limit: 1, after: after), by: models))
            seen += page.parameters.count
            after = page.next
        } while after != nil && seen < 50
        #expect(seen == tree.leafCount)
    }
}
