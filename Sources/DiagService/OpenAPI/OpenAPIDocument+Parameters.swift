import DeviceReport
import HTTPTypes

extension OpenAPIDocument {
    static func parameterBrowser(_ json: inout JSONWriter, _ timeouts: LookupTimeouts) {
        json.object("get") {
            $0.field("operationId", "parameters")
            $0.field("summary", "Browse the raw tree of one device as the ACS holds it: values, types, units, ages, and what is standard.")
            $0.array("parameters") {
                writeID(&$0)
                for parameter in browsing(timeouts) { parameter.write(&$0) }
            }
            $0.object("responses") {
                $0.object("200") { listing(&$0) }
                for problem in [
                    ProblemType.badParameter, .unknownDevice, .methodNotAllowed, .ambiguousKey, .internalError, .sourceFailed, .noSource, .sourceTimeout,
                ] {
                    $0.object("\(problem.status.code)") { failure(&$0, of: problem, examples: OpenAPIExamples.browsingProblems(problem)) }
                }
            }
        }
    }

    private static func writeID(_ json: inout JSONWriter) {
        guard let key = OpenAPIKey.all.first(where: { $0.name == "q" }) else { return }
        json.object {
            $0.field("name", "id")
            $0.field("in", "path")
            $0.field("required", true)
            $0.field("description", "Any key of the device: its TR-069 serial, MAC, GPON serial or id at the ACS, percent-encoded.")
            $0.object("schema") {
                $0.field("type", "string")
                $0.field("pattern", key.pattern)
                $0.field("minLength", 1)
                $0.field("maxLength", key.longest)
            }
            $0.object("examples") { $0.object("usual") { $0.field("value", key.example) } }
        }
    }

    private static func browsing(_ timeouts: LookupTimeouts) -> [OpenAPIParameter] {
        [
            OpenAPIParameter(
                "path", "Object or parameter to list, such as `Device.WiFi.`; everything where it is not given.",
                example: { $0.string("Device.DeviceInfo.") },
                schema: {
                    $0.field("type", "string")
                    $0.field("pattern", "^((\(ParameterRequest.roots.joined(separator: "|")))(\\.[A-Za-z0-9-][A-Za-z0-9_-]*)*\\.?)?$")
                    $0.field("maxLength", ParameterRequest.longestPath)
                }),
            number("depth", "Levels of parameters to show; the objects below are counted.", ParameterRequest.depths, ParameterRequest.depths.lowerBound),
            number("limit", "Parameters and objects on one page.", ParameterRequest.limits, ParameterRequest.standardLimit),
            OpenAPIParameter(
                "cursor", "`next` of the page before.", example: { $0.string("Device.DeviceInfo.ModelName") },
                schema: {
                    $0.field("type", "string")
                    $0.field("minLength", 1)
                    $0.field("maxLength", ParameterRequest.longestCursor)
                }),
            number("timeout_ms", "Answer by then, milliseconds.", timeouts.range, timeouts.standardMs),
        ]
    }

    private static func number(_ name: String, _ description: String, _ range: ClosedRange<Int>, _ usual: Int) -> OpenAPIParameter {
        OpenAPIParameter(
            name, description, example: { $0.integer(usual) },
            schema: {
                $0.field("type", "integer")
                $0.field("minimum", range.lowerBound)
                $0.field("maximum", range.upperBound)
                $0.field("default", usual)
            })
    }

    private static func listing(_ json: inout JSONWriter) {
        json.field("description", "One page of the tree; `next` leads to the one behind it.")
        trace(&json)
        json.object("content") {
            $0.object("application/json") {
                $0.object("schema") { $0.field("$ref", schemaPrefix + "ParameterListing") }
                $0.object("examples") {
                    $0.object("page") { example in
                        example.key("value")
                        example.embed(OpenAPIExamples.listing)
                    }
                }
            }
            $0.object("text/plain") { $0.object("schema") { $0.field("type", "string") } }
        }
    }
}
