import Synchronization

/// One request on its way from a caller to the loop.
final class SNMPCall: Sendable {
    private static let ids = Atomic<UInt64>(1)

    let id: UInt64
    let target: SNMPTarget
    let request: SNMPRequest
    let deadline: ContinuousClock.Instant
    /// Part of a walk: lookups go before it.
    let isBackground: Bool
    private let cancelled = Atomic<Bool>(false)

    init(_ target: SNMPTarget, _ request: SNMPRequest, deadline: ContinuousClock.Instant, isBackground: Bool) {
        id = Self.ids.wrappingAdd(1, ordering: .relaxed).newValue
        self.target = target
        self.request = request
        self.deadline = deadline
        self.isBackground = isBackground
    }

    /// Set once, from any thread.
    var isCancelled: Bool { cancelled.load(ordering: .acquiring) }
    func cancel() { cancelled.store(true, ordering: .releasing) }
}
