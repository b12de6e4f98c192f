import DeviceReport

/// One statement that a node hangs below the node with some address.
struct MeshClaim {
    enum Kind: Int {
        case backhaulALID, backhaulDeviceID, farAddress, station, vendor, assumed

        var evidence: String {
            switch self {
            case .backhaulALID: "backhaul_al_id"
            case .backhaulDeviceID: "backhaul_device_id"
            case .farAddress: "backhaul_mac"
            case .station: "station_of_parent"
            case .vendor: "vendor_parent"
            case .assumed: "star_assumption"
            }
        }

        var confidence: LinkConfidence {
            switch self {
            case .backhaulALID, .backhaulDeviceID, .farAddress: .high
            case .station: .high
            case .vendor: .medium
            case .assumed: .assumed
            }
        }
    }

    var kind: Kind
    /// An address of the parent.
    var parent: MACAddress
    /// The row of the parent's station table that shows it.
    var station: StationRow?
}
