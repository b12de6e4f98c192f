import Synchronization

public import struct Foundation.Date

/// Which ONU hangs where: its key → OLT, PON port, ONU number. Learnt by walking the column of each OLT that names its ONUs; one
/// walk per OLT at a time, shared by all who wait for it, and not more often than the settings allow. Kept across restarts by
/// its store.
public actor ONUDirectory {
    /// Why a walk is wanted.
    public enum Cause: Sendable {
        /// An unknown serial.
        case miss
        /// A row that turned out to be another ONU's, or gone.
        case evidence
        /// The regular round.
        case schedule
    }

    struct State {
        var endpoint: OLTEndpoint
        var profile: OLTProfile?
        var agent: AgentExamination?
        var startedAt: ContinuousClock.Instant?
        var outcome: DirectoryOutcome?
        var isRunning = false
        /// The walk under way has had an answer, or the last one came to an end.
        var isHeard = false
        /// The whole list was seen at some time, so that what differs from it has changed.
        var isListed = false
        /// As the store has it.
        var stored: StoredOLT?
        var waiters: [UInt64: CheckedContinuation<DirectoryOutcome?, Never>] = [:]
        var walks = 0
    }

    let engine: SNMPEngine
    let profiles: OLTProfileSet
    let settings: DirectorySettings
    let names: [String]
    var states: [String: State] = [:]
    /// Behind a lock of its own: a lookup does not wait for its turn at the actor.
    nonisolated let table = Mutex(ONUTable())
    var log = ChangeLog()
    let store: (any ONUDirectoryStore)?
    let queue: StoreQueue?
    let now: @Sendable () -> Date
    private var nextWaiter: UInt64 = 0

    /// - Parameters:
    ///   - olts: of two with one name the first counts.
    ///   - store: where the directory is kept; nil: only in memory.
    ///   - now: the clock of the changes.
    public init(
        engine: SNMPEngine, olts: [OLTEndpoint], profiles: OLTProfileSet, settings: DirectorySettings = DirectorySettings(),
        store: (any ONUDirectoryStore)? = nil, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.engine = engine
        self.profiles = profiles
        self.settings = settings
        self.store = store
        self.now = now
        queue = store.map { StoreQueue($0) }
        var names: [String] = []
        for olt in olts where states[olt.name] == nil {
            states[olt.name] = State(endpoint: olt, profile: olt.profile.flatMap(profiles.profile(named:)))
            names.append(olt.name)
        }
        self.names = names
    }

    // MARK: Walking

    /// Walks one OLT's serials, or joins the walk under way, or repeats the last outcome when it is too early for another.
    /// - Returns: nil when the deadline came first (the walk goes on), or for an unknown name.
    public func refresh(_ olt: String, cause: Cause, deadline: ContinuousClock.Instant) async -> DirectoryOutcome? {
        guard let state = states[olt] else { return nil }
        if !state.isRunning {
            if let outcome = state.outcome, let startedAt = state.startedAt, .now - startedAt < interval(cause, after: outcome) { return outcome }
            start(olt, state)
        }
        return await wait(olt, deadline)
    }

    /// Walks all OLTs again and again until the task is cancelled, each at its own times.
    public func run(every interval: Duration) async {
        await withTaskGroup(of: Void.self) { group in
            for name in names {
                let schedule = WalkSchedule(interval: interval, olts: names.count, isListed: states[name]?.isListed ?? false)
                group.addTask { await self.run(name, schedule) }
            }
        }
    }

    private func run(_ olt: String, _ schedule: WalkSchedule) async {
        var random = SystemRandomNumberGenerator()
        var pause = schedule.first(&random)
        while !Task.isCancelled {
            do { try await Task.sleep(for: pause) } catch { return }
            _ = await refresh(olt, cause: .schedule, deadline: .now + settings.walkTime + settings.identifyTime)
            pause = schedule.next(&random)
        }
    }

    private func interval(_ cause: Cause, after outcome: DirectoryOutcome) -> Duration {
        switch (cause, outcome) {
        // An OLT that did not answer was not burdened either, and is worth another look soon.
        case (_, .silent), (_, .failed), (.evidence, _): min(settings.evidenceInterval, settings.minimumInterval)
        case (.miss, _), (.schedule, _): settings.minimumInterval
        }
    }

    private func start(_ olt: String, _ state: State) {
        states[olt]?.isRunning = true
        states[olt]?.startedAt = .now
        var walk = SerialWalk(engine: engine, endpoint: state.endpoint, profiles: profiles, settings: settings)
        if let profile = state.profile {
            let step = SerialWalk.rowsPerPart(state.endpoint, profile)
            walk.known = (profile.name, table.withLock { $0.rows(of: olt, every: step) })
        }
        Task { [walk] in
            let agent = await walk.identify(known: state.agent)
            if state.agent == nil, case .success = agent { self.states[olt]?.isHeard = true }
            self.finished(olt, await walk.run(agent))
        }
    }

    private func finished(_ olt: String, _ result: SerialWalk.Result) {
        guard var state = states[olt] else { return }
        let isComplete = if case .complete = result.outcome { true } else { false }
        state.agent = result.agent ?? state.agent
        // An OLT without any ONU may be another one now: it is asked again who it is.
        if case .complete(onus: 0) = result.outcome { state.agent = nil }
        state.outcome = result.outcome
        state.isHeard =
            switch result.outcome {
            case .complete, .truncated: true
            case .silent, .failed, .unsupported: false
            }
        state.isRunning = false
        state.walks += 1
        let waiters = state.waiters
        state.waiters = [:]
        if let profile = result.profile { learn(result.onus, with: profile, result.agent?.sysObjectID, isComplete, of: olt, &state) }
        states[olt] = state
        for waiter in waiters.values { waiter.resume(returning: result.outcome) }
    }

    private func wait(_ olt: String, _ deadline: ContinuousClock.Instant) async -> DirectoryOutcome? {
        nextWaiter += 1
        let id = nextWaiter
        let timer = Task {
            do { try await Task.sleep(until: deadline, clock: .continuous) } catch { return }
            self.giveUp(olt, id)
        }
        defer { timer.cancel() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled || states[olt]?.isRunning != true {
                    continuation.resume(returning: Task.isCancelled ? nil : states[olt]?.outcome)
                } else {
                    states[olt]?.waiters[id] = continuation
                }
            }
        } onCancel: {
            Task { await self.giveUp(olt, id) }
        }
    }

    private func giveUp(_ olt: String, _ id: UInt64) {
        states[olt]?.waiters.removeValue(forKey: id)?.resume(returning: nil)
    }
}
