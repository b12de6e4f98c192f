import DeviceReport

/// One of the five keys that a lookup takes, as a JSON Schema that says exactly what `DeviceKey` accepts.
struct OpenAPIKey: Sendable {
    var name: String
    var description: String
    var example: String
    var pattern: String
    var longest: Int
    /// What fits the pattern and is no key all the same.
    var exception: String?

    static let all: [OpenAPIKey] = [
        OpenAPIKey(
            name: "serial", description: "TR-069 serial.", example: "22400A7000101", pattern: "^[A-Za-z0-9_.:-]+$", longest: 64),
        OpenAPIKey(
            name: "mac", description: "MAC address: `1c:61:b4:0a:10:01`, `1C-61-…`, `1c61.b40a.1001` or twelve hex digits.", example: "1c:61:b4:0a:10:01",
            pattern: "^[:.-]*([0-9A-Fa-f][:.-]*){12}$", longest: 17, exception: "^([0:.-]+|[Ff:.-]+)$"),
        OpenAPIKey(
            name: "gpon_sn", description: "GPON serial: four letters and eight hex digits, or sixteen hex digits.", example: "TPLGB40A1001",
            pattern: "^([A-Za-z]{4}-?[0-9A-Fa-f]{8}|(4[1-9A-Fa-f]|5[0-9Aa]){4}[0-9A-Fa-f]{8})$", longest: 16),
        OpenAPIKey(
            name: "id", description: "The ACS's id, percent-encoded inside.", example: "1C61B4-Device2-22400A7000101",
            pattern: "^([A-Za-z0-9_]|%[0-9A-Fa-f]{2})*-([A-Za-z0-9_-]|%[0-9A-Fa-f]{2})*$", longest: 200),
        OpenAPIKey(
            name: "q", description: "Any key; the most specific form that fits wins.", example: "22400A7000101",
            pattern: "^([A-Za-z0-9_.:-]{1,64}|[0-9A-F]{6}-([A-Za-z0-9_-]|%[0-9A-Fa-f]{2})*)$", longest: 200),
    ]

    /// All of them as one parameter: an object of exactly one member, written as `?serial=…`. Five optional parameters
    /// could not say that one of them must be there, and no other beside it.
    static func write(_ json: inout JSONWriter) {
        json.object {
            $0.field("name", "key")
            $0.field("in", "query")
            $0.field("required", true)
            $0.field("style", "form")
            $0.field("explode", true)
            $0.field("description", "Exactly one key of the device: `serial=`, `mac=`, `gpon_sn=`, `id=` or `q=`.")
            $0.object("schema") {
                $0.field("type", "object")
                $0.array("oneOf") { json in for key in all { key.alternative(&json) } }
            }
            $0.object("examples") {
                for key in all { $0.object(key.name) { $0.object("value") { $0.field(key.name, key.example) } } }
            }
        }
    }

    private func alternative(_ json: inout JSONWriter) {
        json.object {
            $0.field("title", name)
            $0.field("type", "object")
            $0.object("properties") {
                $0.object(name) {
                    $0.field("type", "string")
                    $0.field("description", description)
                    $0.field("pattern", pattern)
                    $0.field("minLength", 1)
                    $0.field("maxLength", longest)
                    if let exception { $0.object("not") { $0.field("pattern", exception) } }
                }
            }
            $0.array("required") { $0.string(name) }
            $0.field("additionalProperties", false)
        }
    }
}
