/// A node of the mesh.
public struct MeshNode: ReportObject, Equatable {
    /// Canonical MAC address.
    public var id: String = ""
    /// Other addresses of the node.
    public var aliases: [String] = []
    /// Role.
    public var role: MeshRole = .agent
    /// It is the modem itself.
    public var isGateway: Bool = false
    /// Model.
    public var model: Observed<String> = .notReported
    /// Name.
    public var name: Observed<String> = .notReported
    /// Serial.
    public var serial: Observed<String> = .notReported
    /// Reachable.
    public var online: Observed<Bool> = .notReported
    /// Address.
    public var ip: Observed<String> = .notReported
    /// Firmware version.
    public var softwareVersion: Observed<String> = .notReported
    /// Seconds since boot.
    public var uptimeS: Observed<Int> = .notReported
    /// Links to the gateway.
    public var hops: Int?
    /// Wi-Fi clients.
    public var clientsWiFi: Int = 0
    /// Wired clients.
    public var clientsWired: Int = 0

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("id", id, "Canonical MAC address.")
        sink.list("aliases", aliases, "Other addresses of the node.")
        sink.required("role", role, "Role.")
        sink.required("is_gateway", isGateway, "It is the modem itself.")
        sink.field("model", model, "Model.")
        sink.field("name", name, "Name.")
        sink.field("serial", serial, "Serial.")
        sink.field("online", online, "Reachable.")
        sink.field("ip", ip, "Address.")
        sink.field("software_version", softwareVersion, "Firmware version.")
        sink.field("uptime_s", uptimeS, "Seconds since boot.")
        sink.field("hops", hops, "Links to the gateway.")
        sink.required("clients_wifi", clientsWiFi, "Wi-Fi clients.")
        sink.required("clients_wired", clientsWired, "Wired clients.")
    }
}
