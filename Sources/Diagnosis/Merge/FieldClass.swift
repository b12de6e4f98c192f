import DeviceReport

/// How two sources share a class of fields: who is asked first, and how old a value may be before a fresher one beats it.
struct FieldClass {
    /// The modem itself comes before the ACS.
    var bridgeFirst: Bool
    /// Seconds.
    var bridgeMaxAge: Double
    /// Seconds.
    var acsMaxAge: Double

    /// How far two readings may lie apart and still say the same; nil: not at all.
    var slack: Slack?

    /// Seconds an OLT's row is believed: it is read for the lookup, or was polled a moment ago.
    private static let oltMaxAge = 15 * minute

    /// Seconds.
    func maxAge(_ source: SourceName) -> Double {
        switch source {
        case .acs: acsMaxAge
        case .bridge: bridgeMaxAge
        case .olt: Self.oltMaxAge
        }
    }

    private static let minute = 60.0
    private static let day = 86_400.0

    /// Optical levels and temperature change slowly.
    static let optics = FieldClass(
        bridgeFirst: true, bridgeMaxAge: 15 * minute, acsMaxAge: day, slack: Slack(absolute: 3, ratio: 0.05))
    /// Whether the line is up, as the modem sees it.
    static let lineState = FieldClass(bridgeFirst: true, bridgeMaxAge: 15 * minute, acsMaxAge: 15 * minute)
    static let wanState = FieldClass(bridgeFirst: true, bridgeMaxAge: 10 * minute, acsMaxAge: 10 * minute)
    /// Configuration, firmware, identity.
    static let configuration = FieldClass(bridgeFirst: false, bridgeMaxAge: day, acsMaxAge: day)
    static let hosts = FieldClass(bridgeFirst: true, bridgeMaxAge: 2 * minute, acsMaxAge: 60 * minute)
    static let signal = FieldClass(
        bridgeFirst: true, bridgeMaxAge: 2 * minute, acsMaxAge: 15 * minute, slack: Slack(absolute: 6, ratio: 0.25))
    static let mesh = FieldClass(
        bridgeFirst: true, bridgeMaxAge: 15 * minute, acsMaxAge: 15 * minute, slack: Slack(absolute: 6, ratio: 0.25))
    static let voice = FieldClass(bridgeFirst: true, bridgeMaxAge: 15 * minute, acsMaxAge: 15 * minute)
    static let uptime = FieldClass(
        bridgeFirst: true, bridgeMaxAge: 60 * minute, acsMaxAge: 60 * minute, slack: Slack(absolute: 120, ratio: 0, grows: true))
}
