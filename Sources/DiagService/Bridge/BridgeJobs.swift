import DeviceReport
import Foundation
import Synchronization

/// The jobs of the bridge: a bounded number, the finished ones for a while.
final class BridgeJobs: Sendable {
    private struct State {
        var jobs: [String: BridgeJob] = [:]
        var lastListener = 0
    }

    private let limit: Int
    private let keptFor: Duration
    private let state = Mutex(State())

    init(limit: Int, keptFor: Duration) {
        self.limit = max(1, limit)
        self.keptFor = keptFor
    }

    /// Begins a job; nil when there are too many.
    func begin(_ read: @escaping @Sendable () async -> Result<BridgeAnswer, BridgeProblem>) -> String? {
        let id = UUID().uuidString.lowercased()
        return state.withLock { state in
            forgetOld(&state)
            guard state.jobs.count < limit else { return nil }
            var job = BridgeJob(id: id)
            Self.tell(&job, "state", Self.stateText(.queued))
            job.work = Task { [weak self] in
                self?.change(id) { Self.move(&$0, to: .reading) }
                let result = await read()
                self?.change(id) { Self.end(&$0, with: result) }
            }
            state.jobs[id] = job
            return id
        }
    }

    /// The job as the contract tells it; nil when there is none.
    func document(_ id: String) -> [UInt8]? {
        guard let job = state.withLock({ $0.jobs[id] }) else { return nil }
        var json = JSONWriter()
        json.object { json in
            json.field("job", id)
            json.field("state", job.state.rawValue)
            if !job.state.isOver { json.field("retry_after_ms", 500) }
            if let problem = job.problem { json.object("error") { problem.error(&$0) } }
            if let result = job.result {
                json.key("result")
                json.embed(result)
            }
        }
        return json.bytes
    }

    /// Its events after one, then those to come until its end; nil when there is no such job.
    func events(_ id: String, after last: Int) -> AsyncStream<BridgeJob.Event>? {
        let (stream, out) = AsyncStream.makeStream(of: BridgeJob.Event.self)
        return state.withLock { state in
            guard var job = state.jobs[id] else { return nil }
            for event in job.events where event.id > last { out.yield(event) }
            guard !job.state.isOver else {
                out.finish()
                return stream
            }
            state.lastListener += 1
            let listener = state.lastListener
            job.listeners[listener] = out
            state.jobs[id] = job
            out.onTermination = { [weak self] _ in self?.change(id) { $0.listeners[listener] = nil } }
            return stream
        }
    }

    /// Ends a job; its modem is logged out. False when there is none.
    func cancel(_ id: String) -> Bool {
        let work: Task<Void, Never>?? = state.withLock { state in state.jobs[id].map(\.work) }
        guard let work else { return false }
        change(id) { Self.move(&$0, to: .cancelled) }
        work?.cancel()
        return true
    }

    /// Ends them all; for the end of the service.
    func cancelAll() {
        for id in state.withLock({ Array($0.jobs.keys) }) { _ = cancel(id) }
    }

    private func change(_ id: String, _ change: (inout BridgeJob) -> Void) {
        // Ended outside the lock: a stream that ends calls back.
        let ended: [AsyncStream<BridgeJob.Event>.Continuation] = state.withLock { state in
            guard var job = state.jobs[id] else { return [] }
            change(&job)
            var listeners: [AsyncStream<BridgeJob.Event>.Continuation] = []
            if job.state.isOver {
                job.endedAt = job.endedAt ?? .now
                listeners = Array(job.listeners.values)
                job.listeners = [:]
                job.work = nil
            }
            state.jobs[id] = job
            return listeners
        }
        for listener in ended { listener.finish() }
    }

    private func forgetOld(_ state: inout State) {
        state.jobs = state.jobs.filter { _, job in job.endedAt.map { .now - $0 < keptFor } ?? true }
    }

    private static func end(_ job: inout BridgeJob, with result: Result<BridgeAnswer, BridgeProblem>) {
        guard !job.state.isOver else { return }
        switch result {
        case .success(let reading):
            job.result = reading.body
            for object in reading.objects { tell(&job, "object", objectText(object)) }
            move(&job, to: .done)
        case .failure(let problem):
            job.problem = problem
            var json = JSONWriter()
            json.object { problem.error(&$0) }
            tell(&job, "error", json.bytes)
            move(&job, to: .failed)
        }
    }

    private static func move(_ job: inout BridgeJob, to next: BridgeJob.State) {
        guard !job.state.isOver else { return }
        job.state = next
        tell(&job, next == .done ? "done" : "state", stateText(next))
    }

    private static func tell(_ job: inout BridgeJob, _ name: String, _ data: [UInt8]) {
        let event = BridgeJob.Event(id: job.events.count + 1, name: name, data: data)
        job.events.append(event)
        for listener in job.listeners.values { listener.yield(event) }
    }

    private static func stateText(_ state: BridgeJob.State) -> [UInt8] { Array(#"{"state":"\#(state.rawValue)"}"#.utf8) }

    private static func objectText(_ object: BridgeAnswer.Object) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("name", object.name)
            json.field("ok", object.isOK)
        }
        return json.bytes
    }
}
