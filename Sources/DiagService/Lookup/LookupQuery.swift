public import DeviceReport

/// One lookup as it was asked for, everything in it validated.
public struct LookupQuery: Sendable, Hashable {
    public var key: DeviceKey
    public var timeoutMs: Int
    public var refresh: ReadOptions.Refresh
    /// Keep what the sources said, for a capture.
    public var record: Bool

    public init(key: DeviceKey, timeoutMs: Int, refresh: ReadOptions.Refresh = .cached, record: Bool = false) {
        self.key = key
        self.timeoutMs = timeoutMs
        self.refresh = refresh
        self.record = record
    }
}
