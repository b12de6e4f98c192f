/// Where a walk down a tree has come to in the data models: one step for each name, and no path to look up.
struct ModelPlace {
    private(set) var standing: ParameterStanding
    /// Position in the tables, and in that table; -1 outside of them.
    private var table: Int
    private var node: Int32

    /// Above the roots.
    static let top = ModelPlace(standing: .unknown, table: -1, node: -1)

    /// The place of a child. `isParameter` since a parameter that bears the name of a standard object is not standard.
    func child(_ name: UnsafeBufferPointer<UInt8>, isParameter: Bool, isTop: Bool, in models: DataModels) -> ModelPlace {
        if isTop {
            for (position, table) in models.tables.enumerated() where name.elementsEqual(table.root.utf8) {
                return ModelPlace(standing: .standard, table: position, node: DataModelTable.rootNode)
            }
        } else if standing == .standard, models.tables.indices.contains(table) {
            let model = models.tables[table]
            if let next = model.child(of: node, name), (model.kind(next) == .parameter) == isParameter {
                return ModelPlace(standing: .standard, table: table, node: next)
            }
        }
        let isVendor = standing == .vendor || (name.count > 1 && name[0] == UInt8(ascii: "X") && name[1] == UInt8(ascii: "_"))
        return ModelPlace(standing: isVendor ? .vendor : .unknown, table: -1, node: -1)
    }
}
