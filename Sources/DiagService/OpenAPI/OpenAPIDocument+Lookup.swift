import DeviceReport
import HTTPTypes

extension OpenAPIDocument {
    static func lookup(_ json: inout JSONWriter, _ timeouts: LookupTimeouts, events: Bool) {
        json.object("get") {
            $0.field("operationId", events ? "lookupEvents" : "lookup")
            $0.field("summary", events ? "The lookup as Server-Sent Events: source, heartbeat, then report or problem." : "Diagnose one device.")
            $0.array("parameters") {
                OpenAPIKey.write(&$0)
                for parameter in parameters(timeouts) { parameter.write(&$0) }
            }
            $0.object("responses") {
                $0.object("200") { events ? stream(&$0) : report(&$0) }
                for problem in events ? [ProblemType.badParameter, .overloaded] : [.badParameter, .unknownDevice, .ambiguousKey, .noSource] {
                    $0.object("\(problem.status.code)") { failure(&$0, of: problem, events: events) }
                }
                $0.object("405") { failure(&$0, of: .methodNotAllowed, events: events) }
                $0.object("500") { failure(&$0, of: .internalError, events: events) }
            }
        }
    }

    private static func report(_ json: inout JSONWriter) {
        json.field("description", "The report, complete or not; `sources` says what each source did.")
        json.object("headers") {
            $0.object("X-Trace-Id") { $0.field("$ref", "#/components/headers/Trace") }
            $0.object(LookupRoutes.completeHeader) {
                $0.field("description", "The report's `complete`.")
                $0.object("schema") {
                    $0.field("type", "string")
                    $0.array("enum") {
                        $0.string("true")
                        $0.string("false")
                    }
                }
            }
        }
        json.object("content") {
            $0.object("application/json") {
                $0.object("schema") { $0.field("$ref", schemaPrefix + "Report") }
                $0.object("examples") {
                    for (name, bytes) in OpenAPIExamples.reports {
                        $0.object(name) { example in
                            example.key("value")
                            example.embed(bytes)
                        }
                    }
                }
            }
            $0.object("text/plain") { $0.object("schema") { $0.field("type", "string") } }
        }
    }

    private static func stream(_ json: inout JSONWriter) {
        json.field("description", "`source` events as the sources arrive, `heartbeat` events between, and `report` or `problem` at the end.")
        trace(&json)
        json.object("content") {
            $0.object("text/event-stream") {
                $0.object("schema", OpenAPIEvent.schema)
                $0.object("examples") {
                    for (name, id, data) in OpenAPIExamples.events {
                        $0.object(name) {
                            $0.object("value") {
                                $0.field("event", name)
                                if let id { $0.field("id", id) }
                                $0.field("data", data)
                            }
                        }
                    }
                }
            }
        }
    }

    static func failure(_ json: inout JSONWriter, of type: ProblemType, events: Bool) {
        failure(&json, of: type, examples: OpenAPIExamples.problems(type, events: events))
    }

    static func failure(_ json: inout JSONWriter, of type: ProblemType, examples: [(String, [UInt8])]) {
        json.field("description", type.title)
        json.object("headers") {
            $0.object("X-Trace-Id") { $0.field("$ref", "#/components/headers/Trace") }
            if type.status == .serviceUnavailable {
                $0.object("Retry-After") {
                    $0.field("description", "Seconds to wait.")
                    $0.field("required", true)
                    $0.object("schema") { $0.field("type", "integer") }
                }
            }
            if type.status == .methodNotAllowed {
                $0.object("Allow") {
                    $0.field("description", "What may be done.")
                    $0.field("required", true)
                    $0.object("schema") { $0.field("type", "string") }
                }
            }
        }
        json.object("content") {
            $0.object("application/problem+json") {
                $0.object("schema") { $0.field("$ref", schemaPrefix + "ProblemBody") }
                $0.object("examples") {
                    for (name, bytes) in examples {
                        $0.object(name) { example in
                            example.key("value")
                            example.embed(bytes)
                        }
                    }
                }
            }
        }
    }

    static func trace(_ json: inout JSONWriter) {
        json.object("headers") { $0.object("X-Trace-Id") { $0.field("$ref", "#/components/headers/Trace") } }
    }
}
