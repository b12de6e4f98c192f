public import DeviceReport

/// Which ONU hangs where: serial → OLT, PON port, ONU number. Learnt by walking the serial column of each OLT and nothing
/// else; one walk per OLT at a time, shared by all who wait for it, and not more often than the settings allow.
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

    /// What a search of all OLTs said.
    public struct Search: Sendable {
        public var locations: [ONULocation]
        /// By the name of the OLT. Where the serial was found the others may be missing.
        public var outcomes: [String: DirectoryOutcome]
        /// OLTs whose walk was still under way at the deadline, sorted.
        public var unfinished: [String]
    }

    struct State {
        var endpoint: OLTEndpoint
        var profile: OLTProfile?
        var sysObjectID: OID?
        var startedAt: ContinuousClock.Instant?
        var outcome: DirectoryOutcome?
        var isRunning = false
        /// The walk under way has had an answer, or the last one came to an end.
        var isHeard = false
        var waiters: [UInt64: CheckedContinuation<DirectoryOutcome?, Never>] = [:]
        var walks = 0
    }

    let engine: SNMPEngine
    let profiles: OLTProfileSet
    let settings: DirectorySettings
    private let names: [String]
    private var states: [String: State] = [:]
    private var table = SerialTable()
    private var nextWaiter: UInt64 = 0

    /// - Parameter olts: of two with one name the first counts.
    public init(engine: SNMPEngine, olts: [OLTEndpoint], profiles: OLTProfileSet, settings: DirectorySettings = DirectorySettings()) {
        self.engine = engine
        self.profiles = profiles
        self.settings = settings
        var names: [String] = []
        for olt in olts where states[olt.name] == nil {
            states[olt.name] = State(endpoint: olt, profile: olt.profile.flatMap(profiles.profile(named:)))
            names.append(olt.name)
        }
        self.names = names
    }

    // MARK: Asking

    /// Names of the OLTs, in the order of the configuration.
    public var oltNames: [String] { names }

    /// Where a serial stands as far as is known, several places for a moved or doubled ONU.
    public func locations(of serial: GPONSerial) -> [ONULocation] { table.locations(of: serial) }

    /// Serials that stand in several places.
    public var duplicates: [GPONSerial: [ONULocation]] { table.duplicates }

    /// What somebody else knows of an ONU's place, turned into an index. Empty while the OLT's profile is unknown.
    public func locations(at reference: OLTRef) -> [ONULocation] {
        guard let port = reference.ponPort, let onu = reference.onuID, let layout = states[reference.olt]?.profile?.index else { return [] }
        return layout.encode(ponPort: port, onuID: onu).map { ONULocation(olt: reference.olt, index: $0) }
    }

    /// What is needed to read a row of an OLT; nil while its profile is unknown.
    func access(to olt: String) -> (endpoint: OLTEndpoint, profile: OLTProfile, sysObjectID: OID?)? {
        guard let state = states[olt], let profile = state.profile else { return nil }
        return (state.endpoint, profile, state.sysObjectID)
    }

    /// One line per OLT, in the order of the configuration.
    public var statuses: [ONUDirectoryStatus] {
        names.compactMap { name in
            states[name].map {
                ONUDirectoryStatus(olt: name, profile: $0.profile?.name, onus: table.count(of: name), outcome: $0.outcome, walks: $0.walks)
            }
        }
    }

    // MARK: Searching

    /// Looks for a serial that is not known, on all OLTs side by side. Ends when it is found, when all have answered, or at
    /// the deadline; walks under way go on for the next who asks.
    /// - Parameter except: places where it has just been seen not to be.
    public func search(
        _ serial: GPONSerial, except: Set<ONULocation> = [], deadline: ContinuousClock.Instant
    ) async -> Search {
        await withTaskGroup(of: (String, DirectoryOutcome?).self) { group in
            for name in names {
                group.addTask { (name, await self.refresh(name, cause: .miss, deadline: deadline)) }
            }
            var search = Search(locations: [], outcomes: [:], unfinished: [])
            for await (name, outcome) in group {
                if outcome == nil, states[name]?.isHeard == true {
                    search.unfinished.append(name)
                } else {
                    search.outcomes[name] = outcome ?? .silent
                }
                search.locations = table.locations(of: serial).filter { !except.contains($0) }
                if !search.locations.isEmpty { break }
            }
            group.cancelAll()
            search.unfinished.sort()
            return search
        }
    }

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

    /// Walks all OLTs again and again until the task is cancelled.
    public func run(every interval: Duration) async {
        while !Task.isCancelled {
            await withTaskGroup(of: Void.self) { group in
                for name in names {
                    group.addTask { _ = await self.refresh(name, cause: .schedule, deadline: .now + self.settings.walkTime + self.settings.identifyTime) }
                }
            }
            try? await Task.sleep(for: interval)
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
            let id = await walk.identify(known: state.sysObjectID)
            if state.sysObjectID == nil, case .success = id { self.states[olt]?.isHeard = true }
            self.finished(olt, await walk.run(id))
        }
    }

    private func finished(_ olt: String, _ result: SerialWalk.Result) {
        guard var state = states[olt] else { return }
        if let profile = result.profile {
            state.profile = profile
            let complete = if case .complete = result.outcome { true } else { false }
            _ = table.apply(result.serials, of: olt, complete: complete)
        }
        state.sysObjectID = result.sysObjectID ?? state.sysObjectID
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
