import DeviceReport

// The standard's words about interfaces.
extension InterfaceReader {
    static func status(_ raw: String) -> Decoded<OperStatus> {
        Scalar.string(raw).flatMap { text in
            switch text.lowercased() {
            case "up", "enabled": .value(.up)
            case "down", "disabled": .value(.down)
            case "lowerlayerdown": .value(.lowerLayerDown)
            case "dormant": .value(.dormant)
            case "notpresent": .value(.notPresent)
            case "error", "error_misconfigured": .value(.error)
            default: .unknown(.unparseable)
            }
        }
    }

    static func duplex(_ raw: String) -> Decoded<Duplex> {
        Scalar.string(raw).flatMap { text in
            switch text.lowercased() {
            case "full": .value(.full)
            case "half": .value(.half)
            default: .unknown(.notImplemented)
            }
        }
    }

    /// Mbit/s; 0, -1 and `Auto` are "not known".
    static func speed(_ number: Decoded<Double>) -> Decoded<Int> {
        switch number {
        case .value(let value) where value > 0 && value < 10_000_000: .value(Int(value.rounded()))
        case .value, .unknown(.unparseable): .unknown(.notImplemented)
        case .unknown(let reason): .unknown(reason)
        }
    }

    /// Whether a setting leaves the choice to the two ends of the link; nil where it says nothing.
    static func isNegotiated(_ raw: String) -> Decoded<Bool> {
        Scalar.string(raw).map { text in
            let lower = text.lowercased()
            return lower == "-1" || lower.hasPrefix("auto")
        }
    }
}
