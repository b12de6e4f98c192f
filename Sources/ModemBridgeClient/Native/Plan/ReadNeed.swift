/// What a reading is for: the fewer objects, the sooner the modem is left alone.
public enum ReadNeed: String, Sendable, Hashable, CaseIterable {
    /// The fibre: device and optical interface.
    case optical
    /// Radios, mesh and clients.
    case wifi
    /// Everything that a report shows.
    case everything
}
