import DeviceReport

/// One statement that a node hangs below the node with some address.
struct MeshClaim {
    /// The strongest first.
    enum Kind: Int, CaseIterable {
        case backhaulALID, backhaulDown, backhaulDeviceID, farAddress, station, nearAddress, vendor, neighbour, assumed

        var evidence: String {
            switch self {
            case .backhaulALID: "backhaul_al_id"
            case .backhaulDown: "backhaul_down"
            case .backhaulDeviceID: "backhaul_device_id"
            case .farAddress: "backhaul_mac"
            case .station: "station_of_parent"
            case .nearAddress: "near_mac"
            case .vendor: "vendor_parent"
            case .neighbour: "neighbour"
            case .assumed: "star_assumption"
            }
        }

        var confidence: LinkConfidence {
            switch self {
            case .backhaulALID, .backhaulDown, .backhaulDeviceID, .farAddress, .station: .high
            case .nearAddress, .vendor, .neighbour: .medium
            case .assumed: .assumed
            }
        }
    }

    var kind: Kind
    /// An address of the parent.
    var parent: MACAddress
    /// When the source read it.
    var atMs: Int64?
    /// The row of the parent's station table that shows it.
    var station: StationRow?
    /// The pair of neighbours it was made of.
    var neighbour: MeshNeighbour?

    init(_ kind: Kind, parent: MACAddress, atMs: Int64?, station: StationRow? = nil, neighbour: MeshNeighbour? = nil) {
        self.kind = kind
        self.parent = parent
        self.atMs = atMs
        self.station = station
        self.neighbour = neighbour
    }

    var evidence: String { neighbour?.evidence ?? kind.evidence }
}
