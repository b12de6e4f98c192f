public import struct Foundation.Date

/// Receives the fields of a report object, in order.
public protocol ReportSink {
    /// A value that is always there.
    mutating func required<Value: ReportScalar>(_ key: StaticString, _ value: Value, _ doc: StaticString)
    /// A value of Diag's own, which may be null.
    mutating func field<Value: ReportScalar>(_ key: StaticString, _ value: Value?, _ doc: StaticString)
    /// A measured value: null carries a reason, and a value its origin.
    mutating func field<Value: ReportScalar>(_ key: StaticString, _ value: Observed<Value>, _ doc: StaticString)
    mutating func object<Object: ReportObject>(_ key: StaticString, _ value: Object?, _ doc: StaticString)
    mutating func array<Object: ReportObject>(_ key: StaticString, _ value: [Object], _ doc: StaticString)
    mutating func list<Value: ReportScalar>(_ key: StaticString, _ value: [Value], _ doc: StaticString)
    /// Where every measured value written so far came from, by its JSON pointer; only when the reader asked for it.
    mutating func origins(_ key: StaticString, now: Date, _ doc: StaticString)
}
