import DeviceReport

extension TreeScope {
    /// The networks of Wi-Fi DataElements, wherever a firmware puts them: below the root (`InternetGatewayDevice.DataElements`), below
    /// `WiFi` as TR-181 has it, or below an object of the vendor. The standard place comes first.
    func dataElementsNetworks() -> [TreeObject] {
        var out: [TreeObject] = []
        for root in tree.children(tree.root) where !tree.isLeaf(root) {
            var below: [TreeObject] = []
            if let found = tree.find("DataElements.Network", below: root) {
                below.append(TreeObject(scope: self, node: found))
            }
            for child in tree.children(root) where !tree.isLeaf(child) {
                guard let found = tree.find("DataElements.Network", below: child) else { continue }
                below.append(TreeObject(scope: self, node: found))
            }
            out += below
        }
        return out.sorted { ($0.path.contains(".WiFi.") ? 0 : 1, $0.path) < ($1.path.contains(".WiFi.") ? 0 : 1, $1.path) }
    }
}
