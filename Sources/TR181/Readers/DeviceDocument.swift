/// The formats in which devices are recorded.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    /// What the NBI of GenieACS answers to `GET /devices/`.
    case nbi
    /// The CSV export of GenieACS, as its simulator takes it.
    case simulatorCSV = "simulator_csv"
    /// CWMP messages in SOAP.
    case cwmp
    /// Answers of ambiorix (prplOS, RDK-B).
    case ambiorix
    /// The answer of the modem-bridge's `read`.
    case bridge
}

/// A document of a device, read by the reader of its format.
public enum DeviceDocument: Sendable {
    case nbi([NBIDocument])
    case simulatorCSV(NBIDocument)
    case cwmp(CWMPDocument)
    case ambiorix(NBIDocument)
    case bridge(BridgeReading)

    public var format: DocumentFormat {
        switch self {
        case .nbi: .nbi
        case .simulatorCSV: .simulatorCSV
        case .cwmp: .cwmp
        case .ambiorix: .ambiorix
        case .bridge: .bridge
        }
    }

    /// The devices in it, at least one: an answer of the NBI may hold several. Of a bridge's reading there is the serial number and the
    /// tree alone.
    public var devices: [NBIDocument] {
        switch self {
        case .nbi(let documents): return documents
        case .simulatorCSV(let document), .ambiorix(let document): return [document]
        case .cwmp(let document): return [document.device]
        case .bridge(let reading):
            var document = NBIDocument(tree: reading.tree)
            document.serialNumber = reading.serialNumber
            return [document]
        }
    }
}
