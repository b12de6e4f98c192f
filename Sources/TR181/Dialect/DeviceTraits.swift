internal import DeviceReport

/// What is known of a device before its dialect is. Texts are lower case.
struct DeviceTraits {
    var manufacturers: [String] = []
    var models: [String] = []
    var productClasses: [String] = []
    var ouis: [String] = []
    var software: [String] = []
    var hardware: [String] = []
    private let names: TreeNames

    init(tree: ParameterTree, identity: DeviceIdentity?) {
        names = TreeNames(tree)
        for root in ["Device", "InternetGatewayDevice"] {
            guard let info = tree.find("\(root).DeviceInfo") else { continue }
            manufacturers.append(tree.text(info, "Manufacturer") ?? "")
            ouis.append(tree.text(info, "ManufacturerOUI") ?? "")
            models.append(tree.text(info, "ModelName") ?? "")
            productClasses.append(tree.text(info, "ProductClass") ?? "")
            software.append(tree.text(info, "SoftwareVersion") ?? "")
            hardware.append(tree.text(info, "HardwareVersion") ?? "")
        }
        manufacturers.append(identity?.vendor ?? "")
        ouis.append(identity?.oui ?? "")
        models.append(identity?.model ?? "")
        productClasses.append(identity?.productClass ?? "")
        // Many devices say their model in one of the two only.
        models += productClasses
        for key in [\DeviceTraits.manufacturers, \.models, \.productClasses, \.ouis, \.software, \.hardware] {
            self[keyPath: key] = Self.cleaned(self[keyPath: key])
        }
    }

    /// Trimmed, lower case, without repetitions and what says nothing. A text longer than any of a modem is none.
    private static func cleaned(_ texts: [String]) -> [String] {
        var out: [String] = []
        for text in texts where text.utf8.count <= 256 {
            let text = Scalar.trimmed(text).lowercased()
            if !text.isEmpty, !out.contains(text) { out.append(text) }
        }
        return out
    }

    func hasPath(_ pattern: PathPattern) -> Bool { !pattern.matches(in: names, limit: 1).isEmpty }

    /// What the device says of itself, for people who wonder why it was recognised or was not.
    var described: [String: String] {
        let all = [
            "manufacturer": manufacturers, "model": models, "product_class": productClasses, "oui": ouis, "software": software, "hardware": hardware,
        ]
        return all.compactMapValues { $0.isEmpty ? nil : $0.joined(separator: ", ") }
    }
}
