/// Every key known of one device. Sources start from it and add to it.
public struct DeviceIdentity: ReportObject, Hashable {
    /// TR-069 serial.
    public var serial: String?
    public var gponSN: GPONSerial?
    public var mac: MACAddress?
    /// The ACS's id of the device.
    public var acsID: String?
    public var model: String?
    public var vendor: String?
    public var oui: String?
    public var productClass: String?
    public var oltRef: OLTRef?
    /// Address under which the modem-bridge reaches the modem's web interface.
    public var managementHost: String?

    public init(
        serial: String? = nil, gponSN: GPONSerial? = nil, mac: MACAddress? = nil, acsID: String? = nil, model: String? = nil,
        vendor: String? = nil, oui: String? = nil, productClass: String? = nil, oltRef: OLTRef? = nil, managementHost: String? = nil
    ) {
        self.serial = serial
        self.gponSN = gponSN
        self.mac = mac
        self.acsID = acsID
        self.model = model
        self.vendor = vendor
        self.oui = oui
        self.productClass = productClass
        self.oltRef = oltRef
        self.managementHost = managementHost
    }

    public init() { self.init(serial: nil) }

    /// What a key alone says.
    public init(_ key: DeviceKey) {
        self.init()
        switch key {
        case .serial(let text): serial = text
        case .mac(let mac): self.mac = mac
        case .gponSN(let gpon): gponSN = gpon
        case .acsID(let id): acsID = id
        }
    }

    /// Fills what is missing here from another identity of the same device.
    public mutating func fill(from other: DeviceIdentity) {
        serial = serial ?? other.serial
        gponSN = gponSN ?? other.gponSN
        mac = mac ?? other.mac
        acsID = acsID ?? other.acsID
        model = model ?? other.model
        vendor = vendor ?? other.vendor
        oui = oui ?? other.oui
        productClass = productClass ?? other.productClass
        oltRef = oltRef ?? other.oltRef
        managementHost = managementHost ?? other.managementHost
    }

    public func visit(_ sink: inout some ReportSink) {
        sink.field("serial", serial, "TR-069 serial.")
        sink.field("gpon_sn", gponSN, "Serial on the PON: four letters, eight hex digits.")
        sink.field("gpon_sn_hex", gponSN?.hexText, "The same, sixteen hex digits.")
        sink.field("mac", mac, "Base MAC address.")
        sink.field("acs_id", acsID, "Id at the ACS.")
        sink.field("vendor", vendor, "Manufacturer.")
        sink.field("model", model, "Model.")
        sink.field("oui", oui, "Manufacturer's OUI.")
        sink.field("product_class", productClass, "Product class; TP-Link uses Device2 for whole families.")
        sink.object("olt_ref", oltRef, "Where the ONU hangs.")
        sink.field("management_host", managementHost, "Address of the modem's web interface.")
    }
}
