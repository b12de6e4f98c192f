public import DeviceReport
public import TR181

extension DeviceIdentity {
    /// The keys of a device that its document reveals.
    ///
    /// The GPON serial is taken from the optical object; where there is none, Huawei's TR-069 serial is the GPON serial in hex.
    public init(document: NBIDocument) {
        let tree = document.tree
        self.init(
            serial: document.serialNumber, acsID: document.acsID.isEmpty ? nil : document.acsID, vendor: document.manufacturer,
            oui: document.oui, productClass: document.productClass)
        model = Self.text(tree, ["Device.DeviceInfo.ModelName", "InternetGatewayDevice.DeviceInfo.ModelName"])
        gponSN = NBIVocabulary.standard.gponSerialLeaves.lazy.compactMap { tree.text(at: $0).flatMap { GPONSerial($0) } }.first
        if gponSN == nil, let serial, serial.utf8.count == 16 { gponSN = GPONSerial(serial) }
        mac = NBIVocabulary.standard.macLeaves.lazy.compactMap { tree.text(at: $0).flatMap { MACAddress($0) } }.first
    }

    private static func text(_ tree: ParameterTree, _ paths: [String]) -> String? {
        paths.lazy.compactMap { tree.text(at: $0) }.first { !$0.isEmpty }
    }
}
