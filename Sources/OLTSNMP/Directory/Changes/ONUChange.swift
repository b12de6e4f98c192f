public import struct Foundation.Date

/// Something that a look through an OLT showed to have changed.
public struct ONUChange: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case added
        /// On another OLT or port, or under another number.
        case moved
        case gone
        /// It stands in a second place as well.
        case doubled
    }

    /// Grows by one with every change since the start.
    public var number: UInt64
    public var kind: Kind
    public var key: ONUKey
    /// Nil for `added`.
    public var from: ONULocation?
    /// Nil for `gone`.
    public var to: ONULocation?
    /// When it was noticed, not when it happened.
    public var noticedAt: Date
}
