/// The elements of CWMP messages that say something of a device. Namespaces and prefixes are passed over: devices get them wrong.
enum CWMPElement: String, CaseIterable {
    case inform = "Inform"
    case values = "GetParameterValuesResponse"
    case names = "GetParameterNamesResponse"
    case fault = "Fault"
    case faultCode = "FaultCode"
    case deviceID = "DeviceId"
    case manufacturer = "Manufacturer"
    case oui = "OUI"
    case productClass = "ProductClass"
    case serialNumber = "SerialNumber"
    case eventCode = "EventCode"
    case currentTime = "CurrentTime"
    case parameterList = "ParameterList"
    case name = "Name"
    case value = "Value"
    case writable = "Writable"
    case other = ""

    private static let known = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    init(localName: String) {
        self = Self.known[localName] ?? .other
    }

    /// Whether it is a message that holds parameters as the device has them; a request says what somebody wants them to be.
    var isMessage: Bool { self == .inform || self == .values || self == .names }
}
