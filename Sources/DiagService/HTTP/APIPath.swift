/// The paths of the API, as the log, the metrics and the OpenAPI document name them.
enum APIPath {
    static let parameters = "/devices/{id}/parameters"

    private static let fixed: Set<String> = ["/devices/lookup", "/devices/lookup/events", "/healthz", "/readyz", "/metrics", "/openapi.json"]

    /// The name of a path that was asked; nil when there is nothing. It holds nothing of a device.
    static func named(_ path: String) -> String? {
        if fixed.contains(path) { return path }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        guard segments.count == 4, segments[0].isEmpty, segments[1] == "devices", !segments[2].isEmpty, segments[3] == "parameters" else { return nil }
        return parameters
    }
}
