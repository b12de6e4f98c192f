import DeviceReport
import Synchronization
import TR181

/// Lets equal readings of a document share one, and refuses what is too much: a whole document is a megabyte.
final class DocumentDesk: Sendable {
    /// What makes two readings equal.
    struct Question: Sendable, Hashable {
        var key: DeviceKey
        var path: String
        var timeoutMs: Int
    }

    typealias Outcome = SourceOutcome<NBIDocument>

    private let limit: Int
    private let underWay = Mutex<[Question: Task<Outcome, Never>]>([:])

    /// - Parameter limit: different readings at the same time.
    init(limit: Int) { self.limit = limit }

    /// The outcome of `work`, or of an equal reading that is under way. One that is begun is ended: it has its deadline.
    func outcome(_ question: Question, _ work: @escaping @Sendable () async -> Outcome) async throws(HubIsFull) -> Outcome {
        let task = underWay.withLock { readings -> Task<Outcome, Never>? in
            if let known = readings[question] { return known }
            guard readings.count < limit else { return nil }
            let task = Task(executorPreference: SourceExecutor.next()) {
                let outcome = await work()
                _ = self.underWay.withLock { $0.removeValue(forKey: question) }
                return outcome
            }
            readings[question] = task
            return task
        }
        guard let task else { throw HubIsFull() }
        return await task.value
    }
}
