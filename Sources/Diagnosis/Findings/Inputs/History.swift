/// What was seen of a device before. A value that was not recorded long enough to be one is nil; its JSON pointer is `/history/` and the
/// name given with it.
public struct History: Sendable, Equatable {
    /// Median of what the modem received, dBm, over a day and a week: `rx_24h_dbm`, `rx_7d_dbm`.
    public var rx24hDBm: Double?
    public var rx7dDBm: Double?
    /// Uncorrectable words and parity errors of the fibre in the last quarter of an hour: `optical_errors_15min`.
    public var opticalErrors15min: Int?
    /// Times the ONU left the fibre: `onu_downs_24h`.
    public var onuDowns24h: Int?
    /// ONUs of the PON port that come and go although they receive enough light: `pon_flapping_peers`.
    public var ponFlappingPeers: Int?
    /// Starts that nobody ordered: `boots_1h`, `boots_24h`.
    public var boots1h: Int?
    public var boots24h: Int?
    /// First contacts after a factory reset that nobody ordered: `bootstraps_24h`.
    public var bootstraps24h: Int?
    /// Earlier samples, latest first, per cent: `memory_used_pct`, `cpu_pct`.
    public var memoryUsedPct: [Double]?
    public var cpuPct: [Double]?
    /// Times the session to the Internet began anew: `session_changes_24h`.
    public var sessionChanges24h: Int?
    /// Traffic of the WAN over the last five minutes, Mbit/s in the busier direction: `wan_mbps_5min`.
    public var wanMbps5min: Double?
    /// By interface: errors among packets, per cent, and changes of state in an hour: `port_error_pct`, `port_changes_1h`.
    public var portErrorPct: [String: Double] = [:]
    public var portChanges1h: [String: Int] = [:]
    /// By radio: earlier samples of how busy the channel was, latest first: `utilization_pct`.
    public var utilizationPct: [String: [Double]] = [:]
    /// By radio: radar events and channel changes of a day: `dfs_events_24h`, `channel_changes_24h`.
    public var dfsEvents24h: [String: Int] = [:]
    public var channelChanges24h: [String: Int] = [:]
    /// By host: its traffic between the last two looks, Mbit/s: `host_mbps`.
    public var hostMbps: [String: Double] = [:]
    /// By telephone line: seconds its handset is off: `off_hook_s`.
    public var offHookS: [String: Int] = [:]
    /// What was found at the last look and has not cleared.
    public var open: [OpenFinding] = []

    public init() {}
}
