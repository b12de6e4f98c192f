/// What other threads ask of the event loop.
enum LoopCommand: Sendable {
    case submit(LoopSubmission)
    case cancel(target: SNMPTarget, id: UInt64)
    case statistics(SNMPTarget, @Sendable (SNMPChannelStatistics) -> Void)
    case close(SNMPTarget)

    /// Answers whoever waits, where there is no loop to do it.
    func refuse() {
        switch self {
        case .submit(let submission): submission.finish(.failure(SNMPError(.unreachable)))
        case .statistics(_, let reply): reply(SNMPChannelStatistics())
        case .cancel, .close: break
        }
    }
}

/// One request and who waits for it. `finish` is called exactly once, on the loop's thread.
struct LoopSubmission: Sendable {
    var id: UInt64
    var target: SNMPTarget
    var request: SNMPRequest
    var deadline: ContinuousClock.Instant
    var isCancelled: @Sendable () -> Bool
    var finish: @Sendable (Result<SNMPAnswer, SNMPError>) -> Void
}
