import DeviceReport

/// A query parameter of a lookup in the OpenAPI document.
struct OpenAPIParameter {
    var name: String
    var description: String
    var example: String
    var schema: @Sendable (inout JSONWriter) -> Void

    init(_ name: String, _ description: String, example: String, schema: @escaping @Sendable (inout JSONWriter) -> Void) {
        self.name = name
        self.description = description
        self.example = example
        self.schema = schema
    }

    func write(_ json: inout JSONWriter) {
        json.object {
            $0.field("name", name)
            $0.field("in", "query")
            $0.field("required", false)
            $0.field("description", description)
            $0.object("schema", schema)
            $0.object("examples") { $0.object("usual") { $0.field("value", example) } }
        }
    }

    static func text(_ json: inout JSONWriter, pattern: String, longest: Int) {
        json.field("type", "string")
        json.field("pattern", pattern)
        json.field("minLength", 1)
        json.field("maxLength", longest)
    }

    static func word(_ json: inout JSONWriter, _ words: [String]) {
        json.field("type", "string")
        json.array("enum") { json in for word in words { json.string(word) } }
    }
}

extension OpenAPIDocument {
    /// Exactly one of the five keys is given; a query without one, or with two, is a 400.
    static let parameters: [OpenAPIParameter] = [
        OpenAPIParameter("q", "Any key; the most specific form that fits wins.", example: "22400A7000101") {
            OpenAPIParameter.text(&$0, pattern: "^[A-Za-z0-9_.:%-]+$", longest: 200)
        },
        OpenAPIParameter("serial", "TR-069 serial.", example: "22400A7000101") { OpenAPIParameter.text(&$0, pattern: "^[A-Za-z0-9_.:-]+$", longest: 64) },
        OpenAPIParameter("mac", "MAC address.", example: "1c:61:b4:0a:10:01") { OpenAPIParameter.text(&$0, pattern: "^[0-9A-Fa-f:.-]+$", longest: 17) },
        OpenAPIParameter("gpon_sn", "GPON serial: four letters and eight hex digits, or sixteen hex digits.", example: "TPLGB40A1001") {
            OpenAPIParameter.text(&$0, pattern: "^([A-Za-z]{4}-?[0-9A-Fa-f]{8}|[0-9A-Fa-f]{16})$", longest: 16)
        },
        OpenAPIParameter("id", "The ACS's id, percent-encoded inside.", example: "1C61B4-Device2-22400A7000101") {
            OpenAPIParameter.text(&$0, pattern: "^[A-Za-z0-9_%-]+$", longest: 200)
        },
        OpenAPIParameter("timeout_ms", "Answer by then, milliseconds.", example: "8000") {
            $0.field("type", "integer")
            $0.field("minimum", LookupTimeouts.shortestMs)
            $0.field("maximum", LookupTimeouts().longestMs)
        },
        OpenAPIParameter("refresh", "`live` has the device read now.", example: "cached") {
            OpenAPIParameter.word(&$0, ReadOptions.Refresh.allCases.map(\.rawValue))
        },
        OpenAPIParameter("lang", "Language of the texts; else Accept-Language, else French.", example: "fr") { OpenAPIParameter.word(&$0, ["fr", "en"]) },
        OpenAPIParameter("explain", "With the provenance of every value.", example: "1") { OpenAPIParameter.word(&$0, ["0", "1", "false", "true"]) },
    ]
}
