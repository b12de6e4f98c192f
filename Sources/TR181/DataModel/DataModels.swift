internal import Foundation

/// The data models known at run time, one for each root. Every question may be put with the path of a device as it is.
public struct DataModels: Sendable {
    /// By the name of their root.
    public let tables: [DataModelTable]

    /// Of several models of one root, the newest is kept.
    public init(_ tables: [DataModelTable]) {
        var newest: [String: DataModelTable] = [:]
        for table in tables {
            if let known = newest[table.root], known.version.compare(table.version, options: .numeric) != .orderedAscending { continue }
            newest[table.root] = table
        }
        self.tables = newest.values.sorted { $0.root < $1.root }
    }

    /// Knows nothing: every path is vendor or unknown.
    public static let none = DataModels([])

    /// Reads every `*.tsv` of a folder.
    /// - Throws: the first table that cannot be used, with its file.
    public static func load(directory: String) throws(DataModelError) -> DataModels {
        let folder = URL(fileURLWithPath: directory, isDirectory: true)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
            throw DataModelError(.unreadable, "the folder of data models cannot be read")
        }
        var tables: [DataModelTable] = []
        for name in names.sorted() where name.hasSuffix(".tsv") {
            do throws(DataModelError) {
                guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { throw DataModelError(.unreadable, "cannot be read") }
                tables.append(try DataModelTable(table: [UInt8](data)))
            } catch {
                var error = error
                error.file = name
                throw error
            }
        }
        return DataModels(tables)
    }

    /// What the models say of a parameter of a device; nil for a vendor's, and for one that no model knows.
    public func parameter(at path: String) -> ParameterInfo? { table(of: path)?.parameter(at: path) }

    /// What the models say of an object or table of a device.
    public func object(at path: String) -> ObjectInfo? { table(of: path)?.object(at: path) }

    /// Where a parameter of a device comes from. One that bears the name of a standard object is not standard.
    public func standing(ofParameter path: String) -> ParameterStanding {
        if let table = table(of: path), let node = table.find(path), table.kind(node) == .parameter { return .standard }
        return Self.standing(outside: path)
    }

    /// Where an object or table of a device comes from.
    public func standing(ofObject path: String) -> ParameterStanding {
        if let table = table(of: path), let node = table.find(path), table.kind(node) != .parameter { return .standard }
        return Self.standing(outside: path)
    }

    private static func standing(outside path: String) -> ParameterStanding {
        path.hasPrefix("X_") || path.contains(".X_") ? .vendor : .unknown
    }

    private func table(of path: String) -> DataModelTable? {
        let root = path.prefix { $0 != "." }
        return tables.first { $0.root == root }
    }
}
