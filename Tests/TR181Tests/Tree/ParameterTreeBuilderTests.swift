import TR181
import Testing

@Suite("Tree builder")
struct ParameterTreeBuilderTests {
    @Test("an empty tree answers everything with nothing")
    func empty() {
        let tree = ParameterTree.empty
        #expect(tree.isEmpty && tree.leafCount == 0 && tree.newestTimestampMs == nil)
        #expect(tree.find("Device") == nil && tree.find("") == tree.root && tree.find(".") == nil)
        #expect(tree.children(tree.root).map { tree.name($0) }.isEmpty)
        #expect(tree.path(tree.root) == "" && tree.parent(tree.root) == nil && !tree.isLeaf(tree.root))
    }

    @Test("values, times, objects and replacement")
    func values() throws {
        var builder = ParameterTreeBuilder()
        builder.set(path: "Device.A.1.X", value: "1", type: .int, timestampMs: 50)
        builder.set(path: "Device.A.2.X", value: nil)
        builder.set(path: "Device.A.1.X.", value: "2", type: .string, timestampMs: 60, writable: true)
        builder.setObject(path: "Device.Empty.", timestampMs: 7)
        builder.set(path: "Device.A.1.Y", value: "", timestampMs: 40)
        let tree = builder.build()
        #expect(tree.leafCount == 3 && tree.valueCount == 2 && tree.newestTimestampMs == 60 && tree.oldestTimestampMs == 40)
        let leaf = try #require(tree.find("Device.A.1.X"))
        #expect(tree.text(leaf) == "2" && tree.declaredType(leaf) == .string && tree.isWritable(leaf) == true)
        #expect(tree.find("Device.A.2.X").map { tree.hasValue($0) } == false)
        #expect(tree.find("Device.Empty").flatMap { tree.timestampMs($0) } == 7)
        #expect(tree.children(try #require(tree.find("Device.A.1"))).map { tree.name($0) } == ["X", "Y"])
    }

    @Test("secrets, depth and malformed paths stay out")
    func refused() {
        var builder = ParameterTreeBuilder()
        builder.set(path: "Device.Users.User.1.Password", value: "canary")
        builder.set(path: "Device.Users.User.1.Password", value: "canary")
        builder.set(path: "Device.DeviceInfo.VendorLogFile.1.Name", value: "canary")
        builder.setObject(path: "Device.X.StorageService")
        builder.set(path: "Device..X", value: "1")
        builder.set(path: "", value: "1")
        builder.set(path: Array(repeating: "a", count: 65).joined(separator: "."), value: "1")
        let tree = builder.build()
        #expect(tree.leafCount == 0 && tree.droppedSecrets == 2)
        #expect(tree.warnings == ["too_deep:1", "odd_path:1"])
        #expect(tree.find("Device.X.StorageService") == nil)
    }

    @Test("a parameter that turns out to have children is an object")
    func leafWithChildren() {
        var builder = ParameterTreeBuilder()
        builder.set(path: "Device.A", value: "1")
        builder.set(path: "Device.A.B", value: "2")
        let tree = builder.build()
        #expect(tree.leafCount == 1 && tree.text(at: "Device.A") == nil && tree.text(at: "Device.A.B") == "2")
    }

    @Test("any order of leaves: the same parameters are found")
    func anyOrder() {
        var random = SeededGenerator(seed: 7)
        let paths = (1...300).flatMap { row in ["Device.T.\(row).A", "Device.T.\(row).B.C"] }
        for _ in 0..<5 {
            var builder = ParameterTreeBuilder()
            for path in paths.shuffled(using: &random) { builder.set(path: path, value: path) }
            let tree = builder.build()
            #expect(paths.allSatisfy { tree.text(at: $0) == $0 })
            #expect(tree.instances(at: "Device.T").map(\.0) == Array(1...300))
            #expect(tree.leafCount == paths.count)
        }
    }

    @Test("a node of another tree is answered with nothing")
    func foreignNode() throws {
        var builder = ParameterTreeBuilder()
        for row in 0..<50 { builder.set(path: "A.B\(row)", value: "1") }
        let big = builder.build()
        let node = try #require(big.find("A.B49"))
        let small = ParameterTree.empty
        #expect(small.text(node) == nil && small.name(node) == "" && small.path(node) == "" && small.child(node, "x") == nil)
        #expect(small.children(node).map { small.name($0) }.isEmpty && small.instances(node).isEmpty && small.timestampMs(node) == nil)
    }
}
