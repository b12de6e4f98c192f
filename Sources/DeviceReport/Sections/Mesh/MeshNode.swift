public import struct Foundation.Date

/// A node of the mesh.
public struct MeshNode: ReportObject, Equatable {
    /// Canonical MAC address.
    public var id: String = ""
    /// Addresses of the box itself: the ids by which tables name it, its cables.
    public var macs: [String] = []
    /// Other addresses of the node.
    public var aliases: [String] = []
    /// Role.
    public var role: MeshRole = .agent
    /// It is the modem itself.
    public var isGateway: Bool = false
    /// It controls the mesh.
    public var isController: Bool = false
    /// Model.
    public var model: Observed<String> = .notReported
    /// Name.
    public var name: Observed<String> = .notReported
    /// Serial.
    public var serial: Observed<String> = .notReported
    /// Reachable.
    public var online: Observed<Bool> = .notReported
    /// When the controller last heard of it, by the device's clock.
    public var lastContactAt: Observed<Date> = .notReported
    /// Address.
    public var ip: Observed<String> = .notReported
    /// Firmware version.
    public var softwareVersion: Observed<String> = .notReported
    /// Seconds since boot.
    public var uptimeS: Observed<Int> = .notReported
    /// CPU load, per cent.
    public var cpuPct: Observed<Double> = .notReported
    /// Memory in use, per cent.
    public var memoryUsedPct: Observed<Double> = .notReported
    /// Links to the gateway.
    public var hops: Int?
    /// Wi-Fi clients.
    public var clientsWiFi: Int = 0
    /// Wired clients.
    public var clientsWired: Int = 0
    /// What shows it.
    public var evidence: [String] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("id", id, "Canonical MAC address.")
        sink.list("macs", macs, "Addresses of the box itself: the ids by which tables name it, its cables.")
        sink.list("aliases", aliases, "Other addresses of the node.")
        sink.required("role", role, "Role.")
        sink.required("is_gateway", isGateway, "It is the modem itself.")
        sink.required("role_controller", isController, "It controls the mesh.")
        sink.field("model", model, "Model.")
        sink.field("name", name, "Name.")
        sink.field("serial", serial, "Serial.")
        sink.field("online", online, "Reachable.")
        sink.field("last_contact_at", lastContactAt, "When the controller last heard of it, by the device's clock.")
        sink.field("ip", ip, "Address.")
        sink.field("software_version", softwareVersion, "Firmware version.")
        sink.field("uptime_s", uptimeS, "Seconds since boot.")
        sink.field("cpu_pct", cpuPct, "CPU load, per cent.")
        sink.field("memory_used_pct", memoryUsedPct, "Memory in use, per cent.")
        sink.field("hops", hops, "Links to the gateway.")
        sink.required("clients_wifi", clientsWiFi, "Wi-Fi clients.")
        sink.required("clients_wired", clientsWired, "Wired clients.")
        sink.list("evidence", evidence, "What shows it.")
    }
}
