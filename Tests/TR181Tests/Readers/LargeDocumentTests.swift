import FuzzSupport
import TR181
import Testing

/// `reader-fuzz --large 1000000` does the same with a hundred times as many, and says how long a quarter, a half and all of them took.
@Suite("Very large documents, every reader")
struct LargeDocumentTests {
    static let readers = FuzzFormat.allCases.filter { $0 != .door }

    private func tree(_ format: FuzzFormat, _ shape: FuzzLarge, _ count: Int, limits: TreeReadLimits = .standard) throws -> ParameterTree {
        try #require(try format.read(shape.document(format, parameters: count), limits: limits).first).tree
    }

    @Test("a table, siblings and repetitions: every parameter is counted, and found by its path", arguments: readers)
    func everyParameter(_ format: FuzzFormat) throws {
        let count = 8_000
        for shape in [FuzzLarge.table, .siblings, .repeated] {
            let tree = try tree(format, shape, count)
            #expect(tree.leafCount == shape.parameters(format, of: count) && tree.warnings.filter { $0 != "no_collection_time" }.isEmpty)
            var count = 0
            var missing = 0
            tree.forEachLeaf(below: tree.root) {
                count += 1
                if count % 16 == 0, tree.find(tree.path($0)).map({ tree.text($0) }) != "1" { missing += 1 }
            }
            #expect(count == tree.leafCount && missing == 0)
        }
    }

    @Test("rows of a table are its instances, in order", arguments: readers)
    func instances(_ format: FuzzFormat) throws {
        let tree = try tree(format, .table, 5_000)
        let numbers = tree.instances(at: format == .bridge ? "Device.Hosts.Host" : "Device.T").map(\.0)
        #expect(numbers == Array(1...500))
    }

    @Test("paths of their own, sixty objects deep", arguments: readers.filter { $0 != .bridge })
    func deep(_ format: FuzzFormat) throws {
        let tree = try tree(format, .deep, 100)
        #expect(tree.leafCount == 100 && tree.warnings.isEmpty)
    }

    @Test("objects count as parameters do: many deep paths in few bytes are refused", arguments: readers)
    func nodes(_ format: FuzzFormat) throws {
        var limits = TreeReadLimits()
        limits.maxNodes = 3_000
        #expect(throws: TreeReadError(.tooMany)) { try tree(format, format == .bridge ? .table : .deep, format == .bridge ? 5_000 : 100, limits: limits) }
    }
}
