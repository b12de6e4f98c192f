/// The paths of the API, as the log, the metrics and the OpenAPI document name them.
enum APIPath {
    static let parameters = "/devices/{id}/parameters"
    static let olts = "/olts"
    static let olt = "/olts/{id}"
    static let ponPort = "/olts/{id}/pon/{port}"
    static let onu = "/olts/{id}/onus/{serial}"

    private static let fixed: Set<String> = ["/devices/lookup", "/devices/lookup/events", "/healthz", "/readyz", "/metrics", "/openapi.json", olts]

    /// The name of a path that was asked; nil when there is nothing. It holds nothing of a device.
    static func named(_ path: String) -> String? {
        if fixed.contains(path) { return path }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        guard segments.count >= 3, segments[0].isEmpty, !segments[2].isEmpty else { return nil }
        switch (segments[1], segments.count) {
        case ("devices", 4): return segments[3] == "parameters" ? parameters : nil
        case ("olts", 3): return olt
        case ("olts", 5) where !segments[4].isEmpty: return segments[3] == "pon" ? ponPort : segments[3] == "onus" ? onu : nil
        default: return nil
        }
    }
}
