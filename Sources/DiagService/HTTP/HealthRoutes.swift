import DeviceReport
import HTTPTypes
import Hummingbird
import NIOCore

/// `/healthz`, `/readyz` and `/metrics`: for machines, flat and cheap.
struct HealthRoutes: Sendable {
    let readiness: Readiness
    let metrics: ServiceMetrics
    let olts: OLTDesk

    /// The process lives; nothing is asked.
    @Sendable func healthz(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        var sink = JSONSink()
        sink.write(HealthBody())
        return Self.json(sink.json)
    }

    /// One primitive per source. A source that is down makes the service degraded, not unready.
    @Sendable func readyz(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        let health = await readiness.check()
        var json = JSONWriter()
        json.beginObject()
        json.key("status")
        json.string(health.allSatisfy(\.alive) ? "ok" : "degraded")
        // Names that come to the same flat key share it, and it is well when all of them are.
        var rows: [String: Bool] = [:]
        for row in health { rows[row.key] = (rows[row.key] ?? true) && row.alive }
        for row in health {
            guard let alive = rows.removeValue(forKey: row.key) else { continue }
            json.key(row.key)
            json.string(alive ? "ok" : "down")
        }
        json.key("sources_failing")
        json.integer(health.filter { !$0.alive }.count)
        json.endObject()
        return Self.json(json)
    }

    @Sendable func prometheus(_ request: Request, _ context: DiagRequestContext) async throws -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: metrics.render() + (await olts.metrics()))))
    }

    private static func json(_ json: JSONWriter) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: json.bytes)))
    }
}
