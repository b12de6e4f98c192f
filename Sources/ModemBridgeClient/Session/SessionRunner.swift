import Foundation
import HTTPTransport
import Synchronization

/// Carries out one visit: asks what the ``SessionMachine`` says next, and keeps what the machine need not know, the session's secrets.
final class SessionRunner: Sendable {
    /// What a visit brought.
    struct Outcome: Sendable {
        var results: [ObjectResult]
        var failure: BridgeFailure?
        var warnings: [String]
        var firmware: Firmware?
        var learnt: FirmwareFacts
        var cipher: CipherKind?
        var page: ModemPage?
        /// Where the modem was in the end: it may have led to `https`.
        var endpoint: ModemEndpoint
    }

    /// What is needed to speak within the session.
    struct Keys: Sendable {
        var envelope: Envelope?
        var cookie: String?
        var token: String?
    }

    let transport: any ModemTransport
    let configuration: NativeConfiguration
    let clock: BridgeClock
    let journal: SessionJournal?
    let managementHost: String
    let credentials: ModemCredentials
    let id = UUID()
    private let isCancelled = Mutex(false)

    init(
        transport: any ModemTransport, configuration: NativeConfiguration, clock: BridgeClock, journal: SessionJournal?, managementHost: String,
        credentials: ModemCredentials
    ) {
        self.transport = transport
        self.configuration = configuration
        self.clock = clock
        self.journal = journal
        self.managementHost = managementHost
        self.credentials = credentials
    }

    /// Ends the visit as soon as it can be ended in order. The task that runs it must not be cancelled: a logout would be, too.
    func cancel() { isCancelled.withLock { $0 = true } }

    /// - Parameter whenRead: told what was read before the logout, which may take longer than the caller has.
    func run(
        _ endpoint: ModemEndpoint, _ policy: SessionPolicy, plan: ReadPlan, memory: FirmwareMemory, whenRead: (Outcome) -> Void
    ) async -> Outcome {
        var machine = SessionMachine(policy, plan: plan, memory: memory)
        var calls = ModemCalls(endpoint, configuration)
        var keys = Keys()
        var step = machine.handle(.begin, at: clock.now())
        while step != .finished {
            if step == .logout { whenRead(Self.outcome(machine, calls)) }
            let event = await carryOut(step, machine, &calls, &keys)
            // A cancelled visit goes on until its login is answered, else nobody could close what it opened.
            let ends = isCancelled.withLock { $0 } && step != .logout
            if ends, case .login(.accepted) = event, machine.handle(event, at: clock.now()) == .logout {
                step = .logout
            } else {
                step = machine.handle(ends ? .cancelled : event, at: clock.now())
            }
        }
        // Noted until the modem has been told, or it is known to have forgotten us.
        journal?.forget(id)
        return Self.outcome(machine, calls)
    }

    private static func outcome(_ machine: SessionMachine, _ calls: ModemCalls) -> Outcome {
        Outcome(
            results: machine.results, failure: machine.failure, warnings: machine.warnings, firmware: machine.firmware, learnt: machine.learnt,
            cipher: machine.cipher, page: machine.page, endpoint: calls.endpoint)
    }

    private func carryOut(_ step: SessionStep, _ machine: SessionMachine, _ calls: inout ModemCalls, _ keys: inout Keys) async -> SessionEvent {
        switch step {
        case .ask(let introduces): return .answered(await ask(&calls, introduces: introduces, until: machine.policy.deadline))
        case .pause(let until):
            await pause(until)
            return .waited
        case .login: return .login(await login(machine, calls, &keys))
        case .page:
            let page = await page(calls, cookie: keys.cookie)
            if keys.token == nil, let token = page?.token {
                keys.token = token
                note(calls, keys)
            }
            return .page(page)
        case .lockPage: return .lockPage(await page(calls, cookie: nil))
        case .send(let operation): return .operation(await send(operation, calls, keys, until: machine.policy.readsUntil))
        case .logout:
            await logout(calls, keys)
            return .loggedOut
        case .finished: return .loggedOut
        }
    }

    /// Sleeps in short turns, so that a cancelled visit ends soon.
    private func pause(_ until: ContinuousClock.Instant) async {
        while clock.now() < until, !isCancelled.withLock({ $0 }) {
            let turn = min(until, clock.now() + .milliseconds(200))
            guard (try? await clock.sleep(turn)) != nil else { return }
        }
    }

    func limit(_ deadline: ContinuousClock.Instant) -> ContinuousClock.Instant { min(deadline, clock.now() + configuration.callTimeout) }

    /// Notes the session down with its logout, ready to be sent by whoever comes after us; before the login, that there may be one.
    func note(_ calls: ModemCalls, _ keys: Keys) {
        guard let journal else { return }
        var session = OpenSession(managementHost: managementHost, endpoint: calls.endpoint, openedAt: Int64(Date().timeIntervalSince1970))
        if let cookie = keys.cookie, let body = try? keys.envelope?.body(ModemOperation.logout.text) {
            session.cookie = cookie
            session.token = keys.token
            session.logout = String(decoding: body, as: UTF8.self)
        }
        journal.note(session, id: id)
    }
}
