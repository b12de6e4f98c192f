import DeviceReport
internal import Foundation

/// What one source object says of a node, before objects of the same node are joined.
struct MeshDraft {
    /// The kind of object. Where several know a value, the first kind counts.
    enum Source: Int {
        case table, dataElements, topology, box
    }

    var source: Source
    /// What shows the node, as the report says it.
    var evidence: String
    /// The table or tree it is from: one of them lists a node once, unless the node changed its address.
    var table: Int
    var id: MACAddress
    /// When the source read the row.
    var atMs: Int64?
    /// Addresses of the box itself.
    var macs: Set<MACAddress> = []
    /// Addresses of its networks, radios and interfaces.
    var aliases: Set<MACAddress> = []
    /// Addresses of its backhaul stations, by its own word.
    var near: Set<MACAddress> = []
    var meshProtocol: MeshProtocol = .unknown
    /// The table lists what hangs below the box, not the box.
    var isAgent = false
    var serial: Observed<String> = .notReported
    var name: Observed<String> = .notReported
    var product: Observed<String> = .notReported
    var ip: Observed<String> = .notReported
    var software: Observed<String> = .notReported
    var uptime: Observed<Int> = .notReported
    var online: Observed<Bool> = .notReported
    var lastContact: Observed<Date> = .notReported
    var cpu: Observed<Double> = .notReported
    var memoryUsed: Observed<Double> = .notReported
    var isController: Bool?
    var claims: [MeshClaim] = []
    /// Addresses of nodes below this one, by its own word, and when that was read.
    var children: [(address: MACAddress, atMs: Int64?)] = []
    /// The medium as the node itself says it.
    var medium: LinkMedium?
    var band: Observed<Band> = .notReported
    var channel: Observed<Int> = .notReported
    var rssi: Observed<Double> = .notReported
    var snr: Observed<Double> = .notReported
    var speed: Observed<Int> = .notReported
    var down: Observed<Double> = .notReported
    var up: Observed<Double> = .notReported
    var utilization: Observed<Double> = .notReported
    /// The air of its networks, by BSSID.
    var air: [MACAddress: MeshAir] = [:]

    init(_ source: Source, evidence: String, table: Int, id: MACAddress, atMs: Int64? = nil) {
        self.atMs = atMs
        self.source = source
        self.evidence = evidence
        self.table = table
        self.id = id
        macs = [id]
    }
}
