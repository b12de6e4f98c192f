import DeviceReport

/// Whom to believe about what, and for how long.
extension FieldClass {
    private static let minute = 60.0
    private static let hour = 3600.0
    private static let day = 86_400.0

    // An OLT's row is read for the lookup, or was polled a moment ago: a quarter of an hour at most, whatever the field.

    /// State, distance, levels and history of the ONU as the OLT has them.
    static let onuState = FieldClass(authority: [.olt, .acs, .bridge], maxAge: MaxAge(acs: 15 * minute, olt: 15 * minute, bridge: 15 * minute))

    /// Levels and temperature of the ONU: read live, told to the OLT over OMCI, or remembered by the ACS, since they change slowly. Two
    /// meters of one light differ by 3 dB at most.
    static let optics = FieldClass(
        authority: [.bridge, .olt, .acs], maxAge: MaxAge(acs: day, olt: 15 * minute, bridge: 15 * minute), tolerance: Slack(absolute: 3, ratio: 0.05))

    /// Whether the line is up, as the modem sees it.
    static let lineState = FieldClass(authority: [.bridge, .acs], maxAge: MaxAge(acs: 15 * minute, olt: 15 * minute, bridge: 15 * minute))

    /// State and addresses of the WAN and of interfaces.
    static let wanState = FieldClass(authority: [.bridge, .acs], maxAge: MaxAge(acs: 10 * minute, olt: 10 * minute, bridge: 10 * minute))

    /// Configuration of the WAN, VLAN, firmware, identity.
    static let configuration = FieldClass(authority: [.acs, .bridge, .olt], maxAge: MaxAge(acs: day, olt: day, bridge: day))

    /// Sockets, and which clients are there.
    static let hosts = FieldClass(authority: [.bridge, .acs], maxAge: MaxAge(acs: hour, olt: 15 * minute, bridge: 2 * minute))

    /// Signal and rates of a Wi-Fi client.
    static let signal = FieldClass(
        authority: [.bridge, .acs], maxAge: MaxAge(acs: 15 * minute, olt: 15 * minute, bridge: 2 * minute), tolerance: Slack(absolute: 6, ratio: 0.25))

    /// Configuration of radios and networks: whoever looked last.
    static let radio = FieldClass(authority: [.acs, .bridge], maxAge: MaxAge(acs: day, olt: day, bridge: day), takesNewest: true)

    /// How busy and how noisy a channel is.
    static let air = FieldClass(
        authority: [.bridge, .acs], maxAge: MaxAge(acs: 15 * minute, olt: 15 * minute, bridge: 15 * minute), tolerance: Slack(absolute: 6, ratio: 0.25))

    static let mesh = FieldClass(
        authority: [.bridge, .acs], maxAge: MaxAge(acs: 15 * minute, olt: 15 * minute, bridge: 15 * minute), tolerance: Slack(absolute: 6, ratio: 0.25))

    static let voice = FieldClass(authority: [.bridge, .acs], maxAge: MaxAge(acs: 15 * minute, olt: 15 * minute, bridge: 15 * minute))

    /// Load and memory.
    static let load = FieldClass(
        authority: [.bridge, .acs], maxAge: MaxAge(acs: hour, olt: hour, bridge: hour), tolerance: Slack(absolute: 25, ratio: 0.5))

    /// Uptime and clock. An uptime grows between two looks; beyond two minutes the device restarted.
    static let uptime = FieldClass(
        authority: [.bridge, .acs], maxAge: MaxAge(acs: hour, olt: hour, bridge: hour), tolerance: Slack(absolute: rebootSlack, ratio: 0, grows: true))

    /// Seconds by which two uptimes of one boot may differ.
    static let rebootSlack = 120.0

    /// Events with a date of their own do not grow old.
    static let event = FieldClass(authority: [.acs, .bridge], maxAge: MaxAge(acs: .infinity, olt: .infinity, bridge: .infinity))
}
