import Hummingbird
import Logging

/// The HTTP API of the service.
enum DiagAPI {
    /// - Parameters:
    ///   - heartbeat: how often an idle event stream says that it lives.
    static func router(
        hub: LookupHub, browser: ParameterBrowser, readiness: Readiness, metrics: ServiceMetrics, logger: Logger, timeouts: LookupTimeouts,
        heartbeat: Duration = .seconds(15), olts: OLTDesk = OLTDesk()
    ) -> Router<DiagRequestContext> {
        let router = Router(context: DiagRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ProblemMiddleware(logger: logger, metrics: metrics))
        let lookups = LookupRoutes(hub: hub, timeouts: timeouts, heartbeat: heartbeat)
        let health = HealthRoutes(readiness: readiness, metrics: metrics, olts: olts)
        router.get("/devices/lookup", use: lookups.lookup)
        router.get("/devices/lookup/events", use: lookups.events)
        router.get("/devices/{id}/parameters", use: ParameterRoutes(browser: browser, timeouts: timeouts).parameters)
        let network = OLTRoutes(desk: olts, timeouts: timeouts)
        router.get("/olts", use: network.list)
        router.get("/olts/{id}", use: network.olt)
        router.get("/olts/{id}/pon/{port}", use: network.port)
        router.get("/olts/{id}/onus/{serial}", use: network.onu)
        router.get("/healthz", use: health.healthz)
        router.get("/readyz", use: health.readyz)
        router.get("/metrics", use: health.prometheus)
        let document = OpenAPIDocument.bytes(timeouts: timeouts)
        router.get("/openapi.json") { _, _ in OpenAPIDocument.response(document) }
        return router
    }
}
