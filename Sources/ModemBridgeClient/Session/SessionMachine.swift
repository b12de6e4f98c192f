/// One visit to one modem, from the first question to the logout: the manners of a guest as a value.
///
/// - Nobody is thrown out unless that was asked for.
/// - There is one login, whatever becomes of it.
/// - A session that was opened is closed, on every way out, unless it is known to be somebody else's.
/// - What was read before something went wrong is kept.
///
/// It has no clock and does nothing by itself: every event is told with its time, and answered with the next step.
struct SessionMachine: Sendable {
    enum Phase: Sendable, Hashable {
        case asking, waitingForNoise, waitingForPerson, loggingIn, lookingAtLock, fetchingToken, reading, checking, leaving, over
    }

    let policy: SessionPolicy
    var plan: ReadPlan
    let memory: FirmwareMemory

    var phase = Phase.asking
    /// How often the parameters were asked for in vain.
    var noise = 0
    /// The step of the plan that is under way.
    var index = 0
    /// What was done about the step under way.
    var hasRepeated = false
    var hasSwitched = false
    var wasEmpty = false
    var failuresInARow = 0

    var results: [ObjectResult] = []
    /// Why the visit ended early; nil when it did not.
    var failure: BridgeFailure?
    var warnings: [String] = []
    var cipher: CipherKind?
    var page: ModemPage?
    var parameters: GDPRParameters?
    var firmware: Firmware?
    var learnt = FirmwareFacts()
    /// Whether a session of ours is open, as far as is known.
    var hasSession = false

    init(_ policy: SessionPolicy, plan: ReadPlan, memory: FirmwareMemory = FirmwareMemory()) {
        self.policy = policy
        self.plan = plan
        self.memory = memory
        cipher = policy.knownCipher
    }

    /// Failures in a row after which a session that is alive is given up.
    static let givesUpAfter = 3

    mutating func handle(_ event: SessionEvent, at now: ContinuousClock.Instant) -> SessionStep {
        switch event {
        case .cancelled: return leave(.cancelled)
        case .loggedOut:
            hasSession = false
            phase = .over
            return .finished
        default: break
        }
        if phase == .leaving || phase == .over { return leave(failure) }
        // A login under way is waited for: without its answer there would be a session that nobody can close.
        if case .login(.accepted) = event { hasSession = true }
        if isLate(now), phase != .lookingAtLock { return end(with: event) }
        switch (event, phase) {
        case (.begin, _): return .ask(introduces: policy.introduces)
        case (.answered(let answers), .asking): return judge(answers, at: now)
        case (.waited, .waitingForNoise), (.waited, .waitingForPerson):
            phase = .asking
            return .ask(introduces: policy.introduces && (page == nil || cipher == nil))
        case (.login(let result), .loggingIn): return judge(result)
        case (.lockPage(let page), .lookingAtLock): return leave(refusal(locked: page))
        case (.page(let page), .fetchingToken):
            guard page?.token != nil else { return leave(.noise) }
            phase = .reading
            return next()
        case (.page(let page), .checking): return judgeCheck(page)
        case (.operation(let result), .reading): return judge(result)
        default: return leave(.noise)
        }
    }

    /// There is no time left; what has just come is kept all the same.
    private mutating func end(with event: SessionEvent) -> SessionStep {
        if Self.isRefusal(event) { return leave(refusal(of: event)) }
        if case .operation(.answer(.rows(let rows))) = event, phase == .reading, plan.steps.indices.contains(index), case .read(let read) = plan.steps[index] {
            results.append(ObjectResult(name: read.name, outcome: .rows(rows)))
            if index + 1 == plan.steps.count { return leave(nil) }
        }
        return leave(.deadline)
    }

    private func isLate(_ now: ContinuousClock.Instant) -> Bool {
        now >= (hasSession ? policy.readsUntil : policy.deadline)
    }

    /// Ends the visit: with a logout where there is a session.
    mutating func leave(_ reason: BridgeFailure?) -> SessionStep {
        if failure == nil { failure = reason }
        if phase == .leaving || phase == .over || !hasSession {
            phase = .over
            return .finished
        }
        phase = .leaving
        return .logout
    }
}
