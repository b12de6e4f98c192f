import DeviceCapture

/// One device of the ACS.
struct NBIDevice: Sendable {
    /// Projected texts kept per device: enough for what one client asks for.
    static let keptTexts = 16

    let id: String
    /// Name of the capture it comes from.
    let capture: String?
    var cpe: CPEBehaviour
    /// Values that the modem will report when it is next read, by path.
    var liveValues: [String: LabJSON] = [:]
    /// Sessions begun so far.
    var sessions = 0
    /// Whether the modem holds the device's lock.
    var isInSession = false
    var document: LabObject {
        didSet {
            texts = [:]
            version += 1
        }
    }
    /// Counts the changes of the document.
    private(set) var version = 0
    private var texts: [String: [UInt8]] = [:]

    init(id: String, capture: String?, cpe: CPEBehaviour, document: LabObject) {
        self.id = id
        self.capture = capture
        self.cpe = cpe
        self.document = document
    }

    /// The text of the document under a projection, where it was made before.
    func text(projection: String?) -> [UInt8]? { texts[projection ?? ""] }

    mutating func keep(_ text: [UInt8], projection: String?, version: Int) {
        guard version == self.version else { return }
        if texts.count >= Self.keptTexts { texts = [:] }
        texts[projection ?? ""] = text
    }
}
