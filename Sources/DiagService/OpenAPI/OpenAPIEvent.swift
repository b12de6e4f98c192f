import DeviceReport

/// The kinds of event of a lookup's stream and what their `data` holds.
enum OpenAPIEvent: String, CaseIterable {
    case source, heartbeat, report, problem

    /// The schema of the `data`, once it is read as JSON.
    private var content: String? {
        switch self {
        case .source: "SourceStatus"
        case .heartbeat: nil
        case .report: "Report"
        case .problem: "ProblemBody"
        }
    }

    /// The schema of one event. Before OpenAPI 3.2 the schema of an event stream describes each of its events.
    static func schema(_ json: inout JSONWriter) {
        json.field("type", "object")
        json.object("properties") {
            $0.object("event") {
                $0.field("type", "string")
                $0.array("enum") { json in for event in allCases { json.string(event.rawValue) } }
            }
            $0.object("id") { $0.field("type", "string") }
            $0.object("data") { $0.field("type", "string") }
        }
        json.array("required") {
            $0.string("event")
            $0.string("data")
        }
        json.array("oneOf") { json in for event in allCases { event.alternative(&json) } }
    }

    private func alternative(_ json: inout JSONWriter) {
        json.object {
            $0.object("properties") {
                $0.object("event") { $0.field("const", rawValue) }
                $0.object("data") {
                    $0.field("contentMediaType", "application/json")
                    $0.object("contentSchema") {
                        if let content { $0.field("$ref", OpenAPIDocument.schemaPrefix + content) } else { $0.field("type", "object") }
                    }
                }
            }
        }
    }
}
