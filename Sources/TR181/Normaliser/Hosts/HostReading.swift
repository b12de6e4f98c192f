import DeviceReport

/// The finished list of hosts.
struct HostReading {
    var hosts: [Host]
    /// Whether any table of hosts or stations was there.
    var found: Bool
}
