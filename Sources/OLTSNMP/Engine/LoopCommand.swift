/// What other threads ask of the event loop.
enum LoopCommand: Sendable {
    /// Resumed once, by whoever takes it out of the channel's table. Unchecked: the check would cost a tenth of a request.
    typealias Waiter = UnsafeContinuation<Result<SNMPAnswer, SNMPError>, Never>

    case submit(SNMPCall, Waiter)
    case cancel(SNMPCall)
    case statistics(SNMPTarget, @Sendable (SNMPChannelStatistics) -> Void)
    case close(SNMPTarget)
    case observe(SNMPHeldObserver?)
    /// A piece of a task that runs on the loop.
    case job(UnownedJob)

    /// Answers whoever waits, where there is no loop to do it.
    func refuse() {
        switch self {
        case .submit(_, let waiter): waiter.resume(returning: .failure(SNMPError(.unreachable)))
        case .statistics(_, let reply): reply(SNMPChannelStatistics())
        case .cancel, .close, .observe, .job: break
        }
    }
}
