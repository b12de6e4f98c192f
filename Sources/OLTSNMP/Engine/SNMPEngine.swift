/// Asks SNMP agents. All requests of the process run on one thread that owns the library; callers only await.
///
/// Each target has a cap on requests in flight and a queue in order of arrival. Deadlines are absolute and kept whatever
/// the agent does. A caller that is cancelled gets its answer at once.
public struct SNMPEngine: Sendable {
    private let loop: SNMPEventLoop

    public init() { loop = .shared }

    /// One request, one answer; an error status is part of the answer.
    func perform(
        _ target: SNMPTarget, _ request: SNMPRequest, deadline: ContinuousClock.Instant, isBackground: Bool = false
    ) async -> Result<SNMPAnswer, SNMPError> {
        let call = SNMPCall(target, request, deadline: deadline, isBackground: isBackground)
        return await withTaskCancellationHandler {
            await withUnsafeContinuation { loop.post(.submit(call, $0)) }
        } onCancel: {
            // Either the loop sees the flag when the request arrives, or the request is there when this command arrives.
            call.cancel()
            loop.post(.cancel(call))
        }
    }

    /// The loop's own thread as an executor. Tasks that do little but ask spare themselves two changes of thread per request
    /// there (`withTaskExecutorPreference`); what blocks or computes at length would hold up all OLTs.
    public var executor: any TaskExecutor { loop }

    /// Tells of requests that an agent's cap or rate kept waiting. One observer for the process; nil ends it.
    /// - Parameter atLeast: shorter delays are counted in the statistics only.
    public func observeHeldRequests(atLeast: Duration = .milliseconds(100), _ notify: (@Sendable (SNMPHeldRequest) -> Void)?) {
        loop.post(.observe(notify.map { SNMPHeldObserver(atLeast: atLeast, notify: $0) }))
    }

    /// Counts of the target's session.
    public func statistics(of target: SNMPTarget) async -> SNMPChannelStatistics {
        await withCheckedContinuation { continuation in
            loop.post(.statistics(target) { continuation.resume(returning: $0) })
        }
    }

    /// Closes the target's session; requests under way end as cancelled. The next request opens another.
    public func close(_ target: SNMPTarget) { loop.post(.close(target)) }
}
