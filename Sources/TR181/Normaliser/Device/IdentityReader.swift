import DeviceReport

/// The keys a tree carries of its own device.
struct IdentityReader {
    let scope: TreeScope

    func identity(_ facts: SourceFacts) -> DeviceIdentity {
        var out = DeviceIdentity()
        for root in ["Device", "InternetGatewayDevice"] {
            guard let info = scope.object("\(root).DeviceInfo") else { continue }
            out.fill(
                from: DeviceIdentity(
                    serial: info.text("SerialNumber"), model: info.text("ModelName"), vendor: info.text("Manufacturer"),
                    oui: info.text("ManufacturerOUI")?.uppercased(), productClass: info.text("ProductClass")))
        }
        out.fill(from: facts.identity)
        out.gponSN = gponSerial() ?? out.serial.flatMap { $0.utf8.count == 16 ? GPONSerial($0) : nil }
        out.mac = baseMAC()
        return out
    }

    private func gponSerial() -> GPONSerial? {
        for pattern in scope.dialect.identity.gponSerials {
            for node in pattern.matches(in: scope.names) {
                guard let text = scope.text(node) else { continue }
                let serial = GPONSerial(text)
                note("gpon_serials", node, text, serial?.hexText)
                if let serial { return serial }
            }
        }
        return nil
    }

    private func baseMAC() -> MACAddress? {
        for pattern in scope.dialect.identity.baseMACs {
            for node in pattern.matches(in: scope.names) {
                guard let text = scope.text(node) else { continue }
                let mac = Scalar.trimmedMAC(text)
                note("base_macs", node, text, mac?.description)
                if let mac { return mac }
            }
        }
        return nil
    }

    private func note(_ field: String, _ node: ParameterTree.Node, _ raw: String, _ value: String?) {
        scope.trace?.note(
            rule: "identity", field: field, node: node, path: scope.path(node), raw: raw,
            value.map { .value($0, scale: nil, confidence: .measured) } ?? .rejected(.unparseable))
    }
}
