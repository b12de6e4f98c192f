internal import DeviceReport

/// What is known of a device before its dialect is.
struct DeviceTraits {
    /// Lower case.
    var manufacturer = ""
    /// Lower case.
    var models: [String] = []
    var oui = ""
    var tree: ParameterTree

    init(tree: ParameterTree, identity: DeviceIdentity?) {
        self.tree = tree
        for root in ["Device", "InternetGatewayDevice"] {
            guard let info = tree.find("\(root).DeviceInfo") else { continue }
            if manufacturer.isEmpty { manufacturer = (tree.text(info, "Manufacturer") ?? "").lowercased() }
            if oui.isEmpty { oui = (tree.text(info, "ManufacturerOUI") ?? "").uppercased() }
            models += ["ModelName", "ProductClass"].compactMap { tree.text(info, $0)?.lowercased() }
        }
        if manufacturer.isEmpty { manufacturer = (identity?.vendor ?? "").lowercased() }
        if oui.isEmpty { oui = (identity?.oui ?? "").uppercased() }
        models += [identity?.model, identity?.productClass].compactMap { $0?.lowercased() }
        models.removeAll(where: \.isEmpty)
    }

    func hasPath(_ pattern: String) -> Bool {
        !PathPattern(pattern).matches(in: tree, limit: 1).isEmpty
    }
}
