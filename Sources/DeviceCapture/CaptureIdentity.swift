/// Every key by which the recorded device is known.
public struct CaptureIdentity: Sendable, Codable, Equatable {
    /// TR-069 serial number.
    public var serial: String?
    /// GPON serial number: four letters and eight hex digits.
    public var gponSN: String?
    public var mac: String?
    /// The NBI's `_id`.
    public var acsID: String?
    public var model: String?
    public var vendor: String?
    public var oui: String?
    public var productClass: String?
    /// The host by which the bridge knows the modem.
    public var managementHost: String?
    public var olt: CaptureOLT?

    public init(
        serial: String? = nil, gponSN: String? = nil, mac: String? = nil, acsID: String? = nil, model: String? = nil,
        managementHost: String? = nil, olt: CaptureOLT? = nil
    ) {
        self.serial = serial
        self.gponSN = gponSN
        self.mac = mac
        self.acsID = acsID
        self.model = model
        self.managementHost = managementHost
        self.olt = olt
    }

    private enum CodingKeys: String, CodingKey {
        case serial, mac, model, vendor, oui, olt
        case productClass = "product_class"
        case gponSN = "gpon_sn"
        case acsID = "acs_id"
        case managementHost = "management_host"
    }
}
