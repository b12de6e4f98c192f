import DeviceReport

/// A query parameter of a lookup in the OpenAPI document.
struct OpenAPIParameter: Sendable {
    typealias Writing = @Sendable (inout JSONWriter) -> Void

    var name: String
    var description: String
    /// The value of the example.
    var example: Writing
    var schema: Writing

    init(_ name: String, _ description: String, example: @escaping Writing, schema: @escaping Writing) {
        self.name = name
        self.description = description
        self.example = example
        self.schema = schema
    }

    /// One of a few words; the first one is the default unless there is none.
    init(_ name: String, _ description: String, words: [String], hasDefault: Bool = true) {
        self.init(
            name, description, example: { $0.string(words.first ?? "") },
            schema: {
                $0.field("type", "string")
                $0.array("enum") { json in for word in words { json.string(word) } }
                if hasDefault, let first = words.first { $0.field("default", first) }
            })
    }

    func write(_ json: inout JSONWriter) {
        json.object {
            $0.field("name", name)
            $0.field("in", "query")
            $0.field("required", false)
            $0.field("description", description)
            $0.object("schema", schema)
            $0.object("examples") {
                $0.object("usual") { json in
                    json.key("value")
                    example(&json)
                }
            }
        }
    }
}

extension OpenAPIDocument {
    /// How long the caller waits.
    static func timeout(_ timeouts: LookupTimeouts) -> OpenAPIParameter {
        OpenAPIParameter(
            "timeout_ms", "Answer by then, milliseconds.", example: { $0.integer(timeouts.standardMs) },
            schema: {
                $0.field("type", "integer")
                $0.field("minimum", timeouts.range.lowerBound)
                $0.field("maximum", timeouts.range.upperBound)
                $0.field("default", timeouts.standardMs)
            })
    }

    /// The parameters beside the key.
    static func parameters(_ timeouts: LookupTimeouts) -> [OpenAPIParameter] {
        [
            timeout(timeouts),
            OpenAPIParameter("refresh", "`live` has the device read now.", words: ReadOptions.Refresh.allCases.map(\.rawValue)),
            OpenAPIParameter("lang", "Language of the texts; else Accept-Language, else French.", words: ["fr", "en"], hasDefault: false),
            OpenAPIParameter("explain", "With the provenance of every value.", words: ["0", "1", "false", "true"]),
        ]
    }
}
