import DeviceLab
import DeviceReport
import Foundation
import Testing

@testable import OLTSNMP

@Suite struct SNMPEngineTests {
    let sysObjectID = oid("1.3.6.1.2.1.1.2.0")
    let serials = oid(SampleOLT.base + ".43.1.3")

    func onus(_ count: Int) -> [SampleOLT.ONU] { (0..<count).map { SampleOLT.ONU(number: $0, serial: SampleOLT.serial($0)) } }

    func names(_ count: Int) -> [OID] { (0..<count).map { serials.appending([4_194_312_192, UInt32($0)]) } }

    @Test func getsValuesAndMissingRows() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(2)))) { lab in
            let missing = serials.appending([4_194_312_192, 9])
            let answer = try await lab.engine.get(lab.target, [sysObjectID, missing, names(1)[0]], deadline: .after(20))
            #expect(answer.varbinds.map(\.oid) == [sysObjectID, missing, names(1)[0]])
            #expect(answer[sysObjectID] == .oid(oid("1.3.6.1.4.1.2011.2.123")))
            #expect(answer[missing] == .noSuchInstance)
            #expect(answer[names(1)[0]] == .octets(SampleOLT.serial(0).octets))
            #expect(answer.requests == 1)
        }
    }

    @Test func everyTypeSurvives() async throws {
        let text = """
            1.3.6.1.9.1|2|-2147483648
            1.3.6.1.9.2|65|4294967295
            1.3.6.1.9.3|66|4294967295
            1.3.6.1.9.4|67|123
            1.3.6.1.9.5|70|18446744073709551615
            1.3.6.1.9.6|64|192.0.2.7
            1.3.6.1.9.7|4x|00ff80
            1.3.6.1.9.8|6|1.3.6.1.4.1.4294967295

            """
        try await Lab.run(try await Lab.start(SNMPAgentData(snmprec: text))) { lab in
            let answer = try await lab.engine.get(lab.target, (1...8).map { oid("1.3.6.1.9.\($0)") }, deadline: .after(20))
            #expect(
                answer.varbinds.map(\.value) == [
                    .integer(-2_147_483_648), .counter32(.max), .gauge32(.max), .timeTicks(123), .counter64(.max), .ipAddress([192, 0, 2, 7]),
                    .octets([0, 255, 128]), .oid(oid("1.3.6.1.4.1.4294967295")),
                ])
            let written = String(decoding: Snmprec.write(answer.varbinds), as: UTF8.self)
            #expect(written == text.trimmingCharacters(in: .newlines) + "\n")
        }
    }

    @Test func version1NamesWhatIsMissing() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(2)), version: { .v1(community: $0) })) { lab in
            let missing = serials.appending([4_194_312_192, 9])
            let answer = try await lab.engine.get(lab.target, [names(1)[0], missing, sysObjectID], deadline: .after(20))
            #expect(answer.varbinds.map(\.oid) == [names(1)[0], missing, sysObjectID])
            #expect(answer[missing] == .noSuchInstance)
            let alone = try await lab.engine.get(lab.target, [missing], deadline: .after(20))
            #expect(alone.varbinds.map(\.value) == [.noSuchInstance])
            #expect(alone.refused.isEmpty)
            let walk = await lab.engine.walk(lab.target, column: serials, deadline: .after(20))
            #expect(walk.end == .complete)
            #expect(walk.rows.count == 2)
        }
    }

    @Test func tooBigIsHalved() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(16)), options: SNMPAgentOptions(maximumVarBinds: 3))) { lab in
            let answer = try await lab.engine.get(lab.target, names(16), deadline: .after(20))
            #expect(answer.varbinds.map(\.oid) == names(16))
            #expect(answer.varbinds.allSatisfy { !$0.value.isMissing })
            #expect(answer.refused.isEmpty)
        }
    }

    @Test func aColumnTheAgentFailsOnIsIsolated() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(5)))) { lab in
            lab.agent.setFault(.generalError, for: .suffix([4_194_312_192, 3]))
            let answer = try await lab.engine.get(lab.target, names(5), deadline: .after(20))
            #expect(answer.varbinds.map(\.oid) == names(5))
            #expect(answer.refused == [names(5)[3]])
            #expect(answer.varbinds.filter { $0.value.isMissing }.count == 1)
        }
    }

    @Test func moreNamesThanFitAreSplit() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(50)))) { lab in
            let answer = try await lab.engine.get(lab.target, names(50), deadline: .after(20))
            #expect(answer.requests == 3)
            #expect(answer.varbinds.map(\.oid) == names(50))
        }
    }

    @Test func silenceEndsAtTheDeadlineAndTheAgentIsFineAfterwards() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(1)), timeout: .milliseconds(400))) { lab in
            lab.agent.setFault(.neverAnswer)
            #expect(await attempt(lab.engine, lab.target, [sysObjectID], .after(0.2)).errorCode == .timeout)
            #expect(await lab.engine.walk(lab.target, column: serials, deadline: .after(0.2)).end == .timeout)
            lab.agent.clearFaults()
            #expect(await attempt(lab.engine, lab.target, [sysObjectID], .after(20)).errorCode == nil)
            #expect(await lab.engine.statistics(of: lab.target).inFlight == 0)
        }
    }

    @Test func aDeadlineInThePastSendsNothing() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(1)))) { lab in
            #expect(await attempt(lab.engine, lab.target, [sysObjectID], .after(-1)).errorCode == .timeout)
            #expect(lab.agent.statistics.requests == 0)
        }
    }

    @Test func aLostRequestIsSentAgain() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(1)), timeout: .milliseconds(250), retries: 4)) { lab in
            lab.agent.setFault(.dropFirst(1))
            #expect(await attempt(lab.engine, lab.target, [sysObjectID], .after(20)).errorCode == nil)
            #expect(await lab.engine.statistics(of: lab.target).retried >= 1)
        }
    }

    @Test func duplicatesAreHarmless() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(30)))) { lab in
            lab.agent.setFault(.duplicate(extra: 3))
            for name in names(30) {
                let answer = try await lab.engine.get(lab.target, [name], deadline: .after(20))
                #expect(answer.varbinds.map(\.oid) == [name])
            }
            #expect(await lab.engine.walk(lab.target, column: serials, deadline: .after(20)).rows.count == 30)
        }
    }

    @Test func lateAnswersGoToNobody() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(3)), timeout: .milliseconds(300), retries: 0)) { lab in
            lab.agent.setFault(.late(.milliseconds(1500)))
            #expect(await attempt(lab.engine, lab.target, [sysObjectID], .after(20)).errorCode == .timeout)
            lab.agent.clearFaults()
            let start = ContinuousClock.now
            var good = 0
            // The late answer arrives somewhere in here.
            while start.duration(to: .now) < (good == 0 ? .seconds(30) : .milliseconds(1800)) {
                if let answer = try? await attempt(lab.engine, lab.target, [names(1)[0]], .after(20)).get() {
                    #expect(answer.varbinds == [SNMPVarbind(names(1)[0], .octets(SampleOLT.serial(0).octets))])
                    good += 1
                }
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(good > 0)
        }
    }

    @Test func aSlowAgentIsUnderstoodOnTheSecondAttempt() async throws {
        // Each answer is later than one attempt lasts; the answer to the first completes the request all the same.
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(1)), timeout: .milliseconds(150), retries: 4)) { lab in
            lab.agent.setFault(.delay(.milliseconds(220)))
            #expect(await attempt(lab.engine, lab.target, [sysObjectID], .after(20)).errorCode == nil)
        }
    }

    @Test func garbageIsSurvived() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(4)), timeout: .milliseconds(20), retries: 0)) { lab in
            for seed in 0..<60 {
                lab.agent.setFault(.garbage(seed: UInt64(seed)))
                _ = await attempt(lab.engine, lab.target, names(4), .after(20))
            }
            lab.agent.clearFaults()
            #expect(await attempt(lab.engine, lab.target.patient, names(4), .after(20)).errorCode == nil)
        }
    }

    @Test func aClosedPortIsUnreachable() async throws {
        let lab = try await Lab.start(SampleOLT.data(onus(1)))
        await lab.agent.stop()
        #expect(await attempt(lab.engine, lab.target, [sysObjectID], .after(20)).errorCode == .unreachable)
        lab.engine.close(lab.target)
    }

    @Test(arguments: ["olt.example", "", "300.1.1.1", "127.0.0.1:161", "localhost"])
    func namesAreNeverResolved(_ address: String) async {
        let target = SNMPTarget(address: address, credentials: .v2c(community: "lab"))
        #expect(await attempt(SNMPEngine(), target, [sysObjectID], .after(20)).errorCode == .configuration)
    }

    @Test func cancellationAnswersAtOnce() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(1)))) { lab in
            lab.agent.setFault(.neverAnswer)
            let task = Task { await attempt(lab.engine, lab.target, [sysObjectID], .after(3600)) }
            while lab.agent.statistics.requests == 0 { await Task.yield() }
            task.cancel()
            #expect(await task.value.errorCode == .cancelled)
            let before = Task { await attempt(lab.engine, lab.target, [sysObjectID], .after(3600)) }
            before.cancel()
            #expect(await before.value.errorCode == .cancelled)
        }
    }

    @Test func twoHundredLookupsNeverExceedTheCap() async throws {
        let options = SNMPAgentOptions(serviceTime: .microseconds(300))
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(200)), options: options, timeout: .seconds(20), cap: 4)) { lab in
            let good = await withTaskGroup(of: Bool.self) { group in
                for name in names(200) {
                    group.addTask { (try? await attempt(lab.engine, lab.target, [name], .after(60)).get().varbinds.map(\.oid)) == [name] }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(good == 200)
            #expect(lab.agent.statistics.maximumInFlight <= 4)
            #expect(await lab.engine.statistics(of: lab.target).peakInFlight == 4)
        }
    }

    @Test func walksTheGeneratedOLTThroughLoss() async throws {
        guard Shared.root != nil else { return print("skipped: no recordings beside the project") }
        let data = SNMPAgentData(snmprec: try Shared.unpacked("walks/synthetic/huawei-2048.snmprec.gz"))
        try await Lab.run(try await Lab.start(data, timeout: .milliseconds(150), retries: 8)) { lab in
            let clean = await lab.engine.walk(lab.target, column: serials, deadline: .after(60))
            #expect(clean.end == .complete)
            #expect(clean.rows.count == 2048)
            #expect(clean.disorders == 0)
            lab.agent.setFault(.loss(probability: 0.05, seed: 7))
            let lossy = await lab.engine.walk(lab.target, column: serials, deadline: .after(60))
            #expect(lossy.end == .complete)
            #expect(lossy.rows == clean.rows)
        }
    }
}

extension SNMPTarget {
    /// The same agent through another session that has time.
    var patient: SNMPTarget {
        var copy = self
        copy.timeout = .seconds(10)
        return copy
    }
}
