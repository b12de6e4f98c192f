import DeviceReport

/// What one source object says of a node, before objects of the same node are joined.
struct MeshDraft {
    /// Where the same kind of statement comes from; lower is better.
    enum Model: Int {
        case multiAP, dataElements
    }

    var model: Model
    var id: MACAddress
    var aliases: Set<MACAddress> = []
    var serial: Observed<String> = .notReported
    var name: Observed<String> = .notReported
    var product: Observed<String> = .notReported
    var ip: Observed<String> = .notReported
    var software: Observed<String> = .notReported
    var uptime: Observed<Int> = .notReported
    var online: Observed<Bool> = .notReported
    var isController: Bool?
    /// Statements about the parent: rank as of the derivation rules, lower is stronger.
    var claims: [MeshClaim] = []
    /// The medium as the node itself says it.
    var medium: LinkMedium?
    var band: Observed<Band> = .notReported
    var rssi: Observed<Double> = .notReported
    var speed: Observed<Int> = .notReported
}
