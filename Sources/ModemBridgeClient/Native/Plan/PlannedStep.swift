/// One step of a reading.
enum PlannedStep: Sendable, Hashable {
    /// Lets the modem look again; what it answers does not matter.
    case refresh(RefreshAction)
    case read(PlannedRead)
}
