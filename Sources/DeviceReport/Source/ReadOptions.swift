public import struct Foundation.Date

/// How a source is to be read.
public struct ReadOptions: Sendable, Hashable {
    public enum Refresh: String, Sendable, CaseIterable {
        /// What the source already holds; the age of each value is said.
        case cached
        /// Ask the device now, as far as the deadline allows.
        case live
    }
    public var refresh: Refresh
    /// Keep the answer's bytes for a capture.
    public var record: Bool
    /// The wall clock of this lookup, for ages. Passed in so that a replay is exact.
    public var now: Date

    public init(refresh: Refresh = .cached, record: Bool = false, now: Date) {
        self.refresh = refresh
        self.record = record
        self.now = now
    }
}
