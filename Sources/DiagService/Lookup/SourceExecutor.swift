import Dispatch
import Synchronization

import class Foundation.ProcessInfo

/// Where sources are read: on threads of their own, half as many as there are cores.
///
/// Reading a source ends in parsing a document. When hundreds arrive at once, the lookups that are complete must not queue behind
/// the documents of those that are not: they would all be in memory at the same time, and late.
final class SourceExecutor: TaskExecutor {
    private static let all = (0..<max(1, ProcessInfo.processInfo.activeProcessorCount / 2)).map { _ in SourceExecutor() }
    private static let turn = Atomic(0)

    private let queue = DispatchQueue(label: "diag.sources", qos: .utility)

    private init() {}

    /// One of them, by turns. A task stays with its own.
    static func next() -> SourceExecutor {
        all[turn.wrappingAdd(1, ordering: .relaxed).oldValue % all.count]
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
