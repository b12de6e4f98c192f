import DeviceReport

/// Two boxes that hear each other directly, without a word on which of them is the parent.
struct MeshNeighbour {
    var a: MACAddress
    var b: MACAddress
    /// Nil where it is not known.
    var medium: LinkMedium?
    /// Mbit/s.
    var speed: Observed<Int> = .notReported
    var duplex: Observed<Duplex> = .notReported
    var evidence: String
    var atMs: Int64?
}
