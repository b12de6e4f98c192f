public import struct Foundation.Date

/// Writes report objects as JSON and, when asked, notes the origin of every measured value by its JSON pointer.
public struct JSONSink: ReportSink {
    public private(set) var json: JSONWriter
    public private(set) var provenance: [Provenance] = []
    private let explain: Bool
    /// Pointer of the object being written, kept only when origins are noted.
    private var pointer = ""
    /// Reasons of the nulls of the object being written.
    private var reasons: [(key: StaticString, reason: UnknownReason)] = []
    /// Dates of the values of that object that are past their time.
    private var expired: [(key: StaticString, at: Date?)] = []

    public init(pretty: Bool = false, explain: Bool = false) {
        json = JSONWriter(pretty: pretty)
        self.explain = explain
    }

    /// Writes one object; `unknown_reason` follows where a null needs one, `as_of` where a value is past its time.
    public mutating func write(_ object: some ReportObject) {
        let outer = (reasons, expired)
        (reasons, expired) = ([], [])
        json.beginObject()
        object.visit(&self)
        if !reasons.isEmpty {
            json.key("unknown_reason")
            json.beginObject()
            for (key, reason) in reasons {
                json.key(key)
                json.string(reason.rawValue)
            }
            json.endObject()
        }
        if !expired.isEmpty {
            json.key("as_of")
            json.beginObject()
            for (key, at) in expired {
                json.key(key)
                if let at { at.write(to: &json) } else { json.null() }
            }
            json.endObject()
        }
        json.endObject()
        (reasons, expired) = outer
    }

    public mutating func required<Value: ReportScalar>(_ key: StaticString, _ value: Value, _ doc: StaticString) {
        json.key(key)
        value.write(to: &json)
    }

    public mutating func field<Value: ReportScalar>(_ key: StaticString, _ value: Value?, _ doc: StaticString) {
        json.key(key)
        if let value { value.write(to: &json) } else { json.null() }
    }

    public mutating func field<Value: ReportScalar>(_ key: StaticString, _ value: Observed<Value>, _ doc: StaticString) {
        json.key(key)
        if let found = value.value {
            found.write(to: &json)
            if value.isStale == true { expired.append((key, value.at)) }
        } else {
            json.null()
            reasons.append((key, value.reason ?? .notReported))
        }
        if explain, let origin = value.origin {
            let place = "\(pointer)/\(Self.escaped("\(key)"))"
            provenance.append(Provenance(pointer: place, origin: origin, conflicts: value.conflicts, isStale: value.isStale))
        }
    }

    public mutating func object<Object: ReportObject>(_ key: StaticString, _ value: Object?, _ doc: StaticString) {
        json.key(key)
        guard let value else { return json.null() }
        nested(Self.escaped("\(key)")) { $0.write(value) }
    }

    public mutating func array<Object: ReportObject>(_ key: StaticString, _ value: [Object], _ doc: StaticString) {
        json.key(key)
        json.beginArray()
        for (index, element) in value.enumerated() {
            nested("\(Self.escaped("\(key)"))/\(index)") { $0.write(element) }
        }
        json.endArray()
    }

    public mutating func list<Value: ReportScalar>(_ key: StaticString, _ value: [Value], _ doc: StaticString) {
        json.key(key)
        json.beginArray()
        for element in value { element.write(to: &json) }
        json.endArray()
    }

    public mutating func origins(_ key: StaticString, now: Date, _ doc: StaticString) {
        guard explain else { return }
        json.key(key)
        json.beginObject()
        for entry in provenance {
            json.key(entry.pointer)
            write(OriginRow(entry, now: now))
        }
        json.endObject()
    }

    /// A reference token of RFC 6901.
    private static func escaped(_ key: String) -> String {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
        return key.replacing("~", with: "~0").replacing("/", with: "~1")
    }

    private mutating func nested(_ segment: @autoclosure () -> String, _ body: (inout JSONSink) -> Void) {
        guard explain else { return body(&self) }
        let outer = pointer
        pointer += "/" + segment()
        body(&self)
        pointer = outer
    }
}
