import DeviceLab
import DeviceReport
import Testing

@testable import OLTSNMP

@Suite struct ONUDirectoryTests {
    func onus(_ count: Int) -> [SampleOLT.ONU] { (0..<count).map { SampleOLT.ONU(number: $0, serial: SampleOLT.serial($0)) } }

    @Test func aMissSearchesOnceForAll() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(60)))) { lab in
            lab.agent.setFault(.delay(.milliseconds(5)))
            let directory = try lab.directory(DirectorySettings(minimumInterval: .seconds(600)))
            let found = await withTaskGroup(of: Int.self) { group in
                for number in 0..<60 {
                    group.addTask { await directory.search(SampleOLT.serial(number), deadline: .after(30)).locations.count }
                }
                return await group.reduce(0, +)
            }
            #expect(found == 60)
            #expect(await directory.statuses.map(\.walks) == [1])
            #expect(await directory.statuses.map(\.onus) == [60])
            #expect(await directory.statuses.map(\.profile) == ["huawei"])
            // Within the interval an unknown serial is answered from the last walk.
            let before = lab.agent.statistics.requests
            let none = await directory.search(SampleOLT.serial(999), deadline: .after(30))
            #expect(none.outcomes == ["olt-1": .complete(onus: 60)])
            #expect(lab.agent.statistics.requests == before)
        }
    }

    @Test func onlyTheSerialColumnIsWalked() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(30)))) { lab in
            _ = try await lab.directory().refresh("olt-1", cause: .schedule, deadline: .after(30))
            // Without GETBULK, which this column is not for: hardly a request per row. A lookup has 16 columns of 30 rows.
            #expect(lab.agent.statistics.requests <= 40)
            #expect(lab.agent.statistics.answeredVarBinds < 30 * 6)
        }
    }

    @Test func changesAreFollowed() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(5)))) { lab in
            let directory = try lab.directory()
            _ = await directory.refresh("olt-1", cause: .schedule, deadline: .after(30))
            lab.agent.setData(SampleOLT.data([SampleOLT.ONU(number: 40, serial: SampleOLT.serial(2))]))
            #expect(await directory.refresh("olt-1", cause: .schedule, deadline: .after(30)) == .complete(onus: 1))
            #expect(directory.locations(of: SampleOLT.serial(2)).map(\.index.onuID) == [40])
            #expect(directory.locations(of: SampleOLT.serial(1)).isEmpty)
        }
    }

    @Test func theDeadlineOfACallerDoesNotStopTheWalk() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(5)), timeout: .milliseconds(300), retries: 10)) { lab in
            lab.agent.setFault(.neverAnswer)
            let directory = try lab.directory(DirectorySettings(minimumInterval: .zero, evidenceInterval: .zero, identifyTime: .seconds(60)))
            #expect(await directory.refresh("olt-1", cause: .miss, deadline: .after(0.02)) == nil)
            lab.agent.clearFaults()
            #expect(await directory.refresh("olt-1", cause: .miss, deadline: .after(30)) == .complete(onus: 5))
            #expect(await directory.statuses.map(\.walks) == [1])
        }
    }

    @Test func aSilentOLTKeepsWhatIsKnown() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(5)), timeout: .milliseconds(400), retries: 0)) { lab in
            let directory = try lab.directory()
            _ = await directory.refresh("olt-1", cause: .schedule, deadline: .after(30))
            lab.agent.setFault(.neverAnswer)
            #expect(await directory.refresh("olt-1", cause: .schedule, deadline: .after(30)) == .silent)
            #expect(directory.locations(of: SampleOLT.serial(3)).count == 1)
            #expect(await directory.refresh("nobody", cause: .schedule, deadline: .after(30)) == nil)
        }
    }

    @Test func whatWasUnderWayAtTheDeadlineIsNotSilence() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(5)), timeout: .milliseconds(300), retries: 10)) { lab in
            let directory = try lab.directory()
            lab.agent.setFault(.neverAnswer)
            let silent = await directory.search(SampleOLT.serial(77), deadline: .after(0.05))
            #expect(silent.outcomes == ["olt-1": .silent])
            #expect(silent.unfinished.isEmpty)
            lab.agent.clearFaults()
            #expect(await directory.search(SampleOLT.serial(77), deadline: .after(30)).outcomes == ["olt-1": .complete(onus: 5)])
            lab.agent.setFault(.neverAnswer)
            let slow = await directory.search(SampleOLT.serial(77), deadline: .after(0.05))
            #expect(slow.unfinished == ["olt-1"])
            #expect(slow.outcomes.isEmpty)
        }
    }

    @Test func aPlaceThatIsKnownToBeWrongIsNoResult() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(5)))) { lab in
            let directory = try lab.directory()
            let found = await directory.search(SampleOLT.serial(3), deadline: .after(30)).locations
            #expect(found.map(\.index.onuID) == [3])
            #expect(await directory.search(SampleOLT.serial(3), except: Set(found), deadline: .after(30)).locations.isEmpty)
        }
    }

    @Test func anUnknownAgentIsUnsupported() async throws {
        let data = SNMPAgentData(snmprec: "1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.99999.1\n")
        try await Lab.run(try await Lab.start(data)) { lab in
            let directory = try lab.directory()
            #expect(await directory.refresh("olt-1", cause: .miss, deadline: .after(30)) == .unsupported)
        }
    }

    @Test func aKnownPlaceBecomesAnIndex() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus(1)))) { lab in
            let directory = try lab.directory()
            let place = OLTRef(olt: "olt-1", ponPort: "0/1/0", onuID: 3)
            #expect(await directory.locations(at: place).isEmpty)
            _ = await directory.refresh("olt-1", cause: .schedule, deadline: .after(30))
            #expect(await directory.locations(at: place).map(\.index.parts).contains([4_194_312_192, 3]))
        }
    }
}
