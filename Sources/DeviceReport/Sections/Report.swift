public import struct Foundation.Date

/// Everything one lookup found out about one device, normalised. One report; the views of the different readers
/// are projections of it.
public struct Report: ReportObject {
    /// Version of the JSON's shape; a minor step only adds fields.
    public static let schemaVersion = "0.2.0"

    public var request = ReportRequest()
    public var generatedAt = Date(timeIntervalSince1970: 0)
    public var durationMs = 0
    /// Every source that was asked answered in full.
    public var complete = false
    public var summary = ReportSummary()
    /// What was concluded, in the order in which a representative reads it: the headline first.
    public var findings: [Finding] = []
    /// What could not be concluded, and for want of what; for the NOC.
    public var notEvaluated: [NotEvaluated] = []
    public var identity = DeviceIdentity()
    /// Whether the device is there; nil before the sources were put together.
    public var reachability: Reachability?
    public var sources: [SourceStatus] = []
    public var device: DeviceSection?
    public var interfaces: [Interface] = []
    public var stacks: [Stack] = []
    public var wan: WANSection?
    public var optical: OpticalSection?
    public var ethernetPorts: [EthernetPort] = []
    public var wifi: WiFiSection?
    public var mesh: MeshSection?
    public var hosts: [Host] = []
    public var voice: VoiceSection?
    /// What was odd about the data; for the NOC.
    public var warnings: [String] = []

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.required("schema_version", Self.schemaVersion, "Version of this document's shape.")
        sink.object("request", request, "What was asked.")
        sink.required("generated_at", generatedAt, "When the report was made; ages count from here.")
        sink.required("duration_ms", durationMs, "How long the lookup took, milliseconds.")
        sink.required("complete", complete, "Every source that was asked answered in full.")
        sink.object("summary", summary, "What to read first.")
        sink.array("findings", findings, "What was concluded, in the order in which a representative reads it.")
        sink.array("not_evaluated", notEvaluated, "What could not be concluded, and for want of what.")
        sink.object("identity", identity, "Every key known of the device.")
        sink.object("reachability", reachability, "Whether the device is there.")
        sink.array("sources", sources, "What each source did.")
        sink.object("device", device, "The box.")
        sink.array("interfaces", interfaces, "Interfaces, by id.")
        sink.array("stacks", stacks, "Paths through the interfaces.")
        sink.object("wan", wan, "The connection to the Internet.")
        sink.object("optical", optical, "The fibre.")
        sink.array("ethernet_ports", ethernetPorts, "Sockets.")
        sink.object("wifi", wifi, "Radios and networks.")
        sink.object("mesh", mesh, "The mesh.")
        sink.array("hosts", hosts, "The customer's devices, by MAC address.")
        sink.object("voice", voice, "Telephone.")
        sink.list("warnings", warnings, "What was odd about the data.")
        sink.origins("provenance", now: generatedAt, "Where every measured value came from, by its JSON pointer.")
    }
}
