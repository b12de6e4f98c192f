import DeviceReport
import HTTPTypes
import Hummingbird
import NIOCore

/// The OpenAPI 3.1 description of the API. Schemas and examples are made from the types that write the answers.
public enum OpenAPIDocument {
    static let schemaPrefix = "#/components/schemas/"

    /// The document, JSON.
    public static func bytes(timeouts: LookupTimeouts) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.field("openapi", "3.1.0")
            $0.object("info") {
                $0.field("title", "Diag")
                $0.field("version", Diag.version)
                $0.field("description", "What is wrong with this customer's connection, and what should be done next?")
                $0.object("license") {
                    $0.field("name", "Apache-2.0")
                    $0.field("identifier", "Apache-2.0")
                }
            }
            $0.object("paths") {
                $0.object("/devices/lookup") { lookup(&$0, timeouts, events: false) }
                $0.object("/devices/lookup/events") { lookup(&$0, timeouts, events: true) }
                $0.object(APIPath.parameters) { parameterBrowser(&$0, timeouts) }
                olts(&$0, timeouts)
                health(&$0)
            }
            $0.object("components") { components(&$0) }
        }
        return json.bytes
    }

    static func response(_ document: [UInt8]) -> Response {
        Response(status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: ByteBuffer(bytes: document)))
    }

    private static func components(_ json: inout JSONWriter) {
        json.key("schemas")
        json.embed(
            SchemaSink.definitions(
                of: Report.self, ParameterListing.self, OLTListing.self, OLTDocument.self, PONPortListing.self, ONUDocument.self, ProblemBody.self,
                HealthBody.self, prefix: schemaPrefix))
        json.object("headers") {
            $0.object("Trace") {
                $0.field("description", "Id of the request in the logs.")
                $0.field("required", true)
                $0.object("schema") {
                    $0.field("type", "string")
                    $0.field("pattern", "^[0-9a-f]{32}$")
                }
            }
        }
    }
}
