import DeviceReport

extension OpenAPIDocument {
    static func health(_ json: inout JSONWriter) {
        get(&json, "/healthz", "Whether the process lives.", "application/json") { $0.field("$ref", schemaPrefix + "HealthBody") }
        get(&json, "/readyz", "Signs of life of the sources, one member each: `genieacs`, `bridge`, `olt_<name>`.", "application/json") {
            $0.field("type", "object")
            $0.object("properties") {
                $0.object("status") {
                    $0.field("type", "string")
                    $0.array("enum") {
                        $0.string("ok")
                        $0.string("degraded")
                    }
                }
                $0.object("sources_failing") { $0.field("type", "integer") }
            }
            $0.array("required") {
                $0.string("status")
                $0.string("sources_failing")
            }
            $0.object("additionalProperties") {
                $0.field("type", "string")
                $0.array("enum") {
                    $0.string("ok")
                    $0.string("down")
                }
            }
        }
        get(&json, "/metrics", "Prometheus text.", "text/plain") { $0.field("type", "string") }
        get(&json, "/openapi.json", "This document.", "application/json") { $0.field("type", "object") }
    }

    private static func get(_ json: inout JSONWriter, _ path: String, _ summary: String, _ type: String, schema: (inout JSONWriter) -> Void) {
        json.object(path) {
            $0.object("get") {
                $0.field("operationId", String(path.dropFirst().prefix { $0 != "." }))
                $0.field("summary", summary)
                $0.object("responses") {
                    $0.object("200") {
                        $0.field("description", summary)
                        trace(&$0)
                        $0.object("content") { $0.object(type) { $0.object("schema", schema) } }
                    }
                    $0.object("405") { failure(&$0, of: .methodNotAllowed, events: false) }
                }
            }
        }
    }
}
