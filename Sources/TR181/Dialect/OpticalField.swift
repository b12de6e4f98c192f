internal import DeviceReport

/// What the leaves of an optical object may be.
public enum OpticalField: String, DialectField {
    case rx = "rx_dbm"
    case tx = "tx_dbm"
    case temperature = "temperature_c"
    case voltage = "voltage_mv"
    case bias = "bias_ma"
    case state, technology

    public func accepts(_ text: String) -> Bool {
        switch self {
        case .state: ONUActivation(rawValue: text) != nil
        case .technology: PONTechnology(rawValue: text) != nil
        default: true
        }
    }

    /// What a transceiver can be at, where a dialect says no better; nil where there is no number.
    var window: Plausible? {
        switch self {
        case .rx: Plausible(low: -45, high: 10)
        case .tx: Plausible(low: -10, high: 12)
        case .temperature: Plausible(low: -60, high: 150)
        case .voltage: Plausible(low: 500, high: 15_000)
        case .bias: Plausible(low: 0, high: 200)
        case .state, .technology: nil
        }
    }

    /// A power, for which a scale may be guessed where the dialect's gives nonsense.
    var isPower: Bool { self == .rx || self == .tx }
}
