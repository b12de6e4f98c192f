extension SessionMachine {
    // What the modem says to everybody, and the one login.

    mutating func judge(_ answers: PublicAnswers, at now: ContinuousClock.Instant) -> SessionStep {
        page = answers.page ?? page
        parameters = answers.parameters ?? parameters
        if let told = answers.cipher { cipher = told }
        if let page, page.isLocked { return leave(.locked(seconds: page.lockSeconds)) }
        if let failure = answers.failure { return leave(failure) }
        guard let busy = answers.busy ?? (policy.onBusy == .force && noise >= policy.noisePauses.count ? .unknown : nil), parameters != nil else {
            return again(at: now)
        }
        if busy.somebodyIsThere {
            switch policy.onBusy {
            case .skip: return leave(.noSession)
            case .wait:
                guard now + policy.busyPause < policy.deadline else { return leave(.noSession) }
                phase = .waitingForPerson
                return .pause(until: now + policy.busyPause)
            case .force: warnings.append("session_forced")
            }
        }
        guard let chosen = cipher ?? policy.assumedCipher else {
            // A page whose script did not come may be telling it next time.
            return policy.introduces && !answers.hasScript && noise < 1 ? again(at: now) : leave(.unknownCipher)
        }
        cipher = chosen
        phase = .loggingIn
        return .login
    }

    mutating func again(at now: ContinuousClock.Instant) -> SessionStep {
        // A modem that never tells whether somebody is there is not logged in to: it may be the customer.
        guard noise < policy.noisePauses.count else { return leave(parameters == nil ? .noise : .unknownBusy) }
        let until = now + policy.noisePauses[noise]
        guard until < policy.deadline else { return leave(.deadline) }
        noise += 1
        phase = .waitingForNoise
        return .pause(until: until)
    }

    mutating func judge(_ result: LoginResult) -> SessionStep {
        switch result {
        case .accepted:
            phase = .fetchingToken
            return .page
        case .refused(.loginRefused):
            // The same code is said for a wrong password and for a locked interface; its page tells them apart.
            phase = .lookingAtLock
            return .lockPage
        case .refused, .unreadable: return leave(.loginUnreadable)
        case .failed(let failure): return leave(failure)
        }
    }

    func refusal(locked page: ModemPage?) -> BridgeFailure {
        page?.isLocked == true ? .locked(seconds: page?.lockSeconds) : .badCredentials(lockOut: policy.lockOut)
    }

    static func isRefusal(_ event: SessionEvent) -> Bool {
        if case .login(let result) = event { return result != .accepted }
        return false
    }

    /// What a login's answer means when there is no time left to look at the page.
    func refusal(of event: SessionEvent) -> BridgeFailure {
        switch event {
        case .login(.refused(.loginRefused)): .badCredentials(lockOut: policy.lockOut)
        case .login(.failed(let failure)): failure
        default: .loginUnreadable
        }
    }
}
