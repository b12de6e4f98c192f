/// What the faults do to one request, taken together.
struct SNMPFaultEffect {
    var isLost = false
    var isLate = false
    var delay: Duration = .zero
    var extraCopies = 0
    var errorStatus: SNMPErrorStatus?
    /// Seeds the octets sent instead of the answer.
    var garbageSeed: UInt64?
}
