import DeviceLab
import DeviceReport
import Foundation
import HTTPTransport
import Synchronization
import TR181
import Testing

@testable import ModemBridgeClient

@Suite("The guest of a modem is polite", .serialized, .timeLimit(.minutes(2))) struct MannersTests {
    @Test func aPersonIsLeftInPeace() async throws {
        try await ModemFixtures.withModem { house in
            house.modem.personLogsIn()
            let outcome = await house.read()
            #expect(outcome.status.state == .busy && outcome.status.reason == "session_busy")
            #expect(house.modem.statistics.logins == 0 && house.modem.isLoggedIn)
        }
    }

    @Test func aPersonIsWaitedFor() async throws {
        try await ModemFixtures.withModem { house in
            house.modem.personLogsIn()
            house.modem.afterOperation(nil)
            async let reading = house.read(onBusy: .wait)
            // The modem has said that somebody is there before that person leaves.
            while house.modem.statistics.requests < 2 { await Task.yield() }
            house.modem.personLeaves()
            #expect(await reading.status.state == .ok)
            #expect(house.modem.statistics.logins == 1)
        }
    }

    @Test func anOperatorMayThrowAPersonOut() async throws {
        try await ModemFixtures.withModem { house in
            house.modem.personLogsIn()
            let outcome = await house.read(onBusy: .force)
            #expect(outcome.status.state == .ok && outcome.status.warnings.contains("session_forced"))
        }
    }

    @Test(arguments: LabModemOptions.Eviction.allCases) func whatWasReadBeforeAnEvictionIsKept(_ eviction: LabModemOptions.Eviction) async throws {
        var options = LabModemOptions()
        options.eviction = eviction
        try await ModemFixtures.withModem(options) { house in
            let modem = house.modem
            // Device, optical, WAN; then a person comes.
            modem.afterOperation { if $0 == 3 { modem.personLogsIn() } }
            let outcome = await house.read()
            #expect(outcome.status.state == .partial && outcome.status.reason == "session_taken_over", "\(outcome.status)")
            #expect(outcome.payload?.text(at: "Device.Optical.Interface.1.X_TP_GPON_Config.RXPower") == "57")
            #expect(outcome.payload?.text(at: "Device.WiFi.MultiAP.APDevice.1.MACAddress") == nil)
            // Nobody logged in again, and the person's session was not touched.
            #expect(modem.statistics.logins == 1 && modem.statistics.logouts == 0 && modem.isLoggedIn)
        }
    }

    @Test func oneRefusedLoginIsEnough() async throws {
        let configure: (inout NativeConfiguration) -> Void = { $0.circuit = .standard }
        try await ModemFixtures.withModem(password: "wrong", configure: configure) { house in
            let first = await house.read()
            #expect(first.status.state == .authError && first.status.reason == "bad_credentials")
            let requests = house.modem.statistics.requests
            let second = await house.read()
            #expect(second.status.reason == "bad_credentials" && second.status.warnings.contains { $0.hasPrefix("retry_after_ms:") })
            #expect(house.modem.statistics.refusedLogins == 1 && house.modem.statistics.requests == requests)
        }
    }

    @Test func aLockedModemIsNotTried() async throws {
        var options = LabModemOptions()
        options.maxFailures = 1
        try await ModemFixtures.withModem(options, password: "wrong") { house in
            // The login that locks it, by the page's own word, and then none.
            let first = await house.read()
            #expect(first.status.state == .busy && first.status.reason == "modem_locked")
            let second = await house.read()
            #expect(second.status.reason == "modem_locked" && house.modem.statistics.refusedLogins == 1)
        }
    }

    /// A build that refuses a second login leaves nothing open behind.
    @Test func aRefusedSecondLoginIsNotRepeated() async throws {
        var options = LabModemOptions()
        options.secondLogin = .refuse
        try await ModemFixtures.withModem(options) { house in
            house.modem.personLogsIn()
            let outcome = await house.read(onBusy: .force)
            #expect(outcome.status.state == .parseError && outcome.status.reason == "modem_protocol")
            #expect(house.modem.statistics.logins == 0 && house.modem.isLoggedIn)
        }
    }

    @Test func readsOfOneModemTakeTurns() async throws {
        let configure: (inout NativeConfiguration) -> Void = { $0.maxWaiting = 8 }
        try await ModemFixtures.withModem(configure: configure) { house in
            await withTaskGroup(of: SourceState.self) { group in
                for _ in 0..<6 { group.addTask { await house.read(.optical).status.state } }
                for await state in group { #expect(state == .ok) }
            }
            #expect(house.modem.statistics.logins == 6 && house.modem.statistics.ownTakeovers == 0 && !house.modem.isLoggedIn)
        }
    }

    @Test func tooManyReadersOfOneModemAreSentAway() async throws {
        var options = LabModemOptions()
        options.delay = .milliseconds(5)
        let configure: (inout NativeConfiguration) -> Void = { $0.maxWaiting = 1 }
        try await ModemFixtures.withModem(options, configure: configure) { house in
            var reasons: [String] = []
            await withTaskGroup(of: String.self) { group in
                for _ in 0..<5 { group.addTask { await house.read(.optical).status.reason ?? "ok" } }
                for await reason in group { reasons.append(reason) }
            }
            #expect(reasons.count { $0 == "too_many" } == 3 && reasons.count { $0 == "ok" } == 2)
        }
    }

    @Test func aCancelledReadLogsOut() async throws {
        try await ModemFixtures.withModem { house in
            let reading = Mutex<Task<SourceOutcome<ParameterTree>, Never>?>(nil)
            house.modem.afterOperation { if $0 == 3 { reading.withLock { $0?.cancel() } } }
            let task = Task { await house.read() }
            reading.withLock { $0 = task }
            let outcome = await task.value
            #expect(outcome.status.reason == "cancelled" && outcome.payload == nil)
            await house.source.close()
            #expect(house.modem.statistics.logins == house.modem.statistics.logouts && !house.modem.isLoggedIn)
        }
    }

    @Test func aDeadlineBringsWhatWasRead() async throws {
        var objects = ModemFixtures.objects
        objects["DEV2_WIFI_APDEV"] = .silent
        try await ModemFixtures.withModem(objects: objects) { house in
            let outcome = await house.read(refresh: .cached, seconds: 3)
            #expect(outcome.status.state == .partial, "\(outcome.status)")
            #expect(outcome.payload?.text(at: "Device.Optical.Interface.1.X_TP_GPON_Config.RXPower") == "57")
            #expect(outcome.status.warnings.contains("object_failed:hosts:deadline"))
            await house.source.close()
            #expect(house.modem.statistics.logouts == 1 && !house.modem.isLoggedIn)
        }
    }

    /// An object that hangs costs a call's time and not the reading.
    @Test func anObjectThatHangsIsPassedOver() async throws {
        var objects = ModemFixtures.objects
        objects["DEV2_WIFI_APDEV"] = .silent
        let configure: (inout NativeConfiguration) -> Void = { $0.callTimeout = .milliseconds(500) }
        try await ModemFixtures.withModem(objects: objects, configure: configure) { house in
            let outcome = await house.read(refresh: .cached)
            #expect(outcome.status.state == .partial && outcome.status.warnings.contains("object_failed:mesh:deadline"))
            #expect(outcome.payload?.text(at: "Device.Hosts.Host.1.HostName") == "poste" && !house.modem.isLoggedIn)
        }
    }

    @Test func nothingIsLeftOpenAtTheEnd() async throws {
        var options = LabModemOptions()
        options.delay = .milliseconds(20)
        try await ModemFixtures.withModem(options) { house in
            let modem = house.modem
            async let reading = house.read()
            while !modem.isLoggedIn { await Task.yield() }
            await house.source.close()
            #expect(!modem.isLoggedIn && modem.statistics.logouts == 1)
            _ = await reading
            let late = await house.read()
            #expect(late.status.reason == "closed")
        }
    }

    /// What is noted opens no modem to who does not have the network already: no password, nothing derived from it in clear.
    @Test func anOpenSessionIsNotedAndForgotten() async throws {
        try await withFolder { folder in
            let configure: (inout NativeConfiguration) -> Void = { $0.journalPath = folder.path }
            try await ModemFixtures.withModem(configure: configure) { house in
                let kept = Mutex<[Data]>([])
                house.modem.afterOperation { count in
                    let names = count == 2 ? Self.notes(in: folder) : []
                    for name in names { if let note = FileManager.default.contents(atPath: folder.path + "/" + name) { kept.withLock { $0.append(note) } } }
                }
                #expect(await house.read().status.state == .ok)
                let notes = kept.withLock { $0 }
                #expect(notes.count == 1 && Self.notes(in: folder) == [])
                let text = String(decoding: try #require(notes.first), as: UTF8.self)
                let hash = Hex.text(try Primitives.md5(Array("userInvented-1".utf8)))
                #expect(text.contains("JSESSIONID=") && !text.contains("Invented-1") && !text.contains(hash))
                #expect(house.source.keepsJournal && !house.another { $0.journalPath = folder.path }.keepsJournal)
            }
        }
    }

    /// A process that was killed in the middle: the next takes its notes and ends the session.
    @Test(arguments: [true, false]) func aRestartEndsWhatWasLeftOpen(_ knowsToken: Bool) async throws {
        try await withFolder { folder in
            try await ModemFixtures.withModem { house in
                try await leaveOpen(house, in: folder, knowsToken: knowsToken)
                #expect(house.modem.isLoggedIn && Self.notes(in: folder).count == 1)
                let next = house.another { $0.journalPath = folder.path }
                #expect(await next.recover() == 1)
                #expect(!house.modem.isLoggedIn && Self.notes(in: folder) == [])
                #expect(await next.recover() == 0)
            }
        }
    }

    /// Killed between the modem's yes and its arrival here: no cookie is known. A moment later the session can only be ours; later it may be a person's.
    @Test(arguments: [true, false]) func aLoginUnderWayIsEndedWhileItCanOnlyBeOurs(_ isFresh: Bool) async throws {
        try await withFolder { folder in
            try await ModemFixtures.withModem { house in
                try await leaveOpen(house, in: folder, knowsToken: false)
                let endpoint = try #require(ModemEndpoint(host: "127.0.0.1", port: house.modem.port))
                do {
                    let journal = try #require(SessionJournal(path: folder.path))
                    for note in journal.leftOver(now: Int64(Date().timeIntervalSince1970)) { journal.forget(note.id) }
                    let at = Int64(Date().timeIntervalSince1970) - (isFresh ? 5 : 120)
                    journal.note(OpenSession(managementHost: "192.0.2.1", endpoint: endpoint, openedAt: at), id: UUID())
                }
                let next = house.another { $0.journalPath = folder.path }
                #expect(await next.recover() == (isFresh ? 1 : 0))
                #expect(house.modem.isLoggedIn != isFresh && Self.notes(in: folder) == [])
            }
        }
    }

    @Test func oldAndSpoiledNotesAreForgotten() async throws {
        try await withFolder { folder in
            try await ModemFixtures.withModem { house in
                try await leaveOpen(house, in: folder, knowsToken: true)
                try Data("{".utf8).write(to: folder.appendingPathComponent(UUID().uuidString + ".session.json"))
                try Data("{}".utf8).write(to: folder.appendingPathComponent("no-id.session.json"))
                try Data("{".utf8).write(to: folder.appendingPathComponent("half.draft"))
                let journal = try #require(SessionJournal(path: folder.path))
                let now = Int64(Date().timeIntervalSince1970)
                #expect(journal.leftOver(now: now).count == 1)
                #expect(journal.leftOver(now: now + SessionJournal.lifetime + 1).isEmpty && Self.notes(in: folder) == ["no-id.session.json"])
                #expect(!FileManager.default.fileExists(atPath: folder.path + "/half.draft"))
            }
        }
    }

    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("diag-journal-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    private static func notes(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".json") }
    }

    /// Logs in as a visit does, notes it, and goes away without a word.
    private func leaveOpen(_ house: ModemFixtures.House, in folder: URL, knowsToken: Bool) async throws {
        let endpoint = try #require(ModemEndpoint(host: "127.0.0.1", port: house.modem.port))
        let configuration = NativeConfiguration()
        let journal = try #require(SessionJournal(path: folder.path))
        let runner = SessionRunner(
            transport: house.transport, configuration: configuration, clock: .real, journal: journal, managementHost: "192.0.2.1",
            credentials: ModemCredentials(password: "Invented-1"))
        let calls = ModemCalls(endpoint, configuration)
        var keys = SessionRunner.Keys()
        var asked = calls
        var machine = SessionMachine(SessionPolicy(deadline: .now + .seconds(10)), plan: ReadPlan(.optical, refresh: false))
        let answers = await runner.ask(&asked, introduces: true, until: .now + .seconds(5))
        #expect(machine.handle(.answered(answers), at: .now) == .login)
        #expect(await runner.login(machine, calls, &keys) == .accepted)
        if knowsToken {
            keys.token = await runner.page(calls, cookie: keys.cookie)?.token
            runner.note(calls, keys)
        }
    }
}
