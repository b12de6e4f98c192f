import Synchronization

/// Asks SNMP agents. All requests of the process run on one thread that owns the library; callers only await.
///
/// Each target has a cap on requests in flight and a queue in order of arrival. Deadlines are absolute and kept whatever
/// the agent does. A caller that is cancelled gets its answer at once.
public struct SNMPEngine: Sendable {
    private let loop: SNMPEventLoop
    private static let ids = Atomic<UInt64>(1)

    public init() { loop = .shared }

    /// One request, one answer; an error status is part of the answer.
    func perform(_ target: SNMPTarget, _ request: SNMPRequest, deadline: ContinuousClock.Instant) async -> Result<SNMPAnswer, SNMPError> {
        let id = Self.ids.wrappingAdd(1, ordering: .relaxed).newValue
        let flag = CancellationFlag()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                loop.post(
                    .submit(
                        LoopSubmission(
                            id: id, target: target, request: request, deadline: deadline,
                            isCancelled: { flag.isSet }, finish: { continuation.resume(returning: $0) })))
            }
        } onCancel: {
            // Either the loop sees the flag when the request arrives, or the request is there when this command arrives.
            flag.set()
            loop.post(.cancel(target: target, id: id))
        }
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
