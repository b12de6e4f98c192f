public import DeviceReport
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
    private var log = ChangeLog()
    private let store: (any ONUDirectoryStore)?
    private let queue: StoreQueue?
    private let now: @Sendable () -> Date
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

    // MARK: Keeping

    /// Takes over what the store has kept of the configured OLTs. What was kept under another profile than the configured one is
    /// left to the next walk.
    /// - Throws: what the store throws; what was read until then counts.
    public func restore() async throws {
        guard let store else { return }
        for kept in try await store.olts() {
            guard let state = states[kept.name], state.walks == 0, state.endpoint.profile ?? kept.profile == kept.profile,
                let profile = profiles.profile(named: kept.profile)
            else { continue }
            let onus = try await store.onus(of: kept.name)
            guard states[kept.name]?.walks == 0 else { continue }
            _ = table.withLock { $0.apply(onus, of: kept.name, complete: true) }
            states[kept.name]?.profile = profile
            states[kept.name]?.agent = AgentExamination(identity: .profile(kept.profile, reasons: ["kept from before"]), sysObjectID: kept.sysObjectID)
            states[kept.name]?.isListed = true
            states[kept.name]?.stored = kept
        }
    }

    /// Waits until the store has everything that was learnt so far.
    public func flush() async { await queue?.drain() }

    /// Why the store could not be written last time; nil when it could.
    public var storeProblem: String? { queue?.problem }

    // MARK: Asking

    /// Names of the OLTs, in the order of the configuration.
    public var oltNames: [String] { names }

    /// Where a serial stands as far as is known, several places for a moved or doubled ONU.
    public nonisolated func locations(of serial: GPONSerial) -> [ONULocation] { locations(of: .serial(serial)) }

    /// The same for any key.
    public nonisolated func locations(of key: ONUKey) -> [ONULocation] { table.withLock { $0.locations(of: key) } }

    /// ONUs that stand in several places.
    public nonisolated var duplicates: [ONUKey: [ONULocation]] { table.withLock { $0.duplicates } }

    /// What happened to ONUs lately, the last thousand; what an OLT had when it was first listed is no change.
    /// - Parameter number: only what came after the change of this number.
    public func changes(since number: UInt64 = 0) -> [ONUChange] { log.changes.filter { $0.number > number } }

    /// ONUs known on an OLT.
    nonisolated func count(of olt: String) -> Int { table.withLock { $0.count(of: olt) } }

    /// Whether some OLT names its ONUs by MAC addresses, or may turn out to.
    var mayNameByMAC: Bool {
        states.values.contains { state in
            guard let profile = state.profile else { return state.endpoint.profile == nil && state.outcome != .unsupported }
            return profile.serial.encodings.contains { $0 == .mac6 || $0 == .macText }
        }
    }

    /// The same for serials.
    var mayNameBySerial: Bool {
        states.values.contains { state in state.profile.map { $0.serial.hasSerial } ?? (state.endpoint.profile == nil) }
    }

    /// What somebody else knows of an ONU's place, turned into an index. Empty while the OLT's profile is unknown.
    public func locations(at reference: OLTRef) -> [ONULocation] {
        guard let port = reference.ponPort, let onu = reference.onuID, let layout = states[reference.olt]?.profile?.index else { return [] }
        return layout.encode(ponPort: port, onuID: onu).map { ONULocation(olt: reference.olt, index: $0) }
    }

    /// What is needed to read a row of an OLT; nil while its profile is unknown.
    func access(to olt: String) -> (endpoint: OLTEndpoint, profile: OLTProfile, sysObjectID: OID?)? {
        guard let state = states[olt], let profile = state.profile else { return nil }
        return (state.endpoint, profile, state.agent?.sysObjectID)
    }

    /// One line per OLT, in the order of the configuration.
    public var statuses: [ONUDirectoryStatus] {
        names.compactMap { name in
            states[name].map {
                ONUDirectoryStatus(
                    olt: name, profile: $0.profile?.name, identity: $0.agent?.identity, onus: count(of: name), outcome: $0.outcome, walks: $0.walks)
            }
        }
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
        let walk = SerialWalk(engine: engine, endpoint: state.endpoint, profiles: profiles, settings: settings)
        Task {
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

    /// Takes over lines of an OLT's list: into the table, into the log of changes, and to the store.
    func learn(_ onus: [ListedONU], with profile: OLTProfile, _ sysObjectID: OID?, _ isComplete: Bool, of olt: String, _ state: inout State) {
        let isAnotherLayout = state.profile != nil && state.profile?.name != profile.name
        if isAnotherLayout {
            // Its row numbers mean nothing any more.
            _ = table.withLock { $0.apply([], of: olt, complete: true) }
            state.isListed = false
        }
        state.profile = profile
        let difference = table.withLock { table in
            let difference = table.apply(onus, of: olt, complete: isComplete)
            if state.isListed { log.note(difference, table, at: now()) }
            return difference
        }
        state.isListed = state.isListed || isComplete
        guard let queue else { return }
        let kept = StoredOLT(name: olt, profile: profile.name, sysObjectID: sysObjectID ?? state.stored?.sysObjectID)
        let isWhole = queue.needsAll(olt) || state.stored?.profile != kept.profile
        guard isWhole || state.stored != kept || !difference.isEmpty else { return }
        queue.add(
            StoredChange(
                olt: kept, put: isWhole ? table.withLock { $0.onus(of: olt) } : difference.put, dropped: isWhole ? [] : difference.dropped.map(\.index.parts),
                replacesAll: isWhole))
        state.stored = kept
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
