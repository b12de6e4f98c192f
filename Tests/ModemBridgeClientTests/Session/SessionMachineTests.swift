import TR181
import Testing

@testable import ModemBridgeClient

@Suite("A visit is decided step by step, without a clock of its own") struct SessionMachineTests {
    private let start = ContinuousClock.now

    private func machine(
        _ need: ReadNeed = .optical, onBusy: BridgeConfiguration.OnBusy = .skip, refresh: Bool = false, seconds: Int = 20,
        memory: FirmwareMemory = FirmwareMemory()
    ) -> SessionMachine {
        SessionMachine(SessionPolicy(onBusy: onBusy, deadline: start + .seconds(seconds)), plan: ReadPlan(need, refresh: refresh), memory: memory)
    }

    private func answers(busy: Bool = false, page: String = "", cipher: CipherKind? = .cbc) -> PublicAnswers {
        var answers = PublicAnswers()
        answers.busy = BusyState(Array("var isLogined=\(busy ? 1 : 0);".utf8))
        answers.parameters = GDPRParameters(Array(OwnExample.page.utf8))
        answers.cipher = cipher
        answers.hasScript = true
        answers.page = ModemPage(Array(page.utf8))
        return answers
    }

    private var token: ModemPage { ModemPage(Array(#"var token="0123456789abcdef";"#.utf8)) }
    private var noToken: ModemPage { ModemPage(Array(#"var modelName="XX230v";"#.utf8)) }

    /// A machine that has logged in and asks for its first object.
    private func inside(_ machine: SessionMachine) -> SessionMachine {
        var machine = machine
        #expect(machine.handle(.begin, at: start) == .ask(introduces: true))
        #expect(machine.handle(.answered(answers()), at: start) == .login)
        #expect(machine.handle(.login(.accepted), at: start) == .page)
        guard case .send = machine.handle(.page(token), at: start) else {
            Issue.record("no first operation")
            return machine
        }
        return machine
    }

    private let row = OperationResult.answer(
        .rows([[WebReply.Attribute(name: "modelName", value: "XX230v"), WebReply.Attribute(name: "softwareVersion", value: "1")]]))

    @Test func aWholeVisit() {
        var machine = inside(machine())
        for _ in 0..<2 {
            guard case .send(.read) = machine.handle(.operation(row), at: start) else {
                Issue.record("not reading")
                return
            }
        }
        #expect(machine.handle(.operation(row), at: start) == .logout)
        #expect(machine.handle(.loggedOut, at: start) == .finished)
        #expect(machine.failure == nil && machine.results.map(\.name) == ["device", "optical", "optical_stats"])
    }

    /// Whatever happens at whatever point, a visit ends, logs out of what it opened exactly once, and logs in at most once.
    @Test func everyWayOutLogsOut() {
        var generator = Steps(state: 7)
        for _ in 0..<3000 {
            var machine = machine(.wifi, onBusy: [.skip, .wait, .force].randomElement(using: &generator) ?? .skip, refresh: true, seconds: 10)
            var now = start
            var step = machine.handle(.begin, at: now)
            var logins = 0
            var logouts = 0
            var isOpen = false
            var steps = 0
            while step != .finished, steps < 500 {
                steps += 1
                now += .milliseconds(Int.random(in: 0...900, using: &generator))
                let event: SessionEvent
                let dice = Int.random(in: 0..<10, using: &generator)
                switch step {
                case .ask:
                    event = .answered(dice < 7 ? answers(busy: dice == 0, page: dice == 1 ? "var forbidFlag=1;" : "") : PublicAnswers())
                case .pause(let until):
                    now = max(now, until)
                    event = .waited
                case .login:
                    logins += 1
                    isOpen = dice < 6
                    event = .login(dice < 6 ? .accepted : dice == 6 ? .refused(.loginRefused) : dice == 7 ? .unreadable : .failed(.deadline))
                case .page:
                    // No token: the session is somebody else's. Before its first use that is not known, and it is closed all the same.
                    event = .page(dice < 7 ? token : dice < 9 ? noToken : nil)
                    if dice == 7 || dice == 8, machine.phase == .checking, now < machine.policy.readsUntil { isOpen = false }
                case .lockPage: event = .lockPage(dice < 5 ? noToken : nil)
                case .send:
                    let results: [OperationResult] = [
                        row, row, row, row, .answer(.empty), .answer(.refused(.noSuchObject)), .answer(.refused(.wrongOperation)), .suspicious, .slow,
                        .answer(.unreadable),
                    ]
                    event = dice == 9 && steps > 20 ? .cancelled : .operation(results[dice])
                case .logout:
                    logouts += 1
                    #expect(isOpen)
                    isOpen = false
                    event = .loggedOut
                case .finished: event = .loggedOut
                }
                step = machine.handle(event, at: now)
            }
            #expect(step == .finished && !isOpen && logins <= 1 && logouts <= 1)
        }
    }

    private struct Steps: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test func noiseIsBornePatientlyAndNotForever() {
        var machine = machine()
        _ = machine.handle(.begin, at: start)
        var pauses: [Duration] = []
        var now = start
        while case .pause(let until) = machine.handle(.answered(PublicAnswers()), at: now) {
            pauses.append(until - now)
            now = until
            #expect(machine.handle(.waited, at: now) == .ask(introduces: true))
        }
        #expect(pauses == [.milliseconds(300), .milliseconds(500), .milliseconds(750), .seconds(1)])
        #expect(machine.failure?.reason == "modem_protocol")
    }

    @Test func aPersonIsWaitedForUntilTheDeadline() {
        var machine = machine(onBusy: .wait, seconds: 5)
        var now = start
        _ = machine.handle(.begin, at: now)
        var turns = 0
        while case .pause(let until) = machine.handle(.answered(answers(busy: true)), at: now) {
            turns += 1
            now = until
            _ = machine.handle(.waited, at: now)
        }
        #expect(turns == 2 && machine.failure?.reason == "session_busy")
    }

    @Test func aLockedPageIsBelieved() {
        var machine = machine()
        _ = machine.handle(.begin, at: start)
        #expect(machine.handle(.answered(answers(page: "var forbidFlag=1; var forbidTime=290;")), at: start) == .finished)
        #expect(machine.failure?.reason == "modem_locked" && machine.failure?.retryAfterMs == 290_000 && machine.failure?.blame == .block(ms: 290_000))
    }

    @Test func aRefusedLoginIsLookedAtAndNotRepeated() {
        for (page, reason) in [("var forbidFlag=0;", "bad_credentials"), ("var forbidFlag=1; var forbidTime=60;", "modem_locked")] {
            var machine = machine()
            _ = machine.handle(.begin, at: start)
            _ = machine.handle(.answered(answers()), at: start)
            #expect(machine.handle(.login(.refused(.loginRefused)), at: start) == .lockPage)
            #expect(machine.handle(.lockPage(ModemPage(Array(page.utf8))), at: start) == .finished)
            #expect(machine.failure?.reason == reason)
        }
    }

    /// The caller has gone while the login was answered: the session that it opened is closed.
    @Test func aLoginThatComesTooLateIsUndone() {
        var machine = machine(seconds: 5)
        _ = machine.handle(.begin, at: start)
        _ = machine.handle(.answered(answers()), at: start)
        #expect(machine.handle(.login(.accepted), at: start + .seconds(6)) == .logout)
        #expect(machine.failure?.reason == "deadline")
    }

    /// A suspicious answer with a live session is the object's fault: asked once more, then told as failed.
    @Test func aBadObjectIsAskedTwice() {
        var machine = inside(machine())
        for round in 0..<2 {
            #expect(machine.handle(.operation(.suspicious), at: start) == .page)
            guard case .send(.read(_, let object)) = machine.handle(.page(token), at: start) else {
                Issue.record("not reading")
                return
            }
            #expect(object.text == (round == 0 ? "DEV2_DEV_INFO" : "DEV2_OPTC_GPON_CFG"))
        }
        #expect(machine.results == [ObjectResult(name: "device", outcome: .failed("modem_protocol", nil))])
    }

    @Test func anEmptyAnswerOfALiveSessionIsAnEmptyObject() {
        var machine = inside(machine())
        #expect(machine.handle(.operation(.answer(.empty)), at: start) == .page)
        guard case .send = machine.handle(.page(token), at: start) else {
            Issue.record("not reading")
            return
        }
        #expect(machine.results == [ObjectResult(name: "device", outcome: .rows([]))])
    }

    @Test func aSessionOfSomebodyElseIsNotClosed() {
        var machine = inside(machine())
        _ = machine.handle(.operation(row), at: start)
        #expect(machine.handle(.operation(.suspicious), at: start) == .page)
        #expect(machine.handle(.page(noToken), at: start) == .finished)
        #expect(machine.failure?.reason == "session_taken_over" && machine.results.count == 1 && !machine.hasSession)
    }

    /// A modem that shows no page at all may have our session yet.
    @Test func aSessionThatMayBeOursIsClosed() {
        var machine = inside(machine())
        _ = machine.handle(.operation(row), at: start)
        _ = machine.handle(.operation(.suspicious), at: start)
        #expect(machine.handle(.page(ModemPage([])), at: start) == .logout)
        #expect(machine.failure?.reason == "session_taken_over")
    }

    @Test func anAnswerAtTheLastMomentIsKept() {
        var machine = inside(machine(seconds: 5))
        #expect(machine.handle(.operation(row), at: start + .seconds(6)) == .logout)
        #expect(machine.results.map(\.name) == ["device"] && machine.failure?.reason == "deadline")
    }

    /// Not knowing whether the customer is there is no leave to throw the customer out.
    @Test(arguments: [BridgeConfiguration.OnBusy.skip, .wait, .force]) func aModemThatDoesNotTellIsLoggedInToByForceOnly(_ onBusy: BridgeConfiguration.OnBusy) {
        var machine = machine(onBusy: onBusy)
        var silent = answers()
        silent.busy = nil
        var now = start
        var step = machine.handle(.begin, at: now)
        while step != .finished, step != .login {
            if case .pause(let until) = step {
                now = until
                step = machine.handle(.waited, at: now)
            } else {
                step = machine.handle(.answered(silent), at: now)
            }
        }
        #expect(step == (onBusy == .force ? .login : .finished))
        #expect(machine.failure?.reason == (onBusy == .force ? nil : "modem_unsupported"))
    }

    @Test func whatTheFirmwareLacksIsNotAsked() throws {
        var memory = FirmwareMemory()
        var facts = FirmwareFacts()
        facts.missing[try #require(ObjectName("DEV2_OPTC_GPON_CFG"))] = .noSuchObject
        facts.kinds[try #require(ObjectName("DEV2_GPON_INTF_STATS"))] = .object
        memory.learn(facts, of: try #require(Firmware([.init(name: "modelName", value: "XX230v"), .init(name: "softwareVersion", value: "1")])))
        var machine = inside(machine(memory: memory))
        let statistics = try #require(ObjectName("DEV2_GPON_INTF_STATS"))
        #expect(machine.handle(.operation(row), at: start) == .send(.read(.object, statistics)))
        #expect(machine.results.last == ObjectResult(name: "optical", outcome: .failed("object_unsupported", .noSuchObject)))
    }
}
