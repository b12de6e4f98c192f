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
            for (_, node) in PathPattern(pattern).matches(in: scope.tree) {
                if let text = scope.tree.text(node), let serial = GPONSerial(text) { return serial }
            }
        }
        return nil
    }

    private func baseMAC() -> MACAddress? {
        for pattern in scope.dialect.identity.baseMACs {
            for (_, node) in PathPattern(pattern).matches(in: scope.tree) {
                if let text = scope.tree.text(node), let mac = Scalar.trimmedMAC(text) { return mac }
            }
        }
        return nil
    }
}
