import DeviceReport
import Foundation
import TR181

/// A device made up of a few leaves, normalised by a dialect of the project.
enum InventedTree {
    static let connections = "InternetGatewayDevice.WANDevice.1.WANConnectionDevice."

    /// Read once: a test asks for many small devices.
    private static let loaded = Result { try Recorded.dialects() }

    static func tree(_ leaves: [String: String?]) -> ParameterTree {
        var builder = ParameterTreeBuilder()
        for (path, value) in leaves.sorted(by: { $0.key < $1.key }) { builder.set(path: path, value: value) }
        return builder.build()
    }

    /// - Parameter dialect: the name of a dialect; the one that fits the leaves when nil.
    static func sections(_ leaves: [String: String?], dialect name: String? = nil) throws -> DeviceSections {
        let tree = tree(leaves)
        let dialects = try loaded.get()
        let dialect = name.flatMap { name in dialects.all.first { $0.name == name } } ?? dialects.dialect(for: tree)
        return TreeNormaliser(dialect).sections(of: tree, source: .acs, now: Date(timeIntervalSince1970: 1_773_844_200))
    }

    /// Leaves below one object.
    static func object(_ path: String, _ leaves: [String: String]) -> [String: String?] {
        Dictionary(uniqueKeysWithValues: leaves.map { ("\(path).\($0.key)", $0.value) })
    }
}

extension [String: String?] {
    static func + (a: Self, b: Self) -> Self { a.merging(b) { $1 } }
}
