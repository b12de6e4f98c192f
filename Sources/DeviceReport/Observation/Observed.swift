public import struct Foundation.Date

/// A value with its origin, or the reason why there is none. Exactly one of `value` and `reason` is set.
public struct Observed<Value: ReportScalar>: Sendable {
    public let value: Value?
    public let reason: UnknownReason?
    /// Where it was looked for. A missing value keeps the leaf that disappointed.
    public let origin: Origin?
    /// What other sources said, when they said something else.
    public var conflicts: [Conflict]
    /// Whether the value is older than its kind may be: shown with its date, and nothing is concluded from it. Nil before the
    /// report's clock has judged it.
    public var isStale: Bool?

    /// A value that was found.
    @inlinable public init(_ value: Value, _ origin: Origin, conflicts: [Conflict] = []) {
        self.value = value
        self.reason = nil
        self.origin = origin
        self.conflicts = conflicts
    }

    /// A value that is missing, and why.
    @inlinable public static func unknown(_ reason: UnknownReason, _ origin: Origin? = nil) -> Observed {
        Observed(reason: reason, origin: origin)
    }

    /// A value or a reason, from one decoding.
    @inlinable public init(_ value: Value?, else reason: UnknownReason, _ origin: Origin) {
        self.value = value
        self.reason = value == nil ? reason : nil
        self.origin = origin
        self.conflicts = []
    }

    @inlinable init(reason: UnknownReason, origin: Origin?) {
        self.value = nil
        self.reason = reason
        self.origin = origin
        self.conflicts = []
    }

    /// The value under another type; origin and reason are kept.
    @inlinable public func map<Other: ReportScalar>(_ transform: (Value) -> Other) -> Observed<Other> {
        guard let value, let origin else { return .unknown(reason ?? .notReported, origin) }
        var out = Observed<Other>(transform(value), origin, conflicts: conflicts)
        out.isStale = isStale
        return out
    }

    @inlinable public var at: Date? { origin?.at }
    @inlinable public var confidence: Confidence? { value == nil ? nil : origin?.confidence }
}

extension Observed: Equatable where Value: Equatable {}

extension Observed {
    /// Nobody carries the value.
    @inlinable public static var notReported: Observed { .unknown(.notReported) }
}
