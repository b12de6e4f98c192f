public import DeviceReport
public import Logging
import TR181

public import struct Foundation.Date

/// Carries out one lookup: starts the sources in parallel, collects what arrives, and answers by the deadline
/// whatever they do. A source that ignores its deadline is left behind, cancelled, and not waited for.
public struct LookupRunner: Sendable {
    private enum Message: Sendable {
        case arrived(SourceName, SourceOutcome<SourceFinding>)
        case deadline
    }

    private let readers: @Sendable () -> [SourceReader]
    private let directory: DeviceDirectory
    private let metrics: ServiceMetrics
    private let logger: Logger
    private let now: @Sendable () -> Date

    /// - Parameters:
    ///   - readers: asked for once a lookup, when it begins, so that what they are made of may change between two.
    ///   - now: the wall clock, for ages; a replay passes a fixed one.
    public init(
        readers: @escaping @Sendable () -> [SourceReader], directory: DeviceDirectory, metrics: ServiceMetrics, logger: Logger,
        now: @escaping @Sendable () -> Date
    ) {
        self.readers = readers
        self.directory = directory
        self.metrics = metrics
        self.logger = logger
        self.now = now
    }

    /// With the same readers for every lookup.
    public init(readers: [SourceReader], directory: DeviceDirectory, metrics: ServiceMetrics, logger: Logger, now: @escaping @Sendable () -> Date) {
        self.init(readers: { readers }, directory: directory, metrics: metrics, logger: logger, now: now)
    }

    public func run(_ query: LookupQuery, emit: @Sendable (SourceStatus) -> Void) async -> LookupResult {
        let started = ContinuousClock.now
        let deadline = started + .milliseconds(query.timeoutMs)
        let readers = readers()
        // Whole milliseconds, as a capture writes them: a replay has the very same clock.
        let options = ReadOptions(
            refresh: query.refresh, record: query.record, now: Date(timeIntervalSince1970: (now().timeIntervalSince1970 * 1000).rounded() / 1000))
        let known = directory.identity(for: query.key)
        var state = Progress(query: query, identity: known, now: options.now)
        var machine = LookupMachine(identity: known, configured: readers.map(\.name))
        let (messages, inbox) = AsyncStream.makeStream(of: Message.self)
        let executor = SourceExecutor.next()
        var tasks: [Task<Void, Never>] = []
        defer { for task in tasks { task.cancel() } }
        tasks.append(
            Task {
                try? await Task.sleep(until: deadline, clock: .continuous)
                inbox.yield(.deadline)
            })

        func carryOut(_ actions: [LookupMachine.Action]) -> Bool {
            for action in actions {
                switch action {
                case .start(let name, let identity):
                    guard let reader = readers.first(where: { $0.name == name }) else { continue }
                    tasks.append(Task(executorPreference: executor) { inbox.yield(.arrived(name, await read(reader, identity, options, deadline))) })
                case .settle(var status):
                    if status.state == .timeout { status.durationMs = started.elapsedMs }
                    settled(status)
                    state.statuses.append(status)
                    emit(status)
                case .finish: return true
                }
            }
            return false
        }

        var finished = carryOut(machine.begin())
        if !finished {
            for await message in messages {
                switch message {
                case .deadline:
                    metrics.deadlineExceeded()
                    finished = carryOut(machine.deadline())
                case .arrived(let name, let outcome):
                    settled(outcome.status)
                    state.take(outcome)
                    emit(outcome.status)
                    finished = carryOut(machine.arrived(name, identity: outcome.identity))
                }
                if finished { break }
            }
        }
        let result = state.result(durationMs: started.elapsedMs)
        if !result.findings.isEmpty { directory.learn(result.identity) }
        return result
    }

    /// What became of a source, for the operators. One that comes after the deadline was counted then.
    private func settled(_ status: SourceStatus) {
        metrics.sourceFinished(status)
        switch status.state {
        case .unreachable, .timeout, .authError, .parseError:
            // The message tells kinds of failure apart, since repetitions are held back by it.
            logger.warning("source \(status.name.rawValue) \(status.state.rawValue) \(status.reason ?? "")")
        default: break
        }
    }

    private func read(
        _ reader: SourceReader, _ identity: DeviceIdentity, _ options: ReadOptions, _ deadline: ContinuousClock.Instant
    ) async -> SourceOutcome<SourceFinding> {
        let started = ContinuousClock.now
        metrics.sourceStarted(reader.name)
        var outcome = await reader.read(identity, options, deadline)
        outcome.status.durationMs = started.elapsedMs
        outcome.status.startedAt = outcome.status.startedAt ?? options.now
        metrics.sourceEnded(reader.name)
        return outcome
    }
}
