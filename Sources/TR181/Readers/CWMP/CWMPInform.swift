/// What one `Inform` says of its device beside the parameters.
struct CWMPInform {
    /// The device's own clock; nil when it was never set.
    private(set) var clockMs: Int64?
    private var events: [String] = []
    private var identity: [CWMPElement: String] = [:]

    private static let maxEvents = 64
    /// CWMP allows 64 characters.
    private static let maxIdentityBytes = 256

    /// Takes the text of an element; false when it says nothing.
    mutating func take(_ element: CWMPElement, _ text: String, in parent: CWMPElement?) -> Bool {
        guard !text.isEmpty, text.utf8.count <= Self.maxIdentityBytes else { return false }
        switch element {
        case .currentTime: clockMs = Scalar.dateTime(text).value == nil ? nil : Timestamps.milliseconds(text)
        case .eventCode:
            guard events.count < Self.maxEvents else { return false }
            events.append(text)
        case .manufacturer, .oui, .productClass, .serialNumber:
            guard parent == .deviceID else { return false }
            identity[element] = text
        default: return false
        }
        return true
    }

    /// Writes what is known so far into the document. A file may hold several of these: the last one counts.
    func tell(_ document: inout CWMPDocument) {
        document.events = events
        document.device.manufacturer = identity[.manufacturer] ?? document.device.manufacturer
        document.device.oui = identity[.oui] ?? document.device.oui
        document.device.productClass = identity[.productClass] ?? document.device.productClass
        document.device.serialNumber = identity[.serialNumber] ?? document.device.serialNumber
        guard let clockMs else { return }
        document.device.lastInformMs = clockMs
        // The device calls because it has started: its clock is as old as the start.
        if events.contains("1 BOOT") { document.device.lastBootMs = clockMs }
        if events.contains("0 BOOTSTRAP") { document.device.lastBootstrapMs = clockMs }
    }
}
