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
        case serial, mac, model, olt
        case gponSN = "gpon_sn"
        case acsID = "acs_id"
        case managementHost = "management_host"
    }

    /// Every text by which a client may ask for the device, in lower case.
    var searchTexts: [String] {
        var texts = [serial, acsID, gponSN, mac].compactMap { $0?.lowercased() }
        if let mac { texts.append(mac.lowercased().replacing(":", with: "")) }
        if let gponSN, gponSN.count == 12 {
            texts.append(gponSN.prefix(4).utf8.map { String($0, radix: 16) }.joined() + gponSN.dropFirst(4).lowercased())
        }
        return texts.filter { !$0.isEmpty }
    }
}
