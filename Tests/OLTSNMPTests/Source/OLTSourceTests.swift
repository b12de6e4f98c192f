import DeviceLab
import DeviceReport
import Foundation
import Testing

@testable import OLTSNMP

@Suite struct OLTSourceTests {
    func onus(_ count: Int) -> [SampleOLT.ONU] { (0..<count).map { SampleOLT.ONU(number: $0, serial: SampleOLT.serial($0)) } }

    func device(_ number: Int) -> DeviceIdentity { DeviceIdentity(gponSN: SampleOLT.serial(number)) }

    let options = ReadOptions(record: true, now: Lab.now)

    @Test func readsInOneRoundTripOnceThePlaceIsKnown() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(8)))) { lab in
            let source = OLTSource(engine: lab.engine, directory: try lab.directory())
            let first = await source.read(device(3), options: options, deadline: .after(30))
            #expect(first.status.state == .ok)
            let before = lab.agent.statistics.requests
            // One question for the ONU, two for what is shown beside it, and all at once.
            lab.agent.setFault(.delay(.milliseconds(300)))
            let outcome = await source.read(device(3), options: options, deadline: .after(30))
            #expect(lab.agent.statistics.requests == before + 3)
            #expect(lab.agent.statistics.maximumInFlight == 3)
            #expect(outcome.status.state == .ok)
            #expect(outcome.status.leaves == 20)
            #expect(outcome.payload?.section.onuID == 3)
            #expect(outcome.payload?.section.rxDBm.value == -19.36)
            #expect(outcome.identity?.oltRef == OLTRef(olt: "olt-1", ponPort: "0/1/0", onuID: 3))
        }
    }

    @Test func aRecordingGivesTheSameSection() async throws {
        var offline = SampleOLT.ONU(number: 2, serial: SampleOLT.serial(2))
        (offline.run, offline.cause, offline.lastDown, offline.gasp) = (2, 2, "07ea03010a000000", "07ea03010a000000")
        var silent = SampleOLT.ONU(number: 4, serial: SampleOLT.serial(4))
        silent.optics = false
        try await Lab.run(try await Lab.start(SampleOLT.data([SampleOLT.ONU(number: 1, serial: SampleOLT.serial(1)), offline, silent]))) { lab in
            let settings = OLTSource.Settings(neighbourhood: NeighbourhoodSettings(patience: .seconds(20)))
            let source = OLTSource(engine: lab.engine, directory: try lab.directory(), settings: settings)
            for number in [1, 2, 4] {
                let outcome = await source.read(device(number), options: options, deadline: .after(30))
                #expect(outcome.status.state == (number == 4 ? .partial : .ok))
                let recording = try #require(outcome.recording)
                #expect(recording.fileName == "olt.snmprec")
                let again = OLTReading.decode(
                    snmprec: recording.bytes, profile: try SampleOLT.huawei(), serial: SampleOLT.serial(number), oltName: "olt-1", now: Lab.now)
                #expect(again?.section == outcome.payload?.section)
                #expect(again?.warnings == outcome.payload?.warnings)
                // The recording serves as an OLT of its own.
                let replayed = try await Lab.start(SNMPAgentData(snmprec: recording.bytes))
                let second = await OLTSource(engine: replayed.engine, directory: try replayed.directory(), settings: settings).read(
                    device(number), options: options, deadline: .after(30))
                #expect(second.payload?.section == outcome.payload?.section)
                #expect(second.recording == recording)
                await replayed.stop()
            }
        }
    }

    @Test func aMovedONUIsFoundAgain() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4)))) { lab in
            let source = OLTSource(engine: lab.engine, directory: try lab.directory())
            _ = await source.read(device(1), options: options, deadline: .after(30))
            // Another ONU has its number now, and then the row is gone altogether.
            lab.agent.setData(SampleOLT.data([SampleOLT.ONU(number: 1, serial: SampleOLT.serial(50)), SampleOLT.ONU(number: 33, serial: SampleOLT.serial(1))]))
            #expect(await source.read(device(1), options: options, deadline: .after(30)).payload?.section.onuID == 33)
            lab.agent.setData(SampleOLT.data([SampleOLT.ONU(number: 34, serial: SampleOLT.serial(1))]))
            #expect(await source.read(device(1), options: options, deadline: .after(30)).payload?.section.onuID == 34)
        }
    }

    @Test func onNoOLTAndNotAnsweringAreTwoThings() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4)), timeout: .milliseconds(400))) { lab in
            let quiet = try await Lab.start(SampleOLT.data([]), timeout: .milliseconds(400))
            let olts = [OLTEndpoint(name: "olt-1", target: lab.target), OLTEndpoint(name: "olt-2", target: quiet.target)]
            let directory = ONUDirectory(
                engine: lab.engine, olts: olts, profiles: try SampleOLT.profiles(),
                settings: DirectorySettings(minimumInterval: .zero, evidenceInterval: .zero))
            let source = OLTSource(engine: lab.engine, directory: directory)
            let nowhere = await source.read(device(77), options: options, deadline: .after(30))
            #expect(nowhere.status.state == .notFound)
            #expect(nowhere.status.reason == "on_no_olt")
            quiet.agent.setFault(.neverAnswer)
            let unsure = await source.read(device(77), options: options, deadline: .after(30))
            #expect(unsure.status.state == .timeout)
            #expect(unsure.status.warnings == ["olt_silent olt-2"])
            // A dead OLT is no trouble for the ONUs of another.
            #expect(await source.read(device(2), options: options, deadline: .after(30)).status.state == .ok)
            lab.agent.setFault(.neverAnswer)
            let silent = await source.read(device(2), options: options, deadline: .after(0.3))
            #expect(silent.status.state == .timeout)
            #expect(silent.status.reason == "olt_silent")
            #expect(silent.identity?.oltRef?.onuID == 2)
            #expect(silent.payload == nil)
            lab.agent.clearFaults()
            #expect(await source.read(device(2), options: options, deadline: .after(30)).status.state == .ok)
            await quiet.stop()
        }
    }

    @Test func silentOpticsLeaveTheState() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4)), timeout: .milliseconds(300))) { lab in
            let source = OLTSource(engine: lab.engine, directory: try lab.directory())
            _ = await source.read(device(2), options: options, deadline: .after(30))
            lab.agent.setFault(.neverAnswer, for: .prefix(try #require(SNMPOID(SampleOLT.base + ".51"))))
            let outcome = await source.read(device(2), options: options, deadline: .after(30))
            #expect(outcome.status.state == .partial)
            #expect(outcome.status.reason == "optics_silent")
            #expect(outcome.payload?.section.state.value == .online)
            #expect(outcome.payload?.section.onuRxDBm.reason == .sourceFailed)
            #expect(outcome.payload?.section.distanceM.value == 1834)
        }
    }

    @Test func tooBigAndRefusedColumnsAreOvercome() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4)), options: SNMPAgentOptions(maximumVarBinds: 6))) { lab in
            let alone = OLTSource.Settings(readsDetails: false, neighbourhood: NeighbourhoodSettings(isOn: false))
            let source = OLTSource(engine: lab.engine, directory: try lab.directory(), settings: alone)
            #expect(await source.read(device(2), options: options, deadline: .after(30)).status.leaves == 20)
            lab.agent.setFault(.generalError, for: .prefix(try #require(SNMPOID(SampleOLT.base + ".46.1.20"))))
            let outcome = await source.read(device(2), options: options, deadline: .after(30))
            #expect(outcome.status.state == .ok)
            #expect(outcome.payload?.section.distanceM.reason == .notReported)
            #expect(outcome.payload?.section.onuRxDBm.value == -14.14)
            #expect(outcome.payload?.section.serviceProfile.value == "srv-home")
            // What the firmware fails on again and again is not asked for any more.
            for _ in 0..<2 { _ = await source.read(device(2), options: options, deadline: .after(30)) }
            let before = lab.agent.statistics.requestedVarBinds
            _ = await source.read(device(2), options: options, deadline: .after(30))
            #expect(lab.agent.statistics.requestedVarBinds - before < 100)
        }
    }

    @Test func everySmallerQuestionHasTheRunStatusAgain() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4)), options: SNMPAgentOptions(maximumVarBinds: 3), timeout: .seconds(20))) { lab in
            let alone = OLTSource.Settings(readsDetails: false, neighbourhood: NeighbourhoodSettings(isOn: false))
            let source = OLTSource(engine: lab.engine, directory: try lab.directory(), settings: alone)
            _ = await lab.engine.walk(lab.target, column: oid(SampleOLT.base + ".43.1.3"), deadline: .after(30))
            _ = await source.directory.refresh("olt-1", cause: .schedule, deadline: .after(30))
            let before = lab.agent.statistics.requests
            #expect(await source.read(device(2), options: options, deadline: .after(30)).status.leaves == 20)
            // 18 columns one by one, each beside serial and run status, and the 17 questions that were too big.
            #expect(lab.agent.statistics.requests - before == 35)
        }
    }

    @Test func anOfflineONUsOpticsAreNotHeldAgainstTheOthers() async throws {
        var down = SampleOLT.ONU(number: 5, serial: SampleOLT.serial(5))
        (down.run, down.cause) = (2, 2)
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4) + [down]))) { lab in
            let source = OLTSource(engine: lab.engine, directory: try lab.directory())
            lab.agent.setFault(.generalError, for: .suffix([51, 1, 4, 4_194_312_192, 5]))
            for column in 1...6 as ClosedRange<UInt32> { lab.agent.setFault(.generalError, for: .suffix([51, 1, column, 4_194_312_192, 5])) }
            for _ in 0..<4 {
                let outcome = await source.read(device(5), options: options, deadline: .after(30))
                #expect(outcome.status.state == .ok)
                #expect(outcome.payload?.section.onuRxDBm.reason == .deviceOffline)
            }
            #expect(await source.read(device(2), options: options, deadline: .after(30)).payload?.section.onuRxDBm.value == -14.14)
        }
    }

    @Test func version1WithoutOpticsIsRead() async throws {
        var silent = SampleOLT.ONU(number: 4, serial: SampleOLT.serial(4))
        silent.optics = false
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(3) + [silent]), version: { .v1(community: $0) })) { lab in
            let source = OLTSource(engine: lab.engine, directory: try lab.directory())
            for _ in 0..<4 { #expect(await source.read(device(4), options: options, deadline: .after(30)).status.reason == "optics_silent") }
            #expect(await source.read(device(2), options: options, deadline: .after(30)).payload?.section.onuRxDBm.value == -14.14)
        }
    }

    @Test func anONUIsFollowedToAnotherOLT() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4)))) { lab in
            let other = try await Lab.start(SampleOLT.data([]))
            let olts = [OLTEndpoint(name: "olt-1", target: lab.target), OLTEndpoint(name: "olt-2", target: other.target)]
            let directory = ONUDirectory(
                engine: lab.engine, olts: olts, profiles: try SampleOLT.profiles(),
                settings: DirectorySettings(minimumInterval: .zero, evidenceInterval: .zero))
            let source = OLTSource(engine: lab.engine, directory: directory)
            #expect(await source.read(device(2), options: options, deadline: .after(30)).payload?.section.name == "olt-1")
            lab.agent.setData(SampleOLT.data([]))
            other.agent.setData(SampleOLT.data([SampleOLT.ONU(number: 7, serial: SampleOLT.serial(2))]))
            let moved = await source.read(device(2), options: options, deadline: .after(30))
            #expect(moved.identity?.oltRef == OLTRef(olt: "olt-2", ponPort: "0/1/0", onuID: 7))
            await other.stop()
        }
    }

    @Test func equalReadingsAreOne() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4)))) { lab in
            let source = OLTSource(engine: lab.engine, directory: try lab.directory())
            _ = await source.read(device(2), options: options, deadline: .after(30))
            lab.agent.setFault(.delay(.milliseconds(400)))
            let before = lab.agent.statistics.requests
            let values = await withTaskGroup(of: Double?.self) { group in
                for _ in 0..<50 {
                    group.addTask { await source.read(device(2), options: options, deadline: .after(30)).payload?.section.onuRxDBm.value }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(values == Array(repeating: -14.14, count: 50))
            #expect(lab.agent.statistics.requests - before < 10)
        }
    }

    @Test func theHurryOfOneIsNoHarmToAnother() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4)), timeout: .milliseconds(500))) { lab in
            let source = OLTSource(engine: lab.engine, directory: try lab.directory())
            _ = await source.read(device(2), options: options, deadline: .after(30))
            lab.agent.setFault(.neverAnswer)
            let hasty = Task { await source.read(device(2), options: options, deadline: .after(0.4)).status.state }
            let calm = Task { await source.read(device(2), options: options, deadline: .after(30)).status.state }
            #expect(await hasty.value == .timeout)
            lab.agent.clearFaults()
            #expect(await calm.value == .ok)
        }
    }

    @Test(arguments: [false, true]) func theDeadlineHoldsWhateverTheAgentDoes(_ isKnown: Bool) async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4)), timeout: .seconds(60), retries: 10)) { lab in
            let source = OLTSource(engine: lab.engine, directory: try lab.directory())
            if isKnown { _ = await source.read(device(2), options: options, deadline: .after(30)) }
            lab.agent.setFault(.neverAnswer)
            let start = ContinuousClock.now
            let outcome = await source.read(device(2), options: options, deadline: .after(0.2))
            #expect(outcome.status.state == .timeout)
            #expect(outcome.status.reason == "olt_silent")
            // Far from the minute that an attempt is given; how near to the deadline is for the benchmarks to say.
            #expect(start.duration(to: .now) < .seconds(20))
            lab.agent.clearFaults()
        }
    }

    @Test func aCallerWhoGoesAwayEndsTheReading() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4)), timeout: .seconds(60))) { lab in
            let source = OLTSource(engine: lab.engine, directory: try lab.directory())
            _ = await source.read(device(2), options: options, deadline: .after(30))
            lab.agent.setFault(.neverAnswer)
            let before = lab.agent.statistics.requests
            let reading = Task { await source.read(device(2), options: options, deadline: .after(3600)) }
            while lab.agent.statistics.requests == before { await Task.yield() }
            reading.cancel()
            #expect(await reading.value.status.reason == "cancelled")
            // A caller after him has a reading of his own.
            lab.agent.clearFaults()
            #expect(await source.read(device(2), options: options, deadline: .after(30)).status.state == .ok)
        }
    }

    @Test func aDoubledSerialIsReported() async throws {
        var old = SampleOLT.ONU(number: 9, serial: SampleOLT.serial(2))
        old.run = 2
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4) + [old]))) { lab in
            let outcome = await OLTSource(engine: lab.engine, directory: try lab.directory()).read(device(2), options: options, deadline: .after(30))
            #expect(outcome.payload?.section.onuID == 2)
            #expect(outcome.status.warnings == ["serial_also_at 0/1/0 onu 9"])
        }
    }

    @Test func withoutPONSerialOrOLTNothingIsAsked() async throws {
        let empty = ONUDirectory(engine: SNMPEngine(), olts: [], profiles: OLTProfileSet([]))
        let source = OLTSource(engine: SNMPEngine(), directory: empty)
        let nameless = await source.read(DeviceIdentity(serial: "22400A7000101"), options: options, deadline: .after(1))
        #expect(nameless.status.reason == "no_gpon_serial")
        let none = await source.read(device(1), options: options, deadline: .after(1))
        #expect(none.status.state == .skipped)
        #expect(none.status.reason == "no_olt")
    }

    @Test func theSilentAreLeftInPeace() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4)), timeout: .milliseconds(300), retries: 0)) { lab in
            let settings = OLTSource.Settings(breakerThreshold: 2, breakerPause: .seconds(3600))
            let source = OLTSource(engine: lab.engine, directory: try lab.directory(), settings: settings)
            _ = await source.read(device(2), options: options, deadline: .after(30))
            lab.agent.setFault(.neverAnswer)
            for _ in 0..<2 { #expect(await source.read(device(2), options: options, deadline: .after(30)).status.state == .timeout) }
            let before = lab.agent.statistics.requests
            #expect(await source.read(device(2), options: options, deadline: .after(30)).status.state == .unreachable)
            #expect(lab.agent.statistics.requests == before)
        }
    }

    @Test func noTextHoldsASerial() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(2)), timeout: .milliseconds(30))) { lab in
            let source = OLTSource(engine: lab.engine, directory: try lab.directory())
            for number in [0, 77] {
                let status = await source.read(device(number), options: options, deadline: .after(30)).status
                let texts = [status.reason, status.detail, status.snmpError].compactMap(\.self) + status.warnings
                #expect(texts.allSatisfy { !$0.contains("TPLG") && !$0.contains("127.0.0.1") && !$0.contains("lab") })
            }
        }
    }
}
