public import struct Foundation.Date

/// A value that stands alone in the report: text, number, flag, time or enumeration.
public protocol ReportScalar: Sendable, Equatable {
    /// JSON Schema of the value, without null.
    static var schema: ScalarSchema { get }
    func write(to json: inout JSONWriter)
}

extension ReportScalar {
    /// The value as the JSON has it, without quotes.
    public var reportText: String {
        if let text = self as? String { return text }
        var json = JSONWriter(capacity: 32)
        write(to: &json)
        let isQuoted = json.bytes.count > 1 && json.bytes.first == UInt8(ascii: "\"")
        return String(decoding: isQuoted ? json.bytes.dropFirst().dropLast() : json.bytes[...], as: UTF8.self)
    }
}

/// The JSON Schema vocabulary a scalar needs.
public enum ScalarSchema: Sendable, Equatable {
    case string
    case dateTime
    case integer
    case number
    case boolean
    case enumeration([String])
    /// A text, a number or a flag.
    case variant
}

/// An enumeration of the report; its raw values are the words of the JSON.
public protocol ReportEnum: ReportScalar, CaseIterable, RawRepresentable, Hashable where RawValue == String {}

extension ReportEnum {
    public static var schema: ScalarSchema { .enumeration(allCases.map(\.rawValue)) }
    public func write(to json: inout JSONWriter) { json.string(rawValue) }
}

extension String: ReportScalar {
    public static var schema: ScalarSchema { .string }
    public func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: ReportScalar {
    public static var schema: ScalarSchema { .integer }
    public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension Double: ReportScalar {
    public static var schema: ScalarSchema { .number }
    public func write(to json: inout JSONWriter) { json.number(self) }
}

extension Bool: ReportScalar {
    public static var schema: ScalarSchema { .boolean }
    public func write(to json: inout JSONWriter) { json.bool(self) }
}

extension Date: ReportScalar {
    public static var schema: ScalarSchema { .dateTime }
    public func write(to json: inout JSONWriter) { json.string(RFC3339.text(self)) }
}
