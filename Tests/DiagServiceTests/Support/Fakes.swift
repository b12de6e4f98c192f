import DeviceReport
import Foundation
import Logging
import Synchronization
import TR181

@testable import DiagService

/// A source that waits until it is told what to say, and counts who asked and who gave up.
final class FakeSource: Sendable {
    typealias Outcome = SourceOutcome<SourceFinding>

    private struct State {
        var reads = 0
        var cancelled = 0
        var answer: Outcome?
        var waiting: [UInt64: CheckedContinuation<Outcome, Never>] = [:]
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
        var lastID: UInt64 = 0
    }

    let name: SourceName
    private let state = Mutex(State())

    init(_ name: SourceName) { self.name = name }

    var reader: SourceReader {
        SourceReader(name, read: { _, _, _ in await self.read() }, probe: { _ in [SourceHealth(key: self.name.rawValue, alive: true)] })
    }

    var reads: Int { state.withLock { $0.reads } }
    var cancelled: Int { state.withLock { $0.cancelled } }

    /// Everybody who waits, and everybody from now on, is told this.
    func answer(_ outcome: Outcome) {
        let waiting = state.withLock { state in
            state.answer = outcome
            defer { state.waiting = [:] }
            return state.waiting.values.map { $0 }
        }
        for continuation in waiting { continuation.resume(returning: outcome) }
    }

    /// Returns when so many reads have begun.
    func begun(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.reads >= count { return true }
                state.watchers.append((count, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    private func read() async -> Outcome {
        let id = state.withLock { state in
            state.reads += 1
            state.lastID += 1
            return state.lastID
        }
        notify()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let ready = state.withLock { state -> Outcome? in
                    if let answer = state.answer { return answer }
                    if Task.isCancelled { return Outcome(SourceStatus(name, .skipped, reason: "cancelled")) }
                    state.waiting[id] = continuation
                    return nil
                }
                if let ready { continuation.resume(returning: ready) }
            }
        } onCancel: {
            let waiting = state.withLock { state in
                state.cancelled += 1
                return state.waiting.removeValue(forKey: id)
            }
            waiting?.resume(returning: Outcome(SourceStatus(name, .skipped, reason: "cancelled")))
        }
    }

    private func notify() {
        let due = state.withLock { state in
            let due = state.watchers.filter { $0.count <= state.reads }
            state.watchers.removeAll { $0.count <= state.reads }
            return due
        }
        for watcher in due { watcher.continuation.resume() }
    }
}

enum Sample {
    static let serial = DeviceKey.serial("22400A7000999")
    static let gpon = GPONSerial("TPLGB40A9999")
    static let now = Date(timeIntervalSince1970: 1_773_844_200)

    static func acs(_ state: SourceState = .ok, identity: DeviceIdentity? = nil) -> FakeSource.Outcome {
        SourceOutcome(SourceStatus(.acs, state), payload: state.hasData ? .sections(DeviceSections(source: .acs)) : nil, identity: identity)
    }

    static func query(_ key: DeviceKey = serial, timeoutMs: Int = 60_000) -> LookupQuery { LookupQuery(key: key, timeoutMs: timeoutMs) }

    static func hub(_ sources: [FakeSource], limits: LookupLimits = LookupLimits(), directory: DeviceDirectory = DeviceDirectory()) -> LookupHub {
        let metrics = ServiceMetrics()
        return LookupHub(
            runner: LookupRunner(
                readers: sources.map(\.reader), directory: directory, metrics: metrics, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
                now: { now }), metrics: metrics, limits: limits)
    }
}
