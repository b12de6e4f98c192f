public import DeviceReport
public import TR181

extension DeviceIdentity {
    /// The keys of a device that its document reveals.
    ///
    /// The serial on the PON and the MAC address are where devices are searched for by them; where there is none, a TR-069 serial of 16
    /// hex digits is the GPON serial.
    public init(document: NBIDocument, vocabulary: NBIVocabulary? = nil) {
        let tree = document.tree
        self.init(
            serial: document.serialNumber, acsID: document.acsID.isEmpty ? nil : document.acsID, vendor: document.manufacturer,
            oui: document.oui, productClass: document.productClass)
        model = Self.text(tree, ["Device.DeviceInfo.ModelName", "InternetGatewayDevice.DeviceInfo.ModelName"])
        gponSN = vocabulary?.gponSerialLeaves.lazy.compactMap { tree.text(at: $0).flatMap { GPONSerial($0) } }.first
        if gponSN == nil, let serial, serial.utf8.count == 16 { gponSN = GPONSerial(serial) }
        mac = vocabulary?.macLeaves.lazy.compactMap { tree.text(at: $0).flatMap { MACAddress($0) } }.first
    }

    private static func text(_ tree: ParameterTree, _ paths: [String]) -> String? {
        paths.lazy.compactMap { tree.text(at: $0) }.first { !$0.isEmpty }
    }
}
