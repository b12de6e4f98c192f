import DeviceReport

/// On what a network sends.
struct MeshAir {
    var band: Observed<Band> = .notReported
    var channel: Observed<Int> = .notReported
}
