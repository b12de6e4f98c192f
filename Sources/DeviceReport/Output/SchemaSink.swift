public import struct Foundation.Date

/// Turns the field lists of the report types into JSON Schema (2020-12), so that the schema is never written twice.
/// Each object type becomes one definition.
public struct SchemaSink: ReportSink {
    private var json: JSONWriter
    private var names: [String] = []
    private var hasObserved = false
    private var pending: [(name: String, render: @Sendable (inout SchemaSink) -> Void)] = []
    private var seen: Set<String> = []
    private let prefix: String

    private init(prefix: String) {
        json = JSONWriter(pretty: false)
        self.prefix = prefix
    }

    /// The definitions of object types and of all they hold, as the members of one JSON object.
    /// - Parameter prefix: where the definitions will stand, such as `#/components/schemas/`.
    public static func definitions(of types: any ReportObject.Type..., prefix: String) -> [UInt8] {
        var sink = SchemaSink(prefix: prefix)
        sink.json.beginObject()
        for type in types { _ = sink.reference(type) }
        while let next = sink.pending.popLast() {
            sink.json.key(next.name)
            next.render(&sink)
        }
        sink.json.endObject()
        return sink.json.bytes
    }

    private mutating func reference<Object: ReportObject>(_ type: Object.Type) -> String {
        let name = String(describing: type)
        if seen.insert(name).inserted {
            pending.append((name, { $0.define(Object()) }))
        }
        return prefix + name
    }

    private mutating func define(_ object: some ReportObject) {
        let outer = (names, hasObserved)
        names = []
        hasObserved = false
        json.beginObject()
        json.key("type")
        json.string("object")
        json.key("properties")
        json.beginObject()
        object.visit(&self)
        if hasObserved {
            json.key("unknown_reason")
            json.beginObject()
            json.key("type")
            json.string("object")
            json.key("description")
            json.string("Why a field of this object is null, by field.")
            json.key("additionalProperties")
            scalar(UnknownReason.schema, nullable: false, doc: nil)
            json.endObject()
            json.key("as_of")
            json.beginObject()
            json.key("type")
            json.string("object")
            json.key("description")
            json.string("When a value of this object was observed that is past its time, by field; null where nobody knows.")
            json.key("additionalProperties")
            scalar(Date.schema, nullable: true, doc: nil)
            json.endObject()
        }
        json.endObject()
        json.key("required")
        json.beginArray()
        for name in names { json.string(name) }
        json.endArray()
        json.key("additionalProperties")
        json.bool(false)
        json.endObject()
        (names, hasObserved) = outer
    }

    public mutating func required<Value: ReportScalar>(_ key: StaticString, _ value: Value, _ doc: StaticString) {
        begin(key)
        scalar(Value.schema, nullable: false, doc: doc)
    }

    public mutating func field<Value: ReportScalar>(_ key: StaticString, _ value: Value?, _ doc: StaticString) {
        begin(key)
        scalar(Value.schema, nullable: true, doc: doc)
    }

    public mutating func field<Value: ReportScalar>(_ key: StaticString, _ value: Observed<Value>, _ doc: StaticString) {
        hasObserved = true
        begin(key)
        scalar(Value.schema, nullable: true, doc: doc)
    }

    public mutating func object<Object: ReportObject>(_ key: StaticString, _ value: Object?, _ doc: StaticString) {
        let target = reference(Object.self)
        begin(key)
        json.beginObject()
        json.key("description")
        json.string("\(doc)")
        json.key("anyOf")
        json.beginArray()
        refer(target)
        json.beginObject()
        json.key("type")
        json.string("null")
        json.endObject()
        json.endArray()
        json.endObject()
    }

    public mutating func array<Object: ReportObject>(_ key: StaticString, _ value: [Object], _ doc: StaticString) {
        let target = reference(Object.self)
        begin(key)
        json.beginObject()
        json.key("description")
        json.string("\(doc)")
        json.key("type")
        json.string("array")
        json.key("items")
        refer(target)
        json.endObject()
    }

    public mutating func list<Value: ReportScalar>(_ key: StaticString, _ value: [Value], _ doc: StaticString) {
        begin(key)
        json.beginObject()
        json.key("description")
        json.string("\(doc)")
        json.key("type")
        json.string("array")
        json.key("items")
        scalar(Value.schema, nullable: false, doc: nil)
        json.endObject()
    }

    public mutating func origins(_ key: StaticString, now: Date, _ doc: StaticString) {
        let target = reference(OriginRow.self)
        // Not among the required ones: it is there only when asked for.
        json.key(key)
        json.beginObject()
        json.key("description")
        json.string("\(doc)")
        json.key("type")
        json.string("object")
        json.key("additionalProperties")
        refer(target)
        json.endObject()
    }

    private mutating func begin(_ key: StaticString) {
        names.append("\(key)")
        json.key(key)
    }

    private mutating func refer(_ target: String) {
        json.beginObject()
        json.key("$ref")
        json.string(target)
        json.endObject()
    }

    private mutating func scalar(_ schema: ScalarSchema, nullable: Bool, doc: StaticString?) {
        json.beginObject()
        if let doc {
            json.key("description")
            json.string("\(doc)")
        }
        var types: [String]
        switch schema {
        case .string, .dateTime, .enumeration: types = ["string"]
        case .integer: types = ["integer"]
        case .number: types = ["number"]
        case .boolean: types = ["boolean"]
        case .variant: types = ["string", "number", "boolean"]
        }
        if nullable { types.append("null") }
        json.key("type")
        if types.count > 1 {
            json.beginArray()
            for type in types { json.string(type) }
            json.endArray()
        } else {
            for type in types { json.string(type) }
        }
        if case .dateTime = schema {
            json.key("format")
            json.string("date-time")
        }
        if case .enumeration(let words) = schema {
            json.key("enum")
            json.beginArray()
            for word in words { json.string(word) }
            if nullable { json.null() }
            json.endArray()
        }
        json.endObject()
    }
}
