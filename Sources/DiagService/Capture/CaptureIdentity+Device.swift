public import DeviceCapture
public import DeviceReport

extension CaptureIdentity {
    init(_ identity: DeviceIdentity) {
        self.init(
            serial: identity.serial, gponSN: identity.gponSN?.description, mac: identity.mac?.description, acsID: identity.acsID, model: identity.model,
            managementHost: identity.managementHost,
            olt: identity.oltRef.map { CaptureOLT(name: $0.olt, ponPort: $0.ponPort, onuID: $0.onuID) })
        vendor = identity.vendor
        oui = identity.oui
        productClass = identity.productClass
    }

    /// The keys as Diag's directory would know them; what is no valid key is left out.
    public var device: DeviceIdentity {
        var device = DeviceIdentity(
            serial: serial, gponSN: gponSN.flatMap { GPONSerial($0) }, mac: mac.flatMap { MACAddress($0) }, acsID: acsID, model: model,
            vendor: vendor, oui: oui, productClass: productClass, managementHost: managementHost)
        if let olt, let name = olt.name { device.oltRef = OLTRef(olt: name, ponPort: olt.ponPort, onuID: olt.onuID) }
        return device
    }
}
