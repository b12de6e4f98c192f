import DeviceReport
import Foundation
import Synchronization

/// One visit with its caller, who may go away, or have less time than the visit takes to end in order.
final class Visit: Sendable {
    private enum Promise {
        case open
        case awaited(CheckedContinuation<Result<[UInt8], BridgeFailure>, Never>)
        case kept(Result<[UInt8], BridgeFailure>)
    }

    private let source: NativeModem
    private let modem: ModemEndpoint
    private let host: String
    private let isLive: Bool
    private let ask: NativeModem.Ask
    private let runner: SessionRunner
    private let promise = Mutex(Promise.open)
    /// What was read, while the logout is under way.
    private let read = Mutex<Result<[UInt8], BridgeFailure>?>(nil)
    private let id = UUID()

    init(_ source: NativeModem, modem: ModemEndpoint, host: String, account: ModemCredentials, isLive: Bool, ask: NativeModem.Ask) {
        self.source = source
        self.modem = modem
        self.host = host
        self.isLive = isLive
        self.ask = ask
        let now = source.clock.now()
        ends = ask.deadline - min(.milliseconds(100), max(.zero, ask.deadline - now) / 10)
        runner = SessionRunner(
            transport: source.transport, configuration: source.configuration, clock: source.clock, journal: source.journal, managementHost: host,
            credentials: account)
    }

    /// A little before the caller's deadline, for the way back.
    private let ends: ContinuousClock.Instant

    /// The reading; by the deadline, even when the visit then still has to log out.
    func result() async throws(BridgeFailure) -> [UInt8] {
        // Made where it is entered: it takes itself off the list when it is over, which must not be before.
        let started: Task<Void, Never>? = source.state.withLock { state in
            guard !state.isClosed else { return nil }
            let work = Task.detached { [self] in await run() }
            state.visits[id] = work
            return work
        }
        guard let work = started else { throw BridgeFailure(.skipped, "closed", "The service is going down.") }
        let alarm = Task { [self] in
            try await source.clock.sleep(ends)
            keep(read.withLock { $0 } ?? .failure(.deadline))
            // Whoever still waits for the modem need not any more; whoever is there ends.
            work.cancel()
        }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let kept: Result<[UInt8], BridgeFailure>? = promise.withLock { promise in
                    if case .kept(let result) = promise { return result }
                    promise = .awaited(continuation)
                    return nil
                }
                if let kept { continuation.resume(returning: kept) }
            }
        } onCancel: {
            work.cancel()
            keep(.failure(.cancelled))
        }
        alarm.cancel()
        return try result.get()
    }

    private func keep(_ result: Result<[UInt8], BridgeFailure>) {
        let waiting: CheckedContinuation<Result<[UInt8], BridgeFailure>, Never>? = promise.withLock { promise in
            switch promise {
            case .kept: return nil
            case .open:
                promise = .kept(result)
                return nil
            case .awaited(let continuation):
                promise = .kept(result)
                return continuation
            }
        }
        waiting?.resume(returning: result)
    }

    private func run() async {
        defer { source.state.withLock { $0.visits[id] = nil } }
        let pass: VisitGate.Pass
        do throws(BridgeFailure) {
            pass = try await source.gate.enter(modem)
        } catch {
            return keep(.failure(error))
        }
        defer { source.gate.leave(pass) }
        // Whoever waited may find that the visit before has brought what it wants, or that the modem is better left alone now.
        if !isLive, let kept = source.state.withLock({ reading($0) }) { return keep(.success(kept)) }
        if let refusal = source.state.withLock({ $0.circuit?.refusal(source.circuitKey(modem), at: source.clock.now()) }) {
            return keep(.failure(refusal))
        }
        keep(await visit())
    }

    private func reading(_ state: borrowing NativeModem.State) -> [UInt8]? {
        state.hosts.reading(of: modem, for: ask.need, at: source.clock.now(), maxAge: source.configuration.maxAge)
    }

    private func visit() async -> Result<[UInt8], BridgeFailure> {
        let configuration = source.configuration
        let start = source.clock.now()
        let (known, memory) = source.state.withLock { state in
            (state.hosts.cipher(of: modem, at: start, memory: configuration.cipherMemory), state.memory)
        }
        var policy = SessionPolicy(onBusy: ask.onBusy, deadline: ends)
        policy.reserve = min(policy.reserve, max(.zero, ends - start) / 4)
        policy.introduces = known == nil
        policy.knownCipher = known?.cipher
        policy.knownAccount = known?.account
        policy.assumedCipher = configuration.assumedCipher
        policy.lockOut = configuration.lockOut
        let plan = ReadPlan(ask.need, refresh: isLive)
        // A visit must end in order: it runs in a task that nobody cancels, and is asked to end instead.
        let runner = runner
        let work = Task.detached { [self, policy] in
            await runner.run(known?.endpoint ?? modem, policy, plan: plan, memory: memory) { outcome in
                let early = body(outcome, plan: plan, start: start)
                read.withLock { $0 = early }
            }
        }
        let outcome = await withTaskCancellationHandler {
            await work.value
        } onCancel: {
            runner.cancel()
        }
        let result = body(outcome, plan: plan, start: start)
        remember(outcome, result)
        return result
    }

    /// What was read is kept, whatever ended the visit; nothing read is a failure.
    private func body(_ outcome: SessionRunner.Outcome, plan: ReadPlan, start: ContinuousClock.Instant) -> Result<[UInt8], BridgeFailure> {
        guard outcome.failure == nil || outcome.results.contains(where: \.isOK) else { return .failure(outcome.failure ?? .noise) }
        let told = Set(outcome.results.map(\.name))
        let extras = Set(plan.reads.filter(\.isExtra).map(\.name))
        // What the firmware never had is not missing.
        var objects = outcome.results.filter { !($0.isLacking && extras.contains($0.name)) }
        for read in plan.reads where !told.contains(read.name) {
            objects.append(ObjectResult(name: read.name, outcome: .failed(outcome.failure?.reason ?? "modem_error", nil)))
        }
        return .success(
            ReadingWriter.body(
                host: host, objects: objects, warnings: outcome.warnings, isPartial: objects.contains { !$0.isOK }, collectedAt: ask.now.formatted(.iso8601),
                durationMs: Int((source.clock.now() - start) / .milliseconds(1))))
    }

    private func remember(_ outcome: SessionRunner.Outcome, _ result: Result<[UInt8], BridgeFailure>) {
        let now = source.clock.now()
        let key = source.circuitKey(modem)
        source.state.withLock { state in
            if let firmware = outcome.firmware { state.memory.learn(outcome.learnt, of: firmware) }
            if let failure = outcome.failure {
                state.circuit?.failed(key, failure, at: now)
                if failure.state == .parseError { state.hosts.forget(modem) }
            } else {
                state.circuit?.succeeded(key)
            }
            if let page = outcome.page, let cipher = outcome.cipher, outcome.failure == nil {
                state.hosts.learn(HostMemory.Entry(cipher: cipher, account: page.account, endpoint: outcome.endpoint, learntAt: now), of: modem)
            }
            if outcome.failure == nil, case .success(let body) = result {
                state.hosts.keep(body, of: modem, for: ask.need, at: now, maxAge: source.configuration.maxAge)
            }
        }
    }
}
