import DeviceReport
import HTTPTypes

extension OpenAPIDocument {
    static func olts(_ json: inout JSONWriter, _ timeouts: LookupTimeouts) {
        json.object(APIPath.olts) {
            operation(&$0, "olts", "Every configured OLT: what became of its last walk, its profile, its load.", OpenAPIExamples.olts, [], [.badParameter])
        }
        json.object(APIPath.olt) {
            operation(&$0, "olt", "One OLT.", OpenAPIExamples.olt, [id], [.badParameter, .notFound])
        }
        let waits = timeout(timeouts)
        json.object(APIPath.ponPort) {
            operation(
                &$0, "ponPort", "The ONUs of one PON port: who is down, since when and why. At most one question in some seconds reaches the OLT.",
                OpenAPIExamples.ponPort, [id, port], [.badParameter, .notFound, .sourceFailed, .sourceTimeout], waits)
        }
        json.object(APIPath.onu) {
            operation(
                &$0, "onu", "What the OLT says now of one ONU, without the other sources.", OpenAPIExamples.onu, [id, serial],
                [.badParameter, .unknownDevice, .sourceFailed, .sourceTimeout], waits)
        }
    }

    private typealias Segment = (name: String, description: String, example: String, pattern: String, longest: Int)

    private static let id: Segment = ("id", "Name of the OLT in the configuration.", "olt-1", "^[^\\s\\u0000-\\u0020\\u007f]+$", OLTRequest.longestName)
    private static let port: Segment = (
        "port", "PON port as the vendor writes it, percent-encoded; `-` may stand for `/`.", "0-1-0", "^[^\\s\\u0000-\\u0020\\u007f]+$", OLTRequest.longestPort
    )
    private static let serial: Segment = (
        "serial", "PON serial as letters and hex digits or in hex digits alone; on EPON the MAC address.", "TPLGB40A1001",
        "^([A-Za-z]{4}-?[0-9A-Fa-f]{8}|(4[1-9A-Fa-f]|5[0-9Aa]){4}[0-9A-Fa-f]{8}|([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2})$", 20
    )

    private static func operation(
        _ json: inout JSONWriter, _ name: String, _ summary: String, _ example: (schema: String, json: [UInt8]), _ segments: [Segment],
        _ problems: [ProblemType], _ parameter: OpenAPIParameter? = nil
    ) {
        json.object("get") {
            $0.field("operationId", name)
            $0.field("summary", summary)
            if !segments.isEmpty || parameter != nil {
                $0.array("parameters") {
                    for segment in segments { write(segment, &$0) }
                    parameter?.write(&$0)
                }
            }
            $0.object("responses") {
                $0.object("200") {
                    $0.field("description", summary)
                    trace(&$0)
                    $0.object("content") {
                        $0.object("application/json") {
                            $0.object("schema") { $0.field("$ref", schemaPrefix + example.schema) }
                            $0.object("examples") {
                                $0.object("usual") {
                                    $0.key("value")
                                    $0.embed(example.json)
                                }
                            }
                        }
                        $0.object("text/plain") { $0.object("schema") { $0.field("type", "string") } }
                    }
                }
                for problem in (problems + [.methodNotAllowed, .internalError]).sorted(by: { $0.status.code < $1.status.code }) {
                    $0.object("\(problem.status.code)") { failure(&$0, of: problem, examples: OpenAPIExamples.oltProblems(problem, name)) }
                }
            }
        }
    }

    private static func write(_ segment: Segment, _ json: inout JSONWriter) {
        json.object {
            $0.field("name", segment.name)
            $0.field("in", "path")
            $0.field("required", true)
            $0.field("description", segment.description)
            $0.object("schema") {
                $0.field("type", "string")
                $0.field("pattern", segment.pattern)
                $0.field("minLength", 1)
                $0.field("maxLength", segment.longest)
            }
            $0.object("examples") { $0.object("usual") { $0.field("value", segment.example) } }
        }
    }
}
